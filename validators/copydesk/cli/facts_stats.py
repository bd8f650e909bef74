"""`copydesk facts stats`: what a file of facts holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from copydesk import facts
from copydesk.cli.facts import intake
from copydesk.report.escapes import one_line
from copydesk.report.tally import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts import Census


def stats(file: Path, /) -> int:
    """Show what a file of reference facts holds.

    Parameters
    ----------
    file
        A file that `facts build` wrote, or one that it reads.
    """
    for line in _lines(facts.census(file, intake())):
        print(one_line(line))
    return 0


def _lines(found: Census) -> Iterator[str]:
    yield f"{found.entities:,} entities, {found.aliases:,} aliases"
    undated = found.facts - found.dated
    yield f"{counted(found.facts, 'fact')}: {found.dated:,} with dates, {undated:,} without"
    for name, count, dated in found.relations:
        yield f"{count:12,}  {name.replace('_', ' ')}{f', {dated:,} with dates' if dated else ''}"
    unsourced = f"; {counted(found.unsourced, 'fact')} without one" if found.unsourced else ""
    yield f"{counted(found.sources, 'source')}{unsourced}"
    for source, count in found.largest:
        yield f"{count:12,}  {source}"
    if found.sources > len(found.largest):
        yield f"{'':12}  and {found.sources - len(found.largest):,} more"
    yield f"as of {found.snapshot}" if found.snapshot else "no day is given for which open ends were confirmed"
    yield f"{found.size / 1e6:,.1f} MB as a built file"

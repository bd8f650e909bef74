"""`copydesk facts build` and `copydesk facts find`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from rich.console import Console
from rich.text import Text

from copydesk import facts
from copydesk.errors import FactsError
from copydesk.report.escapes import one_line

if TYPE_CHECKING:
    from copydesk.facts import Known

_SHOWN = 20  # refused rows that are named; the count is whole


def build(*sources: Path, output: Path) -> int:
    """Build a file of reference facts that opens fast and is looked up from disk.

    Parameters
    ----------
    sources
        JSONL or CSV files of subject, relation, object, valid_from, valid_to; also .gz.
    output
        The SQLite file to write.
    """
    if not sources:
        raise FactsError("no source given; try `copydesk facts build facts.csv --output facts.sqlite`")
    report = facts.build(sources, output)
    for place, reason in report.refused[:_SHOWN]:
        print(f"{place}: {reason}", file=sys.stderr)
    print(f"{output}: {report.facts:,} facts of {report.entities:,} entities, {len(report.refused):,} rows refused")
    return 4 if report.refused else 0


def find(
    name: str,
    /,
    *,
    files: Annotated[tuple[Path, ...], Parameter(name="--facts", negative=())] = (),
    starter: bool = True,
) -> int:
    """Show what the reference facts know of a name; where nobody bears it, of names like it.

    Parameters
    ----------
    name
        A person, country or organisation, in any known spelling.
    files
        File of reference facts to look in as well; may be repeated.
    starter
        Whether to look in the facts that ship with copydesk.
    """
    known = facts.find(name, facts.load(files, starter=starter))
    console = Console(highlight=False)
    for one in known:
        _show(one, console)
    if not known:
        console.print(Text(f"Nobody and nothing is known by the name {name}, or by one like it."))
    return 0 if known else 1


def _show(one: Known, console: Console) -> None:
    likeness = " (a name like it)" if one.near else ""
    console.print(_line(f"{one.name}{likeness}", "bold"), _line(one.kind, "dim"))
    if one.aliases:
        console.print(_line(f"  also {', '.join(one.aliases)}", "dim"))
    for told, source in one.facts:
        console.print(_line(f"  {told}", ""), _line(source, "dim"))


def _line(text: str, style: str) -> Text:
    return Text(one_line(text), style=style)

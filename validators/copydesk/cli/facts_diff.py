"""`copydesk facts diff`: what one file of facts says that another does not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import orjson

from copydesk import facts
from copydesk.cli.arguments import Exit
from copydesk.cli.facts import intake
from copydesk.cli.outputs import in_colour
from copydesk.report.escapes import one_line
from copydesk.report.ink import Ink

if TYPE_CHECKING:
    from copydesk.facts import Change
    from copydesk.facts.comparison import Told

_SIGNS = {"added": ("+", "green"), "removed": ("-", "red"), "changed": ("~", "yellow")}


def diff(old: Path, new: Path, /, *, format: Literal["text", "jsonl"] = "text") -> int:  # noqa: A002 - the flag's name
    """Show which facts were added, removed or changed from one file to another.

    Parameters
    ----------
    old
        A file that `facts build` wrote, or one that it reads.
    new
        The file that is to take its place.
    format
        For a person, or as one JSON object a line.
    """
    ink = Ink(in_colour(), width=0)
    kinds: Counter[str] = Counter()
    for change in facts.changes(old, new, intake()):
        kinds[change.kind] += 1
        print(_record(change) if format == "jsonl" else _line(change, ink))
    if format == "text":
        print(", ".join(f"{kinds[kind]:,} {kind}" for kind in _SIGNS))
    return Exit.FINDINGS if kinds else Exit.PASSED


def _record(change: Change) -> str:
    was = {"was": change.was._asdict()} if change.was else {}
    return orjson.dumps({"change": change.kind, "fact": change.told._asdict(), **was}).decode()


def _line(change: Change, ink: Ink) -> str:
    sign, colour = _SIGNS[change.kind]
    told, was = change.told, change.was
    words = [f"{sign} {told.subject}", f"{told.relation.replace('_', ' ')} of", told.object]
    if was:
        pairs = zip(_rest(was), _rest(told), strict=True)
        words += [f"{one or 'nothing'} → {other or 'nothing'}" for one, other in pairs if one != other]
    else:
        words += filter(None, _rest(told))
    return ink.styled(one_line(" · ".join(words)), colour)


def _rest(told: Told) -> tuple[str, str, str]:
    since, until = told.since and f"since {told.since}", told.until and f"until {told.until}"
    return since, until, told.source

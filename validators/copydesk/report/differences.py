"""A comparison of two runs as text for a terminal, as JSON, and as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.report.comparison import Change
from copydesk.report.escapes import inert, one_line
from copydesk.report.ink import Ink
from copydesk.report.markdown import cut, plain
from copydesk.report.record import dumped
from copydesk.report.tally import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.report.comparison import Comparison, Sighting

SCHEMA = "copydesk/diff/1"

_SIGNS = {
    Change.NEW: ("+", "red"),
    Change.FIXED: ("-", "green"),
    Change.ASIDE: ("~", "yellow"),
    Change.UNSEEN: ("?", "dim"),
}
_TABLE = "| document | severity | rule | finding |\n| --- | --- | --- | --- |\n"


def sentence(comparison: Comparison) -> str:
    """As in "1 new, 2 fixed, 30 unchanged, 0 set aside, 0 not looked at · 5 documents before, 6 after"."""
    parts = ", ".join(f"{len(comparison[change]):,} {change}" for change in Change)
    return f"{parts} · {counted(comparison.before, 'document')} before, {comparison.after:,} after"


def text(comparison: Comparison, ink: Ink | None = None) -> Iterator[str]:
    """A line for each finding that changed, and one that sums up; those unchanged are counted."""
    ink = ink or Ink(colour=False, width=0)
    for change, (sign, style) in _SIGNS.items():
        for one in comparison[change]:
            told = f"{sign} {one.document}: {one.severity} {one.code} {one.rule}: {one.message}{_because(one)}"
            yield inert(ink.styled(one_line(told), style)) + "\n"
    yield ink.styled(sentence(comparison), "bold") + "\n"


def json(comparison: Comparison) -> Iterator[str]:
    """One object: the documents of both runs by number, and a list of findings by what became of them."""
    head = {"schema": SCHEMA, "documents": {"old": comparison.before, "new": comparison.after}}
    yield dumped(head)[:-1]
    for change in Change:
        yield f',"{change.replace(" ", "_")}":['
        for number, one in enumerate(comparison[change]):
            yield ("," if number else "") + "\n" + dumped(one._asdict())
        yield "]"
    yield "}\n"


def markdown(comparison: Comparison) -> Iterator[str]:
    """A table for each kind of change; short enough for a job summary, and what was cut is said."""
    parts = ["# Copy desk: what changed\n\n", plain(sentence(comparison)), "\n"]
    for change in _SIGNS:
        if comparison[change]:
            parts += [f"\n## {str(change).capitalize()}\n\n{_TABLE}", *map(_row, comparison[change])]
    yield cut(parts)


def _row(one: Sighting) -> str:
    cells = (one.document, one.severity, f"{one.code} {one.rule}", one.message + _because(one))
    return f"| {' | '.join(map(plain, cells))} |\n"


def _because(one: Sighting) -> str:
    return f" ({one.reason})" if one.reason else ""

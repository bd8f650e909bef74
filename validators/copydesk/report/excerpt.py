"""The words of a finding with a little of their line around them, cut to fit a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from copydesk.report.escapes import one_line

if TYPE_CHECKING:
    from copydesk.model import Span
    from copydesk.report.lines import Lines

_CUT = "…"
_CONTEXT = 24  # cells kept for what stands around long words


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of text in three parts, none of which holds a hidden character."""

    before: str
    marked: str
    after: str


def excerpt(text: str, lines: Lines, span: Span, width: int) -> Excerpt:
    """The first line that `span` touches, at most `width` terminal cells wide with the span's words in sight."""
    line = lines.span(lines.place(span.start).line)
    end = min(span.end, line.end)
    alone = span.start == line.start and end == line.end
    marked = _start_of(text[span.start : end].rstrip("\r\n"), width if alone else width - _CONTEXT)
    if span.end > line.end and not marked.endswith(_CUT):
        marked += _CUT
    room = max(width - cell_len(marked), 0)
    tail = text[end : min(line.end, end + width)].rstrip("\r\n")
    wanted_after = min(cell_len(one_line(tail)), room // 2)
    before = _end_of(text[max(line.start, span.start - width) : span.start], room - wanted_after)
    after = _start_of(tail, room - cell_len(before))
    return Excerpt(before, marked, after)


def _start_of(text: str, cells: int) -> str:
    shown = one_line(text[: cells + 1])
    if len(text) <= cells and cell_len(shown) <= cells:
        return shown
    while shown and cell_len(shown) >= cells:
        shown = shown[:-1]
    return shown + _CUT if cells else ""


def _end_of(text: str, cells: int) -> str:
    shown = one_line(text[-cells - 1 :])
    if len(text) <= cells and cell_len(shown) <= cells:
        return shown
    while shown and cell_len(shown) >= cells:
        shown = shown[1:]
    return _CUT + shown if cells else ""

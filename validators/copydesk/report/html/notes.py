"""Numbers the findings of a document in the order of its text, for the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.report.lines import Lines, Place

LEVELS = 4  # underlines that can be told apart below one line

_LONG = 200  # code points from which a finding is put in brackets instead of underlined


class Note(NamedTuple):
    """A numbered finding and where it stands."""

    number: int
    finding: Finding
    span: Span | None  # within the text, whatever the finding says
    place: Place | None
    level: int = 0  # which of the underlines is its own

    @property
    def long(self) -> bool:
        """Whether it is put in brackets."""
        return self.span is not None and self.span.end - self.span.start > _LONG

    @property
    def short(self) -> bool:
        """Whether it is underlined."""
        return self.span is not None and self.span.start < self.span.end and not self.long


def numbered(findings: Sequence[Finding], lines: Lines) -> tuple[Note, ...]:
    """The findings counted from 1: those of the whole document first, then by place."""
    free = [0] * LEVELS  # the offset from which each underline is free again
    notes = []
    for number, finding in enumerate(sorted(findings, key=lambda f: (f.span is not None, f.order)), 1):
        span = _within(finding.span, lines.length)
        note = Note(number, finding, span, lines.place(span.start) if span else None)
        if note.short and span:
            level = next((i for i, end in enumerate(free) if end <= span.start), LEVELS - 1)
            free[level] = max(free[level], span.end)
            note = note._replace(level=level)
        notes.append(note)
    return tuple(notes)


def _within(span: Span | None, length: int) -> Span | None:
    if span is None:
        return None
    start = max(0, min(span.start, length))
    return Span(start, max(start, min(span.end, length)))

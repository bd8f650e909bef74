"""A document drawn small: who speaks from its first character to its last, and where the findings lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.model import Document, Origin, Severity
    from copydesk.report.html.notes import Note

_WIDTH = 1000


class Stretch(NamedTuple):
    """A passage, in thousandths of the text."""

    start: int
    width: int
    origin: Origin
    language: str


class Tick(NamedTuple):
    """Findings that lie on the same thousandth of the text, the worst of them speaking."""

    at: int
    severity: Severity


class Strip(NamedTuple):
    """What is drawn: at most a thousand stretches and a thousand ticks, however long the text."""

    stretches: Sequence[Stretch]
    ticks: Sequence[Tick]


def strip(document: Document, notes: Sequence[Note]) -> Strip:
    """The strip of a marked-out document; empty for an empty text."""
    length = len(document.text)
    if not length:
        return Strip((), ())
    stretches: list[Stretch] = []
    for segment in document.segments:
        start, end = (_WIDTH * min(edge, length) // length for edge in segment.span)
        if start >= end:
            continue
        last = stretches[-1] if stretches else None
        if last and (last.origin, last.language) == (segment.origin, segment.language):
            stretches[-1] = last._replace(width=end - last.start)
        else:
            stretches.append(Stretch(start, end - start, segment.origin, segment.language))
    return Strip(stretches, _ticks(notes, length))


def _ticks(notes: Sequence[Note], length: int) -> Sequence[Tick]:
    worst: dict[int, Severity] = {}
    for note in notes:
        if note.span:
            at = _WIDTH * note.span.start // length
            if at not in worst or worst[at].rank < note.finding.severity.rank:
                worst[at] = note.finding.severity
    return [Tick(at, severity) for at, severity in sorted(worst.items())]

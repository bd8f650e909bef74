"""Sets a document for the page: rows of lines with their notes beside them, and the marks within each line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Origin, Segment, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.model import Document
    from copydesk.report.html.notes import Note
    from copydesk.report.lines import Lines

_FEW = 4  # notes that may always stand beside their text
_CARD = 220  # code points of text that are as high as a note
_TALL = 100  # lines of a row: a browser that draws only the rows in sight must not draw a whole text for one
_FAR = 2  # how many times as high as their text notes may be


class Piece(NamedTuple):
    """Words of one line that share their marks."""

    text: str
    marks: tuple[Note, ...]  # short findings that cover it, one a level, in the order of the levels
    closes: Sequence[Note]  # long findings that end before it
    opens: Sequence[Note]  # findings that start with it
    segment: Segment | None  # where it is another than the row's
    begins: bool  # whether that segment starts with it, and holds a letter or a figure

    @property
    def plain(self) -> bool:
        """Whether it is nothing but words in the voice of its row."""
        return not (self.marks or self.closes or self.opens or self.segment)


@dataclass(slots=True)
class Row:
    """Lines of one origin and language, with the notes on what starts in the first of them."""

    line: int
    segment: Segment
    begins: bool  # whether the segment is another than that of the row before
    rail: Severity | None  # the worst of the long findings alongside
    notes: Sequence[Note]
    lines: list[list[Piece]] = field(default_factory=list)

    @property
    def dense(self) -> bool:
        """Whether its notes would run far below its text if they stood beside it."""
        length = sum(len(piece.text) for line in self.lines for piece in line)
        return len(self.notes) > _FEW and len(self.notes) * _CARD > _FAR * length


def rows(document: Document, notes: Sequence[Note], lines: Lines) -> list[Row]:
    """The whole text in order, every line once, without its line ends."""
    cutter = _Cutter(document, notes, lines)
    opening = cutter.opening
    found: list[Row] = []
    for line in range(1, len(lines.starts) + 1):
        span = lines.span(line)
        segment, rail = cutter.leading(span), cutter.rails[line - 1]
        begins = not found or not _alike(found[-1].segment, segment)
        if begins or rail is not found[-1].rail or line in opening or len(found[-1].lines) == _TALL:
            found.append(Row(line, segment, begins, rail, opening.get(line, ())))
        found[-1].lines.append(list(cutter.pieces(line, span, found[-1].segment)))
    return found


class _Cutter:
    """Cuts a text wherever a segment or a finding starts or ends. Lines are to be asked for in order."""

    def __init__(self, document: Document, notes: Sequence[Note], lines: Lines) -> None:
        self._text, self._segments = document.text, document.segments
        self._starts = [segment.span.start for segment in document.segments]
        short = [note for note in notes if note.short]
        edges = {edge for note in short if note.span for edge in (note.span.start, note.span.end)}
        self._edges = sorted(edges.union(self._starts))
        self._waiting = short[::-1]
        self._marks: dict[int, Note] = {}  # by level
        self.opening = _grouped((note.place.line, note) for note in notes if note.place)
        long = [(*_touched(note.span, lines), note) for note in notes if note.span and note.long]
        self._closing = _grouped((last, note) for _, last, note in long)
        self.rails = _rails(len(lines.starts), [(first, last, note.finding.severity) for first, last, note in long])

    def segment(self, offset: int) -> Segment:
        """The segment at `offset`; one of unknown origin where there is none."""
        at = bisect_right(self._starts, offset) - 1
        return self._segments[at] if at >= 0 else Segment(Span(0, len(self._text)), Origin.UNKNOWN, 0.0)

    def leading(self, line: Span) -> Segment:
        """The segment that has most of a line, so that a quotation at its head does not give it its name."""
        first, last = bisect_right(self._starts, line.start) - 1, bisect_left(self._starts, line.end)
        among = self._segments[max(first, 0) : last]
        if len(among) <= 1:
            return self.segment(line.start)
        return max(among, key=lambda one: min(one.span.end, line.end) - max(one.span.start, line.start))

    def pieces(self, line: int, span: Span, around: Segment) -> Iterator[Piece]:
        """The pieces of a line, which covers `span`; the last may be empty and hold only what ends there."""
        end = span.start + len(span.of(self._text).rstrip("\r\n"))
        inner = self._edges[bisect_right(self._edges, span.start) : bisect_left(self._edges, end)]
        if not inner and line not in self.opening and line not in self._closing:  # most lines
            if span.start < end:
                yield self._piece(Span(span.start, end), around)
            return
        opens = _grouped((min(n.span.start, end), n) for n in self.opening.get(line, ()) if n.span)
        closes = _grouped((min(n.span.end, end), n) for n in self._closing.get(line, ()) if n.span)
        cuts = sorted({span.start, end, *inner, *opens, *closes})
        for start, stop in pairwise([*cuts, end]):
            if start < stop or start in opens or start in closes:
                yield self._piece(Span(start, stop), around, closes.get(start, ()), opens.get(start, ()))

    def _piece(self, span: Span, around: Segment, closes: Sequence[Note] = (), opens: Sequence[Note] = ()) -> Piece:
        segment, marks = self.segment(span.start), self._marks_at(span.start)
        within = None if _alike(segment, around) else segment
        begins = within is not None and span.start == within.span.start and self._says(within)
        return Piece(span.of(self._text), marks, closes, opens, within, begins)

    def _says(self, segment: Segment) -> bool:
        return any(map(str.isalnum, segment.span.of(self._text)))

    def _marks_at(self, offset: int) -> tuple[Note, ...]:
        while self._waiting and (span := self._waiting[-1].span) and span.start <= offset:
            note = self._waiting.pop()
            self._marks[note.level] = note
        if not self._marks:
            return ()
        kept = {level: note for level, note in self._marks.items() if note.span and offset < note.span.end}
        self._marks = kept
        return tuple(kept[level] for level in sorted(kept))


def _alike(one: Segment, other: Segment) -> bool:
    return (one.origin, one.language, one.speaker) == (other.origin, other.language, other.speaker)


def _grouped(pairs: Iterable[tuple[int, Note]]) -> dict[int, list[Note]]:
    groups: dict[int, list[Note]] = {}
    for key, note in pairs:
        groups.setdefault(key, []).append(note)
    return groups


def _touched(span: Span, lines: Lines) -> tuple[int, int]:
    """The first and the last line that a span which is not empty touches."""
    return lines.place(span.start).line, lines.place(span.end - 1).line


def _rails(lines: int, long: Iterable[tuple[int, int, Severity]]) -> list[Severity | None]:
    """The worst severity of the long findings beside each line."""
    worst: list[Severity | None] = [None] * lines
    for severity in Severity:  # the worst comes last and stands
        steps = [0] * (lines + 1)
        for first, last, found in long:
            if found is severity:
                steps[first - 1] += 1
                steps[last] -= 1
        for i, depth in enumerate(accumulate(steps[:lines])):
            if depth:
                worst[i] = severity
    return worst

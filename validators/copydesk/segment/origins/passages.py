"""Labelled lines as segments that cover the text, with quotations split out of the editorial ones."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.model import Origin, Segment, Span
from copydesk.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.text.quotations import Quotation


def covering(text: str, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The same segments, each reaching to the next; the first from 0, the last to the end of `text`."""
    starts = [0, *(segment.span.start for segment in segments[1:]), len(text)]
    return tuple(
        segment
        if (segment.span.start, segment.span.end) == reach  # most lines reach to the next as they are
        else segment._replace(span=Span(*reach))
        for segment, reach in zip(segments, pairwise(starts), strict=True)
    )


def with_quotations(text: str, segments: Iterable[Segment]) -> list[Segment]:
    """The segments with every quotation in an editorial one as a segment of its own."""
    pieces: list[Segment] = []
    for segment in segments:
        found = quotations(text, segment.span) if segment.origin is Origin.EDITORIAL else None
        if found:
            pieces += _split(text, segment, found)
        else:
            pieces.append(segment)
    return pieces


def _split(text: str, segment: Segment, found: Iterable[Quotation]) -> Iterator[Segment]:
    at = segment.span.start
    for quotation in found:
        start, end = quotation.span
        if text[at:start].strip():
            yield segment._replace(span=Span(at, start))
        else:
            start = at
        speaker = quotation.speaker
        yield Segment(
            Span(start, end),
            Origin.QUOTATION,
            segment.confidence,
            speaker=speaker.of(text) if speaker else None,
            signals=(f"quoted, {quotation.cue}",) if quotation.cue else ("quoted",),
        )
        at = end
    if text[at : segment.span.end].strip():
        yield segment._replace(span=Span(at, segment.span.end))

"""Cuts a document by origin; nothing is altered, added or lost."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from copydesk.model import Span

if TYPE_CHECKING:
    from collections.abc import Collection

    from copydesk.model import Document, Origin, Segment


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that was kept: where it stands now, and where it stood. Offsets are code points."""

    kept: int  # start in the kept text
    source: int  # start in the document's text
    length: int


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A document cut in two: the text that was kept, and the segments that were not."""

    document: Document  # marked out, its text whole
    text: str  # the pieces, end to end, with nothing between them
    pieces: tuple[Piece, ...]  # in the order of the text; neighbours are one
    quarantined: tuple[Segment, ...]  # in the order of the text; spans are those of the document

    @property
    def refused(self) -> bool:
        """Whether nothing was kept of a document that holds something."""
        return bool(self.quarantined) and not self.pieces

    def source_offset(self, at: int) -> int:
        """Where the character at `at` of the kept text stood in the document; IndexError when there is none.

        Of a span in the kept text, look up the first and the last character: what was cut out may lie between.
        """
        if not 0 <= at < len(self.text):
            raise IndexError(f"there is no character {at} in a kept text of {len(self.text)}")
        piece = self.pieces[bisect_right(self.pieces, at, key=lambda piece: piece.kept) - 1]
        return piece.source + at - piece.kept


def clean(document: Document, keep: Collection[Origin]) -> Cleaned:
    """The marked-out `document` with only the segments whose origin is in `keep`, and the others beside it.

    ValueError when the segments do not cover the text, for then some of it would be neither here nor there.
    """
    segments, text = document.segments, document.text
    if [0, *(segment.span.end for segment in segments)] != [*(segment.span.start for segment in segments), len(text)]:
        raise ValueError("the document is not marked out: its segments do not cover its text")
    runs = [_hull(list(run)) for kept, run in groupby(segments, lambda one: one.origin in keep) if kept]
    return Cleaned(
        document,
        "".join(run.of(text) for run in runs),
        _pieces(runs),
        tuple(segment for segment in segments if segment.origin not in keep),
    )


def restored(cleaned: Cleaned) -> str:
    """The document's text, put together again from what was kept and what was quarantined."""
    parts = [(piece.source, cleaned.text[piece.kept : piece.kept + piece.length]) for piece in cleaned.pieces]
    parts += [(segment.span.start, segment.span.of(cleaned.document.text)) for segment in cleaned.quarantined]
    return "".join(text for _, text in sorted(parts))


def _hull(run: list[Segment]) -> Span:
    return Span(run[0].span.start, run[-1].span.end)


def _pieces(runs: list[Span]) -> tuple[Piece, ...]:
    pieces, kept = [], 0
    for run in runs:
        pieces.append(Piece(kept, run.start, run.end - run.start))
        kept += run.end - run.start
    return tuple(pieces)

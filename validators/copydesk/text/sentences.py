"""Sentences, each with its place. No sentence runs over the end of a line.

Boundaries come from sentencex (Wikimedia, MIT), which knows the abbreviations of many languages. It needs time in the
square of the length of a line full of opening quotation marks, and so is handed long lines in pieces.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sentencex import get_sentence_boundaries

from copydesk.model import Span
from copydesk.text.characters import without_surrogates

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 2_000  # code points handed over at once
_MAY_END = re.compile(r"[.!?]|[^\x00-\x7f]")  # a mark that may end a sentence, or a character that may be another such


def sentences(text: str, span: Span | None = None, language: str = "en") -> Iterator[Span]:
    """The sentences of `text`, or of one span of it; together they cover it without gap or overlap."""
    start, end = (span.start, span.end) if span else (0, len(text))
    for line in without_surrogates(text[start:end]).splitlines(keepends=True):
        for at in range(0, len(line), _PIECE):
            piece = line[at : at + _PIECE]
            yield from _split(piece, start, language)
            start += len(piece)


def _split(piece: str, start: int, language: str) -> Iterator[Span]:
    """The library counts code points, but leaves out some line ends: a sentence reaches to the next."""
    end = _MAY_END.search(piece)
    if end is None or (end[0] in ".!?" and not piece[end.end() :].strip()):
        yield Span(start, start + len(piece))  # the library is not asked: half of all lines are one sentence
        return
    starts = [boundary["start_index"] for boundary in get_sentence_boundaries(language, piece)]
    starts[:1] = [0]
    for begin, end in zip(starts, [*starts[1:], len(piece)], strict=True):
        if begin < end:
            yield Span(start + begin, start + end)

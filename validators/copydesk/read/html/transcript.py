"""The visible text of a page as it is written down: blocks as lines, white space as it is shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Block, Link, Span
from copydesk.read.anchors import shows_words

if TYPE_CHECKING:
    from copydesk.read.html.surroundings import Surroundings

_SPACE = re.compile(r"[ \t\n\r\f]+")  # what browsers fold; a no-break space stays


class Transcript:
    """Takes words in document order; gives the text, its blocks and its links."""

    def __init__(self) -> None:
        self.length = 0  # code points written so far
        self._pieces: list[str] = []
        self._start = 0  # of the block at hand
        self._spoken: list[Surroundings] = []  # one for each piece of the block at hand
        self._outer: Surroundings | None = None
        self._gap = False  # whether white space came after the last piece
        self._blocks: list[Block] = []
        self._links: list[tuple[int, int, str]] = []

    def write(self, words: str, around: Surroundings, outer: Surroundings) -> None:
        """Adds words, white space folded except in code; `outer` are the surroundings of the block they stand in."""
        if around.kind == "code":
            self._add(words if self._spoken else words.lstrip("\r\n"), around, outer)
        elif not words or words.isspace():
            self._gap = True
        else:
            folded = words if words.isprintable() and "  " not in words else _SPACE.sub(" ", words)
            before = " " if self._spoken and (self._gap or folded[0] == " ") else ""
            self._add(before + folded.strip(" "), around, outer)
            self._gap = folded[-1] == " "

    def end_block(self) -> None:
        """The words written since the last block become one. Inline markup speaks for it only if it holds all of it."""
        self._gap = False
        if not self._spoken or not self._outer:
            return
        said = self._spoken[0] if len({said.origin for said in self._spoken}) == 1 else self._outer
        signals = (said.signal,) if said.signal else ()
        self._blocks.append(Block(Span(self._start, self.length), said.kind, said.origin, signals))
        self._spoken.clear()

    def link(self, start: int, target: str) -> None:
        """Notes that what was written since `start` leads to `target`."""
        if self.length > start:
            self._links.append((start, self.length, target))

    def finish(self) -> tuple[str, tuple[Block, ...], tuple[Link, ...]]:
        """The text, its blocks, and its links; a link that shows no words has no place in a text."""
        self.end_block()
        text = "".join(self._pieces)
        return text, tuple(self._blocks), tuple(_link(text, *place) for place in self._links)

    def _add(self, piece: str, around: Surroundings, outer: Surroundings) -> None:
        if not self._spoken:
            if not piece.strip():
                return
            if self._blocks:
                self._put("\n")
            self._start, self._outer = self.length, outer
        self._put(piece)
        self._spoken.append(around)

    def _put(self, piece: str) -> None:
        self._pieces.append(piece)
        self.length += len(piece)


def _link(text: str, start: int, end: int, target: str) -> Link:
    shown = text[start:end]
    start += len(shown) - len(shown.lstrip())
    return Link(Span(start, end), target, anchored=shows_words(text[start:end], target))

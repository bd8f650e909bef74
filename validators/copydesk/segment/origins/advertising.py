"""Advertising among the blocks of a text: what a label declares, what a sentence discloses, what sells by its words.

Where a declared passage ends is seldom said. It reaches to the label that ends it; or over the lines that stand with
the label between blank lines; or over what goes on selling, or naming what is sold. In doubt the article has it back.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.model import Origin, Segment, Span
from copydesk.text.advertising import Label, cues, disclosure, label_of, sale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Block
    from copydesk.text.advertising import Cue, Sale

_LABELLED, _SOLD, _DISCLOSED = 0.9, 0.85, 0.9
_FARTHEST = 12  # blocks between a label and the label that ends it
_AHEAD = 3  # blocks after a label among which one calls to buy
_STANZA, _STANZA_WORDS = 8, 120
_LINE_WORDS = 40  # a longer block sells by itself or not at all
_TITLE_WORDS = 8  # a block of fewer is a title, and says nothing yet
_MEMORY = 20_000  # code points before a label in which the names of the article are sought
_ASKS = 2.0  # points of a call, a code, a contact
_NAME = re.compile(r"\b[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]{2,30}")
_TRADE = re.compile(r"[$£€]\s?\d|\d\s?(?:€|EUR|CHF|Fr\.|zł|руб)|https?://|\bwww\.|\d[\d ()/-]{6,}\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """Blocks `start` to `end` (not included) that advertise, how sure that is, and what told it."""

    start: int
    end: int
    confidence: float
    signals: tuple[str, ...]


def with_advertising(text: str, blocks: Sequence[Block], segments: Sequence[Segment]) -> list[Segment]:
    """The segments, one a block, with those that advertise made promotion; what markup says of a block stands."""
    found = cues(text)
    if not found:
        return list(segments)
    page = _Page(text, blocks, segments, found)
    passages = list(page.declared())
    taken = {at for passage in passages for at in range(passage.start, passage.end)}
    passages += page.undeclared(taken)
    changed = {at: passage for passage in passages for at in range(passage.start, passage.end)}
    pieces: list[Segment] = []
    for at, segment in enumerate(segments):
        if at in changed or at in page.cues:
            pieces += page.pieces(at, segment, changed.get(at))
        else:
            pieces.append(segment)
    return pieces


class _Page:
    """The blocks of a text with the words of advertising in each."""

    def __init__(self, text: str, blocks: Sequence[Block], segments: Sequence[Segment], found: Sequence[Cue]) -> None:
        self.text, self.blocks, self.segments = text, blocks, segments
        starts = [block.span.start for block in blocks]
        self.head = next((at for at in range(len(blocks)) if self._words(at) > _TITLE_WORDS), len(blocks))
        self.cues: dict[int, list[Cue]] = defaultdict(list)
        for cue in found:
            self.cues[max(0, bisect_right(starts, cue.span.start) - 1)].append(cue)

    def pieces(self, at: int, segment: Segment, passage: Passage | None) -> Iterator[Segment]:
        """A block's segment as it was, as promotion, or with the sentence cut out that discloses an interest."""
        if passage and self._is_free(at):
            yield segment._replace(origin=Origin.PROMOTION, confidence=passage.confidence, signals=passage.signals)
            return
        said = disclosure(self.text, segment.span) if self._may_disclose(at) else None
        if not said:
            yield segment
            return
        if self.text[segment.span.start : said.start].strip():
            yield segment._replace(span=Span(segment.span.start, said.start))
        yield Segment(said, Origin.PROMOTION, _DISCLOSED, signals=("disclosure",))
        if self.text[said.end : segment.span.end].strip():
            yield segment._replace(span=Span(said.end, segment.span.end))

    def declared(self) -> Iterator[Passage]:
        """What labels declare, in order."""
        reached = 0
        for at in sorted(self.cues):
            label = self._label(at) if at >= reached and self._is_free(at) else None
            if label in {Label.LINE, Label.TEASER}:
                if label is Label.LINE or self._sale(at).points:
                    yield Passage(at, at + 1, _LABELLED, ("advertising label",))
            elif label in {Label.SLOT, Label.PIECE, Label.CREDIT}:
                reached = self._reach(at, label)
                filled = reached > at + 1 or self._words(at) > _TITLE_WORDS
                whole = label is Label.PIECE and not self._is_said_before(at)
                told = "advertising label" if filled or whole else "empty advertising label"
                yield Passage(at, reached, _LABELLED, (told,))

    def undeclared(self, taken: set[int]) -> Iterator[Passage]:
        """Runs of blocks that sell together, whoever declared what."""
        run: list[int] = []
        for at in [*sorted(self.cues), len(self.blocks) + 1]:
            if run and at != run[-1] + 1:
                yield from self._sold(run)
                run = []
            if at < len(self.blocks) and at not in taken and self._may_sell(at):
                run.append(at)

    def _sold(self, run: list[int]) -> Iterator[Passage]:
        whole = Span(self.blocks[run[0]].span.start, self.blocks[run[-1]].span.end)
        sold = sale(self.text, whole, [cue for at in run for cue in self.cues[at]])
        if not sold.sells:
            return
        start, end = self._stanza_of(run[0], run[-1] + 1)
        if not self._continues_readers(start, end):
            yield Passage(start, end, min(_SOLD, sold.confidence), ("words that sell", *sold.kinds))

    def _reach(self, at: int, label: Label) -> int:
        """The block after the last that a label in block `at` speaks of."""
        for end in range(at + 1, min(at + _FARTHEST, len(self.blocks))):
            if end in self.cues and self._label(end) is Label.END:
                return end + 1
        start, end = self._stanza_of(at, at + 1)
        if start == at and end > at + 1 and self._trades(at + 1, end):
            return end
        end = self._first(at, label)
        names = self._names(at, end, 1 if label is Label.CREDIT and end == at + 1 else 2)
        while end < len(self.blocks) and self._goes_on(end, names):
            end += 1
        return end

    def _first(self, at: int, label: Label) -> int:
        """How far a label surely reaches: a paragraph and its title, or no farther than what sells nearby."""
        ahead = range(at + 1, min(at + 1 + _AHEAD, len(self.blocks)))
        selling = [near for near in ahead if self._sale(near).points >= (1 if near == at + 1 else _ASKS)]
        if selling:
            return selling[0] + 1
        if label is not Label.PIECE or not self._is_said_before(at):
            return at + 1
        return next((near + 1 for near in ahead if self._words(near) >= _TITLE_WORDS), at + 1)

    def _goes_on(self, at: int, names: set[str]) -> bool:
        """Whether a block sells as well, or names what the passage before it named more than once."""
        if not self._is_free(at) or self.blocks[at].kind == "heading" or (at in self.cues and self._label(at)):
            return False
        return self._sale(at).points > 0 or bool(names & set(_NAME.findall(self._of(at))))

    def _names(self, start: int, end: int, least: int) -> set[str]:
        """Names that are said `least` times or more from block `start` to `end`, and not in the pages before."""
        counts = Counter(name for at in range(start, end) for name in _NAME.findall(self._of(at)))
        floor = self.blocks[start].span.start
        before = self.text[max(0, floor - _MEMORY) : floor]
        return {name for name, count in counts.items() if count >= least and name not in before}

    def _stanza_of(self, start: int, end: int) -> tuple[int, int]:
        """The lines around some, between blank lines, when they are few and short; else the same."""
        first, last = start, end
        while first > 0 and not self._gap(first - 1) and last - first <= _STANZA:
            first -= 1
        while last < len(self.blocks) and not self._gap(last - 1) and last - first <= _STANZA:
            last += 1
        free = all(self._is_free(at) and self._words(at) <= _LINE_WORDS for at in range(first, last))
        if last - first > _STANZA or (last - first == len(self.blocks)) or not free:
            return start, end
        return (first, last) if sum(map(self._words, range(first, last))) <= _STANZA_WORDS else (start, end)

    def _gap(self, at: int) -> bool:
        """Whether a blank line follows block `at`."""
        end = self.blocks[at].span.start + len(self._of(at).rstrip())
        return self.text.count("\n", end, self.blocks[at + 1].span.start) > 1 if at + 1 < len(self.blocks) else True

    def _trades(self, start: int, end: int) -> bool:
        words = self.text[self.blocks[start].span.start : self.blocks[end - 1].span.end]
        return bool(_TRADE.search(words)) or any(self._sale(at).points for at in range(start, end))

    def _continues_readers(self, start: int, end: int) -> bool:
        """Whether the passage is part of a longer run of readers' words, who may sell as well."""
        around = [at for at in (start - 1, end) if 0 <= at < len(self.segments)]
        readers = any(self.segments[at].origin is Origin.USER for at in range(start, end))
        return readers and any(self.segments[at].origin is Origin.USER for at in around)

    def _label(self, at: int) -> Label | None:
        start, end = self.blocks[at].span
        line = self.text.find("\n", start, end)
        return label_of(self.text, Span(start, end if line < 0 else line), self.cues[at][0])

    def _sale(self, at: int) -> Sale:
        return sale(self.text, self.blocks[at].span, self.cues.get(at, ()))

    def _may_sell(self, at: int) -> bool:
        furniture = "furniture line" in self.segments[at].signals
        if furniture or not self._is_free(at) or self.blocks[at].kind in {"quote", "code"}:
            return False
        sold = self._sale(at)
        return sold.sells or (sold.points > 0 and self._words(at) <= _LINE_WORDS)

    def _may_disclose(self, at: int) -> bool:
        kinds = {"sign", "piece", "by", "slot"}
        return at in self.cues and self._is_free(at) and any(cue.kind in kinds for cue in self.cues[at])

    def _is_free(self, at: int) -> bool:
        return self.blocks[at].origin is None

    def _is_said_before(self, at: int) -> bool:
        return self.head < at

    def _words(self, at: int) -> int:
        return len(self._of(at).split())

    def _of(self, at: int) -> str:
        return self.blocks[at].span.of(self.text)

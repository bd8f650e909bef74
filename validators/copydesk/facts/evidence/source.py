"""One text of evidence, read once: its numbers by value and by what they count, its days, and its passages by word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text import mentions
from copydesk.text.quantities import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from copydesk.text.mentions import Mention

_WORD = re.compile(r"[^\W\d_]{4,}")
_PASSAGE = re.compile(r"[^\n]+?(?:[.!?…](?=\s)|$|(?=\n))", re.MULTILINE)
_SHOWN = 240  # code points of a passage that are shown
_REACH = 1_000  # code points around a number in which its sentence is looked for
_COMMON = 200  # passages with a word from which it tells nothing


@dataclass(frozen=True)
class Source:
    """A text of evidence under its name."""

    name: str
    text: str
    mentions: Sequence[Mention]

    @classmethod
    def read(cls, name: str, text: str, language: str) -> Source:
        """The text with all numbers it mentions."""
        return cls(name, text, mentions.find(text, language))

    @cached_property
    def days(self) -> frozenset[tuple[int, int]]:
        """Month and day of every date."""
        return frozenset((day.month, day.day) for day in mentions.days(self.text))

    @cached_property
    def months(self) -> frozenset[tuple[int, int]]:
        """Year and month of every date that names a year."""
        named = [*mentions.months(self.text), *mentions.days(self.text)]
        return frozenset((day.year, day.month) for day in named if day.year)

    @cached_property
    def valued(self) -> Mapping[Decimal, Sequence[Mention]]:
        """The numbers by their value."""
        found: defaultdict[Decimal, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            for value in mention.values:
                found[value].append(mention)
        return found

    def between(self, least: Decimal, most: Decimal) -> Iterator[tuple[Decimal, Mention]]:
        """The numbers from `least` to `most`, with the value that lies there."""
        for value in self._values[bisect_left(self._values, least) : bisect_right(self._values, most)]:
            for mention in self.valued[value]:
                yield value, mention

    @cached_property
    def _values(self) -> list[Decimal]:
        return sorted(self.valued)

    def counting(self, noun: str) -> Sequence[Mention]:
        """The numbers that count `noun`."""
        return self._nouns.get(noun, ())

    @cached_property
    def _nouns(self) -> Mapping[str, Sequence[Mention]]:
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            if noun := noun_behind(self.text, mention):
                found[noun].append(mention)
        return found

    def only_count(self, noun: str) -> frozenset[Decimal]:
        """The one number to which the text counts `noun`; none where it counts it to several, or not at all."""
        return self._only.get(noun, frozenset())

    @cached_property
    def _only(self) -> Mapping[str, frozenset[Decimal]]:
        told = {
            noun: {m.values for m in counting if m.kind is mentions.Kind.PLAIN and not m.dated}
            for noun, counting in self._nouns.items()
        }
        return {noun: next(iter(values)) for noun, values in told.items() if len(values) == 1}

    def passage(self, span: Span) -> str:
        """The sentence around `span`, or its line where that has no end."""
        floor = max(0, span.start - _REACH)
        line = max(floor, self.text.rfind("\n", floor, span.start) + 1)
        stop = self.text.rfind(". ", line, span.start)
        start = line if stop < 0 else stop + 2
        end = min(_found(self.text, "\n", span.end), _found(self.text, ". ", span.end) + 1)
        return _cut(self.text[start:end], span.start - start)

    def nearest(self, words: str) -> tuple[int, str]:
        """How many words the passage that shares most shares with `words`, and that passage."""
        shared: Counter[Span] = Counter()
        for word in {word.lower() for word in _WORD.findall(words)}:
            passages = self._worded.get(word, ())
            if len(passages) < _COMMON:
                shared.update(passages)
        if not shared:
            return 0, ""
        best = min(shared, key=lambda span: (-shared[span], span.start))
        return shared[best], _cut(best.of(self.text), 0)

    @cached_property
    def _worded(self) -> Mapping[str, Sequence[Span]]:
        found: defaultdict[str, list[Span]] = defaultdict(list)
        for passage in _PASSAGE.finditer(self.text):
            for word in {word.lower() for word in _WORD.findall(passage.group())}:
                found[word].append(Span(*passage.span()))
        return found


def noun_behind(text: str, mention: Mention) -> str:
    """The noun of which a number counts several; empty where it counts none, or only orders or measures ("4-year")."""
    found = counted(text, mention.span.end) if mention.written else None
    return found.noun.lower() if found and found.plural else ""


def _found(text: str, what: str, start: int) -> int:
    at = text.find(what, start, start + _REACH)
    return min(len(text), start + _REACH) if at < 0 else at


def _cut(passage: str, about: int) -> str:
    start = max(0, min(about - _SHOWN // 2, len(passage) - _SHOWN))
    shown = " ".join(passage[start : start + _SHOWN].split())
    return f"{'…' if start else ''}{shown}{'…' if start + _SHOWN < len(passage) else ''}"

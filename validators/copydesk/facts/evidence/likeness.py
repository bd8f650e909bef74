"""The passage of a text that has most words in common with a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WORD = re.compile(r"[^\W\d_]{4,}")
_END = re.compile(r"[.!?…\n](?:(?<=\n)|(?=\s))")  # begins with what is rare
_COMMON = 100  # passages with a word from which it tells nothing
_FEW = 100  # words that are looked for one by one, which takes less time than to note where each word stands
_LOOKED_AT = 1_000


@dataclass(frozen=True, eq=False)
class Passages:
    """The sentences and lines of a text by their words of four letters and more."""

    text: str
    _sought: dict[str, Sequence[int]] = field(default_factory=dict)
    _nearest: dict[str, tuple[int, Span]] = field(default_factory=dict)

    def nearest(self, words: str) -> tuple[int, Span]:
        """How many words the passage that shares most shares with `words`, and that passage; 0 where none does."""
        if words not in self._nearest:
            self._nearest.clear()  # the numbers of one sentence are asked for one behind the other
            self._nearest[words] = self._most_like(words)
        return self._nearest[words]

    def _most_like(self, words: str) -> tuple[int, Span]:
        shared: Counter[int] = Counter()
        for word in set(_WORD.findall(words.lower())):
            shared.update(self._having(word))
        if not shared:
            return 0, Span(0, 0)
        most = max(shared.values())
        return most, self._spans[min(place for place, count in shared.items() if count == most)]

    def _having(self, word: str) -> Sequence[int]:
        """The passages with a word, by their places; none for a word that is in many."""
        if word not in self._sought:
            found = self._noted.get(word, ()) if len(self._sought) >= _FEW else self._search(word)
            self._sought[word] = found if len(found) < _COMMON else ()
        return self._sought[word]

    def _search(self, word: str) -> Sequence[int]:
        """The passages in which a word stands by itself, as far as its first thousand places, within words as well."""
        found: dict[int, None] = {}
        end = 0
        for _ in range(_LOOKED_AT):
            at = self._lower.find(word, end)
            if at < 0 or len(found) == _COMMON:
                break
            end = at + len(word)
            if not (self._lower[at - 1 : at].isalpha() or self._lower[end : end + 1].isalpha()):
                found[bisect_right(self._starts, at) - 1] = None
        return tuple(found)

    @cached_property
    def _noted(self) -> Mapping[str, Sequence[int]]:
        """The places of the passages with each word."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, span in enumerate(self._spans):
            for word in set(_WORD.findall(span.of(self._lower))):
                found[word].append(place)
        return found

    @cached_property
    def _lower(self) -> str:
        return lowered(self.text)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [span.start for span in self._spans]

    @cached_property
    def _spans(self) -> Sequence[Span]:
        return list(_passages(self.text))


def _passages(text: str) -> Iterator[Span]:
    """Sentences and lines; a mark that begins one does not end it."""
    start = 0
    for end in _END.finditer(text):
        mark, behind = end.span()
        if text[mark] == "\n":
            if start < mark:
                yield Span(start, mark)
            start = behind
        elif start < mark:
            yield Span(start, behind)
            start = behind
    if start < len(text):
        yield Span(start, len(text))

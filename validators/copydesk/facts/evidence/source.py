"""Texts of evidence, read once: their numbers by value and by what they count, their dates, their passages by word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from copydesk.facts.evidence.days import Calendar
from copydesk.facts.evidence.likeness import Passages
from copydesk.facts.evidence.lists import Listed, listed
from copydesk.facts.evidence.lives import Birth, Life, births, lives
from copydesk.facts.evidence.passages import has_words, line_around, sentence_around, shown
from copydesk.facts.evidence.steps import Pair, changed, joined
from copydesk.facts.evidence.subjects import SMALL, is_ordinal, noun_behind, subject, words_behind
from copydesk.text import dates, mentions
from copydesk.text.mentions import Kind, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from copydesk.model import SourceText, Span

_BETWEEN = "\n\n"
_YEARS = (1000, 2100)


class Standing(NamedTuple):
    """A number of the evidence, and what it is about; empty for one over `SMALL`, which is never asked."""

    mention: Mention
    subject: str
    kind: Kind  # of the mention, as is `dated`, told once
    dated: bool


@dataclass(frozen=True, eq=False)
class Source:
    """Texts of evidence under their names, one behind the other."""

    names: Sequence[str]
    starts: Sequence[int]
    text: str
    mentions: Sequence[Mention]
    _standing: dict[Decimal, Sequence[Standing]] = field(default_factory=dict)
    _apart: dict[Decimal, Decimal | None] = field(default_factory=dict)
    _told: dict[Decimal, bool] = field(default_factory=dict)

    @classmethod
    def read(cls, texts: Sequence[SourceText], language: str) -> Source:
        """The texts with all numbers they mention."""
        starts = accumulate((len(one.text) + len(_BETWEEN) for one in texts), initial=0)
        text = _BETWEEN.join(one.text for one in texts)
        return cls([one.id for one in texts], list(starts)[:-1], text, mentions.find(text, language))

    def name_at(self, offset: int) -> str:
        """Which of the texts `offset` lies in."""
        return self.names[bisect_right(self.starts, offset) - 1]

    def tells(self, year: Decimal) -> bool:
        """Whether a year stands in running text, and not in datelines alone."""
        if year not in self._told:
            found = self._valued.get(year, ())
            self._told[year] = any(has_words(line_around(self.text, mention.span).of(self.text)) for mention in found)
        return self._told[year]

    @cached_property
    def calendar(self) -> Calendar:
        """Its dates."""
        return Calendar.read(self.text)

    def standing(self, value: Decimal) -> Sequence[Standing]:
        """The numbers with this value: of all that are alike in kind and subject the first, so they are few."""
        if value not in self._valued:
            return ()
        if value not in self._standing:
            alike: dict[object, Standing] = {}
            for mention in self._valued[value]:
                about = subject(self.text, mention) if value <= SMALL else ""
                found = Standing(mention, about, mention.kind, mention.dated)
                alike.setdefault((found.kind, found.dated, mention.factor, about), found)
            self._standing[value] = tuple(alike.values())
        return self._standing[value]

    @cached_property
    def _valued(self) -> Mapping[Decimal, Sequence[Mention]]:
        found: defaultdict[Decimal, list[Mention]] = defaultdict(list)
        for mention in self.mentions:
            for value in mention.values:
                found[value].append(mention)
        return found

    def between(self, least: Decimal, most: Decimal) -> Iterator[tuple[Decimal, Standing]]:
        """The numbers from `least` to `most`, with the value that lies there."""
        for value in self._values[bisect_left(self._values, least) : bisect_right(self._values, most)]:
            for found in self.standing(value):
                yield value, found

    @cached_property
    def _values(self) -> list[Decimal]:
        return sorted(self._valued)

    def years_apart(self, many: Decimal) -> Decimal | None:
        """The first year behind which, after so many, another stands in the evidence."""
        if many not in self._apart:
            self._apart[many] = next((year for year in self._years if year + many in self._years), None)
        return self._apart[many]

    @cached_property
    def _years(self) -> Mapping[Decimal, None]:
        """The whole numbers that may be years, in order."""
        first, last = (bisect_left(self._values, year) for year in _YEARS)
        return {value: None for value in self._values[first:last] if value == value.to_integral_value()}

    @cached_property
    def sums(self) -> Mapping[Decimal, Pair]:
        """The counts that "and" joins, by their sum."""
        return {(pair.first + pair.second).normalize(): pair for pair in joined(self.text, self.mentions)}

    @cached_property
    def _changed(self) -> Sequence[Pair]:
        return [pair for pair in changed(self.text, self.mentions) if pair.first]

    @cached_property
    def differences(self) -> Mapping[Decimal, Pair]:
        """The numbers of which one changed to the other, by the step between them."""
        return {abs(pair.first - pair.second).normalize(): pair for pair in self._changed}

    def changed_by(self, least: Decimal, most: Decimal) -> Pair | None:
        """The first number that changed by `least` to `most` per cent."""
        at = bisect_left(self._by_share, least, key=lambda found: found[0])
        found = self._by_share[at : at + 1]
        return found[0][1] if found and found[0][0] <= most else None

    @cached_property
    def _by_share(self) -> Sequence[tuple[Decimal, Pair]]:
        shares = ((abs(pair.second / pair.first - 1) * 100, pair) for pair in self._changed)
        return sorted(shares, key=lambda found: found[0])

    def counting(self, noun: str) -> Mapping[frozenset[Decimal], Mention]:
        """The numbers to which `noun` is counted, each with the place where that is said first."""
        return self._nouns.get(noun, {})

    @cached_property
    def _nouns(self) -> Mapping[str, Mapping[frozenset[Decimal], Mention]]:
        found: defaultdict[str, dict[frozenset[Decimal], Mention]] = defaultdict(dict)
        for mention in self.mentions:
            noun = noun_behind(self.text, mention)
            is_date = mention.dated or dates.is_year(self.text, mention.span, counts=True)  # "in 1990 three climbers"
            if noun and mention.kind is Kind.PLAIN and not is_date:
                found[noun].setdefault(mention.values, mention)
        return found

    @cached_property
    def lives(self) -> Sequence[Life]:
        """The lives of which it gives both ends."""
        return tuple(lives(self.text))

    @cached_property
    def births(self) -> Sequence[Birth]:
        """The births it tells."""
        return tuple(births(self.text, self.calendar.dates))

    @cached_property
    def listed(self) -> Sequence[Listed]:
        """The things it names one by one."""
        return tuple(listed(self.text))

    def ordered(self, value: Decimal) -> frozenset[str]:
        """The words, cut to their stems, behind the ordinals with this value."""
        return self._ordered.get(value, frozenset())

    @cached_property
    def _ordered(self) -> Mapping[Decimal, frozenset[str]]:
        found: defaultdict[Decimal, set[str]] = defaultdict(set)
        for mention in self.mentions:
            for value in mention.values if is_ordinal(self.text, mention) else ():
                found[value] |= words_behind(self.text, mention)
        return {value: frozenset(words) for value, words in found.items()}

    def passage(self, span: Span) -> str:
        """What is shown of the sentence around `span`."""
        sentence = sentence_around(self.text, span)
        return shown(sentence.of(self.text), span.start - sentence.start)

    def nearest(self, words: str) -> tuple[int, Span]:
        """How many words the passage that shares most shares with `words`, and that passage; 0 where none does."""
        return self._passages.nearest(words)

    @cached_property
    def _passages(self) -> Passages:
        return Passages(self.text)

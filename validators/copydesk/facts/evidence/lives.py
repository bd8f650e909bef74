"""Births, and lives from birth to death, as far as a text gives their years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from copydesk.text.mentions import Day

_YEAR = r"\b(1[89]\d\d|20\d\d)\b"
_BORN = re.compile(rf"\b[Bb]orn\b[^\n.;()\d]{{0,30}}(?:\d{{1,2}}\b[^\n.;()\d]{{0,12}})?{_YEAR}")
_DIED = re.compile(rf"\b(?:died|killed|dead)\b[^\n.;()\d]{{0,30}}(?:\d{{1,2}}\b[^\n.;()\d]{{0,12}})?{_YEAR}")
_FROM_TO = re.compile(rf"\({_YEAR} ?[–-] ?{_YEAR}\)")
_OLDEST = 120
_MOST = 50  # lives of one text


@dataclass(frozen=True, slots=True)
class Life:
    """The years between which somebody lived, and where the evidence says so."""

    born: int
    died: int
    span: Span  # of the words that give the year of birth

    def had(self, age: int) -> bool:
        """Whether it ended at that age, before or behind the birthday of the year."""
        return age in {self.died - self.born, self.died - self.born - 1}


@dataclass(frozen=True, slots=True)
class Birth:
    """When somebody was born, and where the evidence says so."""

    year: int
    month: int  # 0 where only the year is told, as is the day
    day: int
    span: Span

    def ages(self, today: date) -> set[int]:
        """How old who was born then is on a day: two ages where the birthday of the year is not known."""
        years = today.year - self.year
        if not self.month:
            return {years, years - 1}
        return {years - ((today.month, today.day) < (self.month, self.day))}


def births(text: str, dates: Sequence[Day]) -> Iterator[Birth]:
    """The first births that a text tells, with their days as far as they are among its `dates`."""
    for found in islice(_BORN.finditer(text), _MOST):
        span = Span(*found.span())
        told = (day for day in dates if day.day and span.start <= day.start and day.end == span.end)
        named = next(told, None)
        yield Birth(int(found[1]), named.month if named else 0, named.day if named else 0, span)


def lives(text: str) -> Iterator[Life]:
    """The lives of which a text gives both ends: in brackets, or where it tells of one birth and one death."""
    for number, found in enumerate(_FROM_TO.finditer(text)):
        if number == _MOST:
            break
        yield from _life(int(found[1]), int(found[2]), Span(*found.span()))
    births, deaths = list(_BORN.finditer(text)), {int(found[1]) for found in _DIED.finditer(text)}
    if len({found[1] for found in births}) == len(deaths) == 1:
        yield from _life(int(births[0][1]), deaths.pop(), Span(*births[0].span()))


def _life(born: int, died: int, span: Span) -> Iterator[Life]:
    if 0 < died - born <= _OLDEST:
        yield Life(born, died, span)

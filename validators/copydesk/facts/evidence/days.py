"""Numbers that are part of a date: a day, or a year with its month."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from copydesk.text import mentions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from copydesk.model import Span
    from copydesk.text.mentions import Day

_LONGEST = 32  # code points of a date


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, or a month of a year where `day` is 0; `year` is 0 where none is named."""

    year: int
    month: int
    day: int

    def known_to(self, calendar: Calendar) -> bool:
        """Whether evidence names the day, or the month of that year."""
        if not self.day:
            return (self.year, self.month) in calendar.months
        years = calendar.years_of.get((self.month, self.day), frozenset())
        return bool(years) and (not self.year or not years.isdisjoint({0, self.year}))


@dataclass(frozen=True)
class Calendar:
    """The dates of one text, read once."""

    text: str
    dates: Sequence[Day]
    written: date | None = None  # the day on which the text was published

    @classmethod
    def read(cls, text: str, written: date | None = None) -> Calendar:
        """All dates of `text`."""
        return cls(text, mentions.days(text), written)

    @cached_property
    def years_of(self) -> dict[tuple[int, int], frozenset[int]]:
        """The years, 0 for none, with which each month and day is named."""
        found: dict[tuple[int, int], set[int]] = {}
        for date in self.dates:
            if date.day:
                found.setdefault((date.month, date.day), set()).add(date.year)
        return {day: frozenset(years) for day, years in found.items()}

    @cached_property
    def months(self) -> frozenset[tuple[int, int]]:
        """Year and month of every date that names a year."""
        return frozenset((date.year, date.month) for date in self.dates if date.year)

    @cached_property
    def _starts(self) -> list[int]:
        return [date.start for date in self.dates]

    def at(self, span: Span) -> Dated | None:
        """The date whose day stands at `span`, or the month whose year does; None for any other number.

        The year of a full date is a number like any other: pages give the year of an event oftener than its day.
        """
        around = self._around(span)
        if any(date.day for date in around):
            return self._full(around, span, lambda date: date.day)
        month = next((date for date in around if date.start <= span.start and span.end <= date.end), None)
        return Dated(month.year, month.month, 0) if month else None

    def with_year(self, span: Span) -> Dated | None:
        """The full date whose year stands at `span`."""
        return self._full(self._around(span), span, lambda date: date.year)

    def _full(self, around: Sequence[Day], span: Span, part: Callable[[Day], int]) -> Dated | None:
        number = span.of(self.text)
        whole = (date for date in around if date.day and number.isdecimal() and int(number) == part(date))
        named = next(whole, None)
        return Dated(named.year, named.month, named.day) if named else None

    def _around(self, span: Span) -> list[Day]:
        first = bisect_left(self._starts, span.start - _LONGEST)
        found = []
        for date in self.dates[first:]:
            if date.start >= span.end:
                break
            if span.start < date.end:
                found.append(date)
        return found

"""Numbers that are part of a date: a day, or a year with its month."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.text import mentions

if TYPE_CHECKING:
    from copydesk.facts.evidence.source import Source
    from copydesk.model import Span

_REACH = 40  # code points around a number in which the rest of its date stands


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, or a month of a year where `day` is 0."""

    year: int
    month: int
    day: int

    def known_to(self, source: Source) -> bool:
        """Whether evidence names the day, or the month of that year."""
        if self.day:
            return (self.month, self.day) in source.days
        return (self.year, self.month) in source.months


def day_of(text: str, span: Span) -> Dated | None:
    """The date whose day stands at `span`, or the month whose year does; None for any other number.

    The year of a full date is a number like any other: pages give the year of an event oftener than its day.
    """
    start = max(0, span.start - _REACH)
    window = text[start : span.end + _REACH]
    at, end = span.start - start, span.end - start
    whole = [day for day in mentions.days(window) if day.start < end and at < day.end]
    if whole:
        number = window[at:end]
        named = next((day for day in whole if number.isdecimal() and int(number) == day.day), None)
        return Dated(named.year, named.month, named.day) if named else None
    month = next((m for m in mentions.months(window) if m.start <= at and end <= m.end), None)
    return Dated(month.year, month.month, 0) if month else None

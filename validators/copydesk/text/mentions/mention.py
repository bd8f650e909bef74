"""One number as a text mentions it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.text import dates
from copydesk.text.mentions.kinds import Kind, kind_of

if TYPE_CHECKING:
    from decimal import Decimal

    from copydesk.model import Span
    from copydesk.text.numerals import Numeral

_YEAR, _DAYS = 4, 31


class Mention(NamedTuple):
    """A number, without its sign, in every way in which it can be read. A tuple, as a span is.

    Of a thousand numbers of evidence few are ever compared, so what stands beside one is looked at only when asked.
    """

    text: str  # in which it stands
    span: Span  # with the multiplier, without the unit
    values: frozenset[Decimal]  # multiplied
    numeral: Numeral | None = None  # None for words such as "twice"
    factor: Decimal | None = None  # by what it was multiplied
    is_share: bool = False  # "half", where it is said for 50 per cent

    @property
    def kind(self) -> Kind:
        """Its kind, told by the currency or sign beside it."""
        if self.numeral:
            return kind_of(self.text, self.numeral.span.start, self.span.end)
        return Kind.SHARE if self.is_share else Kind.PLAIN

    @property
    def written(self) -> frozenset[Decimal]:
        """The values before they were multiplied; none for words such as "twice"."""
        return written(self.numeral) if self.numeral else frozenset()

    @property
    def dated(self) -> bool:
        """Whether it is the day of a date, or part of a time; a year stands for itself."""
        if not self.numeral or self.numeral.spelled or self.numeral.value is None:
            return False
        span = self.numeral.span
        if dates.is_time(self.text, span):
            return True
        if span.end - span.start == _YEAR and dates.may_be_year(self.text, span):
            return False
        return abs(self.numeral.value) <= _DAYS and dates.is_date(self.text, span)

    def agrees(self, other: Mention) -> bool:
        """Whether both have a value in common."""
        return not self.values.isdisjoint(other.values)


def written(numeral: Numeral) -> frozenset[Decimal]:
    """The values of a numeral in both its readings; none where it is too long to be read."""
    if numeral.value is None:
        return frozenset()
    if numeral.grouped is None:
        return _alone(numeral.value)
    return _alone(numeral.value) | _alone(numeral.grouped)


@lru_cache(maxsize=4_096)  # the same numbers are written over and over
def _alone(value: Decimal) -> frozenset[Decimal]:
    return frozenset((plain(value),))


def plain(value: Decimal) -> Decimal:
    """`value` without its sign and trailing zeros, so that equal numbers are the same key."""
    return abs(value).normalize()

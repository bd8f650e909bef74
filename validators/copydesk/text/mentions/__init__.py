"""Every number a text mentions, whatever it is: counts, money, shares, ordinals, days and years.

`quantities` tells which numbers are claims; here all are wanted, since one text is held against another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text import dates, numerals
from copydesk.text.mentions.calendar import Day, days
from copydesk.text.mentions.kinds import factor_behind, kind_of
from copydesk.text.mentions.mention import Kind, Mention, plain
from copydesk.text.mentions.words import spelled, with_time
from copydesk.text.quantities import measures

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from copydesk.text.numerals import Numeral

__all__ = ["Day", "Kind", "Mention", "days", "find"]

_YEAR, _DAYS = 4, 31


def find(text: str, language: str = "und") -> list[Mention]:
    """The numbers of `text` in order; one word may be read in more than one way ("half": 0.5, and 50 per cent)."""
    found = sorted([*_numerals(text, language), *spelled(text)], key=_place)
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.span.start >= kept[-1].span.end or mention.span == kept[-1].span:
            kept.append(mention)  # "dozen" is no number by itself in "two dozen"
    return kept


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.start, -mention.span.end


def _numerals(text: str, language: str) -> Iterator[Mention]:
    for numeral in numerals.find(text, language):
        written = frozenset(plain(value) for value in (numeral.value, numeral.grouped) if value is not None)
        if written:
            mention = _mention(text, numeral, written, language)
            yield mention
            yield from with_time(text, mention)


def _mention(text: str, numeral: Numeral, written: frozenset[Decimal], language: str) -> Mention:
    factor, end = _factor(text, numeral, language)
    values = frozenset(plain(value * factor) for value in written) if factor else written
    return Mention(
        Span(numeral.span.start, end),
        values,
        kind_of(text, numeral.span.start, end),
        factor=factor,
        written=written,
        dated=not numeral.spelled and _is_of_a_date(text, numeral.span, written),
    )


def _factor(text: str, numeral: Numeral, language: str) -> tuple[Decimal | None, int]:
    """What a number is multiplied by ("million", "K"), and where that ends."""
    if numeral.value is None:
        return None, numeral.span.end
    factor, end = measures.factor_behind(text, numeral.span, language)
    return (factor, end) if factor or numeral.spelled else factor_behind(text, end)


def _is_of_a_date(text: str, span: Span, written: frozenset[Decimal]) -> bool:
    """Whether a number is the day of a date or part of a time; a year stands for itself."""
    if dates.is_time(text, span):
        return True
    if span.end - span.start == _YEAR and dates.may_be_year(text, span):
        return False
    return min(written) <= _DAYS and dates.is_date(text, span)

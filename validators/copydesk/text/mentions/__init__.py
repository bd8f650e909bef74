"""Every number a text mentions, whatever it is: counts, money, shares, ordinals, days and years.

`quantities` tells which numbers are claims; here all are wanted, since one text is held against another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text import numerals
from copydesk.text.mentions.calendar import Day, days
from copydesk.text.mentions.kinds import Kind, factor_behind
from copydesk.text.mentions.mention import Mention, plain, written
from copydesk.text.mentions.words import spelled, tells_time, with_time
from copydesk.text.quantities import measures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.text.numerals import Numeral

__all__ = ["Day", "Kind", "Mention", "days", "find"]


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
    timed = tells_time(text)
    for numeral in numerals.find(text, language):
        if numeral.value is not None:
            mention = _mention(text, numeral, language)
            yield mention
            if timed:
                yield from with_time(mention)


def _mention(text: str, numeral: Numeral, language: str) -> Mention:
    factor, end = measures.factor_behind(text, numeral.span, language)
    if factor is None and not numeral.spelled:
        factor, end = factor_behind(text, end)
    values = written(numeral)
    if factor is None:
        return Mention(text, numeral.span, values, numeral)
    multiplied = frozenset(plain(value * factor) for value in values)
    return Mention(text, Span(numeral.span.start, end), multiplied, numeral, factor)

"""Days that no calendar has: 30 February, 31 April, 29 February of a year that is no leap year."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from typing import TYPE_CHECKING

from copydesk.model import Backing, Span, Support
from copydesk.text import mentions
from copydesk.text.characters import digit_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document
    from copydesk.text.mentions import Day

_LONGEST, _LEAP = 31, 2000
_MAY_BE_IMPOSSIBLE = frozenset({"29", "30", "31"})
_ENDS = re.compile(r"\s*(?:[,.;:)!?]|\Z)")  # "in February 30 people came" names no day


def impossible_dates(document: Document) -> Iterator[Backing]:
    """The days by name that their month does not have."""
    text = document.text
    if not any(text[start:end] in _MAY_BE_IMPOSSIBLE for start, end in digit_runs(text)):
        return
    for day in mentions.days(text):
        if _last_of(day) < day.day <= _LONGEST and _is_named(text, day):
            named = Span(day.start, day.end)
            yield Backing(named, Support.CONTRADICTED, f"that month has {_last_of(day)} days")


def _last_of(day: Day) -> int:
    year = day.year or _LEAP
    return monthrange(year if isleap(year) else _LEAP + 1, day.month)[1]


def _is_named(text: str, day: Day) -> bool:
    """Whether the month stands in letters, so that the order is sure, and the number counts nothing behind it."""
    words = text[day.start : day.end]
    return any(letter.isalpha() for letter in words) and bool(
        words[0].isdecimal() or day.year or _ENDS.match(text, day.end)
    )

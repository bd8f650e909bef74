"""Days and months that a text names, in English or in figures."""

from __future__ import annotations

import re
from typing import NamedTuple

_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>(?:1\d|20)\d\d))?"
_FORMS = (
    re.compile(rf"\b{_DAY},? (?:of )?{_MONTH}\.?\b{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\.? {_DAY}\b{_YEAR}", re.IGNORECASE),
    re.compile(r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(r"\b(?P<day>\d{1,2})([/.])(?P<number>\d{1,2})\2(?P<year>\d{4})(?!\d)"),
    re.compile(r"\b(?P<number>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})(?!\d)"),
)
_MONTH_OF_YEAR = re.compile(rf"\b{_MONTH}\.?,? (?:of )?(?P<year>(?:1\d|20)\d\d)\b", re.IGNORECASE)
_MONTHS = 12


class Day(NamedTuple):
    """A day as named, or a month where `day` is 0; `year` is 0 where none is named."""

    year: int
    month: int
    day: int
    start: int
    end: int


def days(text: str) -> list[Day]:
    """The days of `text`; figures that can be read in two orders give both."""
    found = (_day(match) for form in _FORMS for match in form.finditer(text))
    return [day for day in found if 1 <= day.month <= _MONTHS]


def months(text: str) -> list[Day]:
    """The months with a year that `text` names without a day."""
    return [_day(match) for match in _MONTH_OF_YEAR.finditer(text)]


def _day(match: re.Match[str]) -> Day:
    told = match.groupdict()
    month = int(told["number"]) if told.get("number") else _NAMES.index(told["name"][:3].lower()) + 1
    return Day(int(told["year"] or 0), month, int(told.get("day") or 0), match.start(), match.end())

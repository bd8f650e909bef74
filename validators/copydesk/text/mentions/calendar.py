"""Days and months that a text names, in English or in figures."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![^\W_])\.?"
)
_YEAR = r"(?:,? (?P<year>(?:1\d|20)\d\d)(?!\d))?"
_NUMBER = re.compile(r"\d(?<![\w.,/-]\d)\d{0,3}(?!\d)")  # every date has one that nothing is glued to on the left
_DAY_FIRST = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?:of )?{_MONTH}{_YEAR}", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}(?P<gap>,? (?:of )?)\Z", re.IGNORECASE)
_BEHIND_DAY = re.compile(rf"(?:st|nd|rd|th)?(?!\w){_YEAR}", re.IGNORECASE)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)")
_IN_FIGURES = (
    re.compile(r"(?P<day>\d{1,2})([/.])(?P<number>\d{1,2})\2(?P<year>\d{4})(?!\d)"),
    re.compile(r"(?P<number>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})(?!\d)"),
)
# With which the words end that lead from a month to a number: "May ", "Jan. ", "May of ".
_ENDS = tuple(f"{end} " for end in ". , of ry ch il ay ne ly st er an eb ar pr un ul ug ep pt ct ov ec".split())
_MONTHS, _DIGITS_OF_DAY, _DIGITS_OF_YEAR = 12, 2, 4
_REACH = 16  # code points before a number in which the name of its month stands


class Day(NamedTuple):
    """A day as named, or a month of a year where `day` is 0; `year` is 0 where none is named."""

    year: int
    month: int
    day: int
    start: int
    end: int


@lru_cache(maxsize=2)  # a document is asked for its days by what it says of itself, and with its evidence
def days(text: str) -> tuple[Day, ...]:
    """The days that `text` names, and the months with a year, in order; figures read in two orders give both days.

    "3 May 2019" gives the day and the month of that year.
    """
    found = [day for number in _NUMBER.finditer(text) for day in _around(text, *number.span())]
    return tuple(sorted((day for day in found if 1 <= day.month <= _MONTHS), key=lambda day: day.start))


def _around(text: str, start: int, end: int) -> Iterator[Day]:
    """The dates whose first number, or whose only one, stands between `start` and `end`."""
    if end - start <= _DIGITS_OF_DAY:
        forms = _IN_FIGURES if text[end : end + 1] in {"/", "."} else (_DAY_FIRST,)
        yield from (_day(found) for form in forms if (found := form.match(text, start)))
    elif end - start == _DIGITS_OF_YEAR and (iso := _ISO.match(text, start)):
        yield _day(iso)
    if text[start - 3 : start].lower().endswith(_ENDS) and (
        month := _MONTH_BEFORE.search(text, max(0, start - _REACH), start)
    ):
        yield from _behind_month(text, month, start, end)


def _behind_month(text: str, month: re.Match[str], start: int, end: int) -> Iterator[Day]:
    named = _NAMES.index(month["name"][:3].lower()) + 1
    if end - start == _DIGITS_OF_YEAR and text[start] in "12":
        yield Day(int(text[start:end]), named, 0, month.start(), end)
    elif end - start <= _DIGITS_OF_DAY and month["gap"] == " " and (behind := _BEHIND_DAY.match(text, end)):
        yield Day(int(behind["year"] or 0), named, int(text[start:end]), month.start(), behind.end())


def _day(match: re.Match[str]) -> Day:
    told = match.groupdict()
    month = int(told["number"]) if told.get("number") else _NAMES.index(told["name"][:3].lower()) + 1
    return Day(int(told["year"] or 0), month, int(told["day"]), match.start(), match.end())

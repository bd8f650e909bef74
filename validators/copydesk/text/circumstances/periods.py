"""Periods of the calendar, and those that are named by the day of writing."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

from copydesk.model import Period

_MONTHS = 12
_DAY = dt.timedelta(days=1)
_YEARS = range(dt.MINYEAR + 2, dt.MAXYEAR - 1)  # from which a year and a day may be gone to either side


def years(first: int, last: int) -> Period:
    """The years from one to another."""
    return Period(dt.date(first, 1, 1), dt.date(last, _MONTHS, 31))


def months(year: int, first: int, many: int = 1) -> Period:
    """So many months of a year from the first on."""
    last = first + many - 1
    return Period(dt.date(year, first, 1), dt.date(year, last, monthrange(year, last)[1]))


def day(year: int, month: int, number: int) -> Period | None:
    """One day; None where the calendar has no such day."""
    if not 1 <= number <= monthrange(year, month)[1]:
        return None
    named = dt.date(year, month, number)
    return Period(named, named)


def beside(written: Period, unit: str, many: int) -> Period | None:
    """So many years, months, weeks or days from the period of writing; None where that is not narrow enough to tell."""
    first, last = written
    if first is None or last is None or first.year not in _YEARS:
        return None
    if unit == "year":
        return years(first.year + many, first.year + many) if first.year == last.year else None
    if unit == "month" and (first.year, first.month) == (last.year, last.month):
        year, month = divmod(first.year * _MONTHS + first.month - 1 + many, _MONTHS)
        return months(year, month + 1)
    if first != last:
        return None
    if unit == "week":
        monday = first + (7 * many - first.weekday()) * _DAY
        return Period(monday, monday + 6 * _DAY)
    return Period(first + many * _DAY, first + many * _DAY) if unit == "day" else None


def led(period: Period, lead: str) -> Period:
    """What a preposition makes of a period: within, since, until, before, after."""
    first, last = period
    match lead:
        case "since":
            return Period(first, None)
        case "until":
            return Period(None, last)
        case "before":
            return Period(None, first - _DAY if first else None)
        case "after":
            return Period(last + _DAY if last else None, None)
        case _:
            return period

"""Dates as given, which may be partial, and the days they can stand for."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"\+?(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")


@dataclass(frozen=True, slots=True)
class Days:
    """A run of days by their ordinals, both ends included."""

    first: int
    last: int

    def meets(self, other: Days, slack: int = 0) -> bool:
        """Whether the two share a day, or come within `slack` days of it."""
        return self.first <= other.last + slack and other.first <= self.last + slack


EVER = Days(0, date.max.toordinal())


@lru_cache(maxsize=4096)
def days(written: str) -> Days | None:
    """The days that an ISO 8601 date can stand for: one, a month's or a year's; None when it is no date.

    A month or day of 00, as Wikidata writes what it does not know, counts as left out.
    """
    found = _ISO.fullmatch(written.strip())
    if found is None:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    try:
        first = date(year, month or 1, day if month and day else 1)
    except ValueError:
        return None
    last = first if day and month else date(year, month or 12, monthrange(year, month or 12)[1])
    return Days(first.toordinal(), last.toordinal())

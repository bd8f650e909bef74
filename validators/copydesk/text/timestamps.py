"""Dates of metadata, as precise as they are stated."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.model import Period

if TYPE_CHECKING:
    from copydesk.model import Provenance

_SHAPE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d.{0,40}))?)?)?")


@dataclass(frozen=True, slots=True)
class Stated:
    """The days that a stated date may mean, both included, and the moment where it tells hour and offset."""

    first: dt.date
    last: dt.date
    moment: dt.datetime | None = None


def stated(text: str) -> Stated | None:
    """What a date in ISO 8601 means: a year, a month, a day or a moment; None for other ways of writing dates.

    ValueError when it is no date at all: it has the shape of one but there is no such day, or it holds no digit.
    """
    said = text.strip()
    if not any(map(str.isdecimal, said)):
        raise ValueError("it holds no date")
    shape = _SHAPE.fullmatch(said)
    if not shape:
        return None
    year, month, day = (int(part) if part else None for part in shape.groups()[:3])
    first = dt.date(year or 0, 1 if month is None else month, 1 if day is None else day)
    last_month = month or 12
    last = first if day else dt.date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    return Stated(first, last, _moment(said) if shape[4] else None)


def published(provenance: Provenance) -> Period | None:
    """The days on which a document says it was published; None where it gives no date that can be read."""
    try:
        said = stated(provenance.published) if provenance.published else None
    except ValueError:
        return None
    return Period(said.first, said.last) if said else None


def _moment(said: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(said)
    except ValueError:
        return None
    return moment if moment.tzinfo else None

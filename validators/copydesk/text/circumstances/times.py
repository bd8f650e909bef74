"""The words of a text that say when: "in 2019", "since March", "in the third quarter of 2024", "last year"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Period, Span
from copydesk.text.characters import lowered
from copydesk.text.circumstances import periods
from copydesk.text.circumstances.wording import said

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from copydesk.text.circumstances.wording import Sense, Wording

_WORDS = 5  # before a cue, in which its preposition stands
_OPENING = "([\"'“„«‘"
_APOSTROPHES = ("'", "’")
_MONTHS = 12
_NAMES = frozenset({"month", "weekday"})  # kinds of cues


class Time(NamedTuple):
    """Words that say when, and the days that they mean, where they tell."""

    span: Span
    period: Period | None
    counts: bool = False  # whether a word of it may be read as a figure: "in the past five years", "the first half"


class _Cue(NamedTuple):
    """A word or number by which a time is known."""

    start: int
    end: int
    sense: Sense


@dataclass(frozen=True, slots=True)
class Clock:
    """Reads the times of one text."""

    text: str
    wording: Wording
    written: Period | None  # the days on which it may have been written

    def times(self, span: Span) -> Iterator[Time]:
        """The times that are named in a stretch of the text, in order, none overlapping another."""
        floor = span.start
        for cue in self._cues(span):
            if cue.start >= floor and (time := self._time(cue, floor)) and not self._owns(time):
                yield time
                floor = time.span.end

    def _cues(self, span: Span) -> Iterator[_Cue]:
        lower = span.of(lowered(self.text)).replace("’", "'")
        for index, first, last in self.wording.cues.find_matches_as_indexes(lower):
            sense = self.wording.senses[index]
            if sense.kind == "year":
                if year := self.wording.years.match(self.text, span.start + first, span.end):
                    yield _Cue(*year.span(), sense)
            elif not (lower[first - 1 : first].isalnum() or lower[last : last + 1].isalnum()):
                cue = _Cue(span.start + first, span.start + last, sense)
                if sense.kind not in _NAMES or self._is_name(cue):
                    yield cue

    def _time(self, cue: _Cue, floor: int) -> Time | None:
        ahead = self._ahead(cue.start, floor)
        if ahead is None:
            return None
        match cue.sense.kind:
            case "year":
                read = self._year
            case "month":
                read = self._month
            case "part":
                read = self._part
            case "weekday":
                read = self._weekday
            case "relative":
                read = self._relative
            case _:
                read = self._counted
        return read(cue, ahead)

    def _ahead(self, start: int, floor: int) -> re.Match[str] | None:
        """The longest run of words before a cue that belong to it, which may be none; tried word by word."""
        found, begin = self.wording.ahead.match(self.text, start, start), start
        for _ in range(_WORDS):
            begin = self.text.rfind(" ", floor, begin - 1) + 1 or floor
            while begin < start and self.text[begin] in _OPENING:
                begin += 1
            found = self.wording.ahead.match(self.text, begin, start) or found
            if begin == floor or self.text[begin - 1] != " ":
                break
        return found

    def _year(self, cue: _Cue, ahead: re.Match[str]) -> Time | None:
        told = self.wording.years.match(self.text, cue.start)
        lead = self._lead(ahead)
        if told is None or ahead["day"] or ahead["ordinal"] or not (lead or self.wording.bare_year):
            return None
        if ahead["article"] and not (ahead["fill"] or told["decade"]):  # "the 2019 harvest"
            return None
        first = int(self.text[cue.start : cue.start + 4])
        last = int(told["last"] or (first + 9 if told["decade"] else first))
        if last < first or (lead == "between" and not told["last"]):
            return None
        period = None if ahead["fiscal"] else periods.years(first, last)
        return self._found(ahead, cue.end, period)

    def _month(self, cue: _Cue, ahead: re.Match[str]) -> Time | None:
        is_led = self._lead(ahead) not in {"", "between"} or ahead["near"]
        is_attribute = ahead["article"] and not (ahead["fill"] or ahead["day"])  # "the March figures"
        if is_attribute or not is_led:
            return None
        behind = self.wording.behind_month.match(self.text, cue.end)
        year, day = (behind["year"], ahead["day"] or behind["day"]) if behind else (None, ahead["day"])
        period = None
        if year:
            month = (int(year), cue.sense.value)
            period = periods.day(*month, int(day)) if day else periods.months(*month)
        return self._found(ahead, behind.end() if behind else cue.end, period)

    def _part(self, cue: _Cue, ahead: re.Match[str]) -> Time | None:
        if not ahead["ordinal"]:
            return None
        behind = self.wording.behind_part.match(self.text, cue.end)
        if behind is None or not (behind[0] or self._lead(ahead) or "-" in self.text[ahead.start() : cue.start]):
            return None
        return self._found(ahead, behind.end(), self._months_of(cue, ahead, behind))._replace(counts=True)

    def _months_of(self, cue: _Cue, ahead: re.Match[str], behind: re.Match[str]) -> Period | None:
        year = int(behind["year"] or 0)
        if behind["relative"] and self.written:
            away = self.wording.years_away[said(behind["relative"])]
            meant = periods.beside(self.written, "year", away)
            year = meant.first.year if meant and meant.first else 0
        many = cue.sense.value
        place = self.wording.ordinals[said(ahead["ordinal"])] or _MONTHS // many
        return periods.months(year, (place - 1) * many + 1, many) if year and place * many <= _MONTHS else None

    def _weekday(self, cue: _Cue, ahead: re.Match[str]) -> Time | None:
        if not (self._lead(ahead) or ahead["near"]):
            return None
        behind = self.wording.behind_weekday.match(self.text, cue.end)
        if behind is None or behind["date"]:  # "on Tuesday, March 3", which is found by its month
            return None
        return self._found(ahead, behind.end(), None)

    def _relative(self, cue: _Cue, ahead: re.Match[str]) -> Time | None:
        unit, many = cue.sense.unit, cue.sense.value
        period = periods.beside(self.written, unit, many) if unit and self.written else None
        if self._lead(ahead) == "between":  # "up from last year"
            return Time(Span(cue.start, cue.end), period)
        return self._found(ahead, cue.end, period)

    def _counted(self, cue: _Cue, ahead: re.Match[str]) -> Time | None:
        behind = self.wording.behind_counted.match(self.text, cue.end)
        if behind is None or self._lead(ahead) != "within":
            return None
        return self._found(ahead, behind.end(), None)._replace(counts=True)

    def _owns(self, time: Time) -> bool:
        """Whether the time only says which one is meant of something: "last year's harvest"."""
        return self.text[time.span.end : time.span.end + 1] in _APOSTROPHES

    def _is_name(self, cue: _Cue) -> bool:
        return not self.wording.capitals or self.text[cue.start].isupper()

    def _lead(self, ahead: re.Match[str]) -> str:
        """What the preposition makes of the time: within, since, until, before, after, between; empty without one."""
        return self.wording.leads[said(ahead["lead"])] if ahead["lead"] else ""

    def _found(self, ahead: re.Match[str], end: int, period: Period | None) -> Time:
        return Time(Span(ahead.start(), end), period and periods.led(period, self._lead(ahead)))

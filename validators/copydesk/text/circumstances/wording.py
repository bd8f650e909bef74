"""The words by which a sentence says when and where, as patterns, from `wording.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ahocorasick_rs import AhoCorasick

_TABLE: Mapping[str, Any] = tomllib.loads(files(__package__).joinpath("wording.toml").read_text(encoding="utf-8"))
_CENTURIES = ("15", "16", "17", "18", "19", "20")
_YEAR = rf"(?:{'|'.join(_CENTURIES)})\d\d(?![\w%€$£]|[.,:]\d)"
# Either apostrophe, and the letters that a pattern without regard to case takes for others: "laſt", "İn".
_PLAIN = str.maketrans("’ſıİ\u212a", "'siik")

# Behind these a sentence speaks of something else, or ends; a point behind a lone capital may be that of "U.S.".
_MARKS = r"[,;:!?()\[\]\n–—|]| - |(?<![ .][A-Z])\.\s(?![a-z])"


class Sense(NamedTuple):
    """What a cue is: `kind` is year, month, weekday, part, relative, or counted."""

    kind: str
    value: int = 0  # the month's number; the months of a part; the units from the day of writing
    unit: str = ""  # of a relative time: year, month, week, day; empty where it names none exactly


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language says when and where."""

    senses: tuple[Sense, ...]  # of the cues, in the order in which the automaton holds them
    cues: AhoCorasick
    leads: Mapping[str, str]  # by the words in lower case: within, since, until, before, after, between
    ordinals: Mapping[str, int]
    ahead: re.Pattern[str]  # what stands between a sentence's other words and a cue, up to its start
    years: re.Pattern[str]
    years_away: Mapping[str, int]  # "last year": -1
    behind_month: re.Pattern[str]
    behind_part: re.Pattern[str]
    behind_weekday: re.Pattern[str]
    behind_counted: re.Pattern[str]
    breaks: re.Pattern[str]
    comparing: re.Pattern[str]  # up to a time
    taking: re.Pattern[str]  # a verb that takes a time for itself, up to that: "said on", "founded in"
    where: re.Pattern[str]  # up to the name of a place
    capitals: bool  # whether months and weekdays are written with one
    bare_year: bool  # whether a year needs no preposition


def said(words: str) -> str:
    """Words of a text that a pattern took, as the tables have them."""
    return words.translate(_PLAIN).lower()


def wording(language: str) -> Wording:
    """That of a language, or of English where its words are not known."""
    return _wording(language if language in _TABLE else "en")


@cache
def _wording(language: str) -> Wording:
    row = _TABLE[language]
    cues = dict(_cues(row))
    leads = _by_word(row["leads"])
    years_away = {words: sense.value for words, sense in cues.items() if sense.unit == "year"}
    behind = rf"(?:{row['of']} (?:{row['article']})?(?P<year>{_YEAR}))?"
    return Wording(
        senses=tuple(cues.values()),
        cues=_automaton(tuple(cues)),
        leads=leads,
        ordinals={word: int(place) for word, place in _by_word(row["ordinals"]).items()},
        ahead=_ahead(row, leads),
        years=_pattern(
            rf"(?<![\w,./$€£’'-])\d{{4}}(?![%€$£]|[.,:]\d)"
            rf"(?:(?P<decade>s\b)|(?: {row['joins']} |[-–/])(?P<last>{_YEAR}))?(?!\w)"
        ),
        years_away=years_away,
        behind_month=_pattern(rf"(?:\.(?= \d))?(?: (?P<day>\d\d?)(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d))?{behind}"),
        behind_part=_pattern(rf"{behind}(?: (?:of|de) (?P<relative>{_any(years_away)})\b)?"),
        behind_weekday=_pattern(rf"(?P<date>,? (?:\d|(?:{_words(row['months'])})\b))|(?: {row['day_parts']}\b)?"),
        behind_counted=_pattern(rf"(?: [\w-]{{1,15}}){{0,2}}? {row['units']}\b"),
        breaks=re.compile(rf"{_MARKS}|\b(?:{row['breaks']}|{row['saying']})\b"),
        comparing=_pattern(rf"\b(?:{_any(row['comparing'])}) \Z"),
        taking=_pattern(rf"\b(?:(?:{row['saying']})(?: \w+){{0,2}}|{row['beginning']}) \Z"),
        where=_pattern(rf"(?<!\w)(?:{_any(row['places']['leads'])}) {_either(row['places']['fill'])}\Z"),
        capitals=row.get("capitals", False),
        bare_year=row.get("bare_year", False),
    )


def _cues(row: Mapping[str, Any]) -> Iterable[tuple[str, Sense]]:
    yield from ((century, Sense("year")) for century in _CENTURIES)
    for number, months in enumerate(row["months"], 1):
        yield from ((month, Sense("month", number)) for month in months.split())
    yield from ((day, Sense("weekday")) for days in row["weekdays"] for day in days.split())
    yield from ((part, Sense("part", int(months))) for part, months in _by_word(row["parts"]).items())
    yield from ((words, Sense("counted")) for words in row["counted"])
    for words, said in _by_word(row["relative"]).items():
        unit, _, many = said.partition(" ")
        yield words, Sense("relative", int(many or 0), unit)


def _ahead(row: Mapping[str, Any], leads: Iterable[str]) -> re.Pattern[str]:
    lead = rf"(?:(?P<lead>{_any(leads)})(?:(?<=[’'])| ))?"
    article = _either(row["article"])
    fill = _either(rf"{row['fill']}|(?P<fiscal>{row['fiscal']})|(?P<near>{row.get('near', '(?!)')})")
    weekday = rf"(?:(?:{_words(row['weekdays'])}),? )?"
    number = rf"(?:(?P<day>\d\d?){row['day']} |(?P<ordinal>{_any(_by_word(row['ordinals']))})[ -])?"
    return _pattern(rf"(?<![\w’'-]){lead}(?P<article>{article})?(?P<fill>(?:{fill})?)(?:{article})?{weekday}{number}\Z")


def _by_word(table: Mapping[str, Iterable[str]]) -> Mapping[str, str]:
    return {word: meaning for meaning, words in table.items() for word in words}


def _words(names: Iterable[str]) -> str:
    return _any(word for forms in names for word in forms.split())


def _any(words: Iterable[str]) -> str:
    return _either("|".join(sorted(words, key=len, reverse=True)))


def _either(written: str) -> str:
    """A pattern that takes either apostrophe."""
    return written.replace("'", "['’]")


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


def _automaton(words: tuple[str, ...]) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind  # noqa: PLC0415 - loaded with the first figure

    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)

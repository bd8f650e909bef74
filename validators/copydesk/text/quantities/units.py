"""Units, currencies and multipliers by the words and signs that stand for them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# A sign or word that may be a unit, with what compounds it: "m/s²", "cm s−1", "km per hour".
_TWO_WORDS = r"(?:[Pp]er [Cc]ento?|[Pp]ercentage points?|por ci?ento|pour cent)(?![^\W_])"
WORD = re.compile(rf"[%‰٪﹪％]|[°º]\s?[CF]?(?![^\W\d_])|[℃℉′″]|{_TWO_WORDS}|[^\W\d_]+(?:[²³]|[23](?![\d.,]))?")

TIGHT = frozenset({"k", "K", "M", "К", "М", "к", "b", "B", "G"})  # multiply only where they touch the digits
ABBREVIATED = frozenset({"mio", "mrd", "mld", "mln", "bn", "m", "tsd", "thsd"})  # may be written with a full stop


def unit(word: str) -> str | None:
    """The unit that `word` stands for; symbols are told by case."""
    return _symbols("units.tsv").get(word) or _words("units.tsv").get(word.lower())


def currency(sign: str) -> str | None:
    """The ISO 4217 code that a sign, a code or a name stands for."""
    return _symbols("currencies.tsv").get(sign) or _words("currencies.tsv").get(sign.lower())


def measure(word: str) -> str | None:
    """The currency that `word` stands for, else the unit."""
    symbols, words = _measures()
    return symbols.get(word) or words.get(word.lower())


@cache
def measuring() -> frozenset[str]:
    """The words in lower case that may multiply or measure the number before them, by themselves or with the next."""
    known = (*_multipliers(), *_measures()[0], *_measures()[1])
    return frozenset({"per", "percentage", "por", "pour", *map(str.lower, known)})


def multiplier(word: str, language: str) -> Decimal | None:
    """What `word` multiplies the number before it by, in a text of `language`."""
    table = _multipliers()
    known = table.get(word) or table.get(word.lower()) if len(word) > 1 else table.get(word)
    if not known:
        return None
    return known.get(language.partition("-")[0]) or known.get("*")


def is_length_of_time(name: str | None) -> bool:
    """Whether a unit measures time."""
    return name in _TIMES


_TIMES = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century"}
)


@cache
def _measures() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Units and currencies in one table of symbols and one of words, so that few numbers are asked for twice."""
    units, currencies = _symbols("units.tsv"), _symbols("currencies.tsv")
    symbols = {symbol: currency(symbol) or name for symbol, name in units.items()}
    return {**symbols, **currencies}, {**_words("units.tsv"), **_words("currencies.tsv")}


@cache
def _symbols(table: str) -> Mapping[str, str]:
    found = {symbol: name for name, symbols, _ in _rows(table) for symbol in symbols.split()}
    if table == "currencies.tsv":
        found |= {name: name for name, _, _ in _rows(table) if name.isupper()}
    return found


@cache
def _words(table: str) -> Mapping[str, str]:
    return {word: name for name, _, words in _rows(table) for word in words.split()}


@cache
def _multipliers() -> Mapping[str, Mapping[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = {}
    for factor, languages, words in _rows("multipliers.tsv"):
        for word in words.split():
            found.setdefault(word, {}).update(dict.fromkeys(languages.split(","), Decimal(factor)))
    return found


def _rows(table: str) -> Iterator[tuple[str, str, str]]:
    lines = files(__package__).joinpath("data", table).read_text(encoding="utf-8").splitlines()
    for line in [line for line in lines if not line.startswith("#")][1:]:
        name, _, rest = line.partition("\t")
        symbols, _, words = rest.partition("\t")
        yield name, symbols, words

"""Units, currencies and multipliers by the words and signs that stand for them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# A sign or word that may be a unit; longer words are none. "US$" and the like are letters and a sign.
_TWO_WORDS = r"(?:[Pp]er [Cc]ento?|[Pp]ercentage points?|por ci?ento|pour cent)(?![^\W_])"
_DEGREES = r"[°º](?:\s?(?:[CFcf](?![^\W\d_])|[Cc]elsius|[Ff]ahrenheit)|(?![^\W\d_]))"
WORD = re.compile(
    rf"[%‰٪﹪％元円원]|{_DEGREES}|[℃℉′″]|(?:wt|vol)\.?[ ]?%|{_TWO_WORDS}|[A-Z]{{1,3}}\$"
    r"|[^\W\d_]{1,40}(?:[²³]|\^?[23](?!\d|[.,]\d))?"
)
# Names of two to four words, the longest first; abbreviations among them may have a full stop.
_NAMES = tuple(re.compile(rf"[^\W\d_]++\.?(?:[ \u00a0-][^\W\d_]++\.?){{{more}}}(?!\w)") for more in (3, 2, 1))
_INSIDE_NAME = str.maketrans({"-": "_", " ": "_", "\u00a0": "_", ".": None})

TIGHT = frozenset({"k", "K", "M", "К", "М", "к", "b", "B", "G"})  # multiply only where they touch the digits
ABBREVIATED = frozenset({"mio", "mrd", "mld", "mln", "bn", "m", "tsd", "thsd"})  # may be written with a full stop
_CODE_FACTORS = {"M": Decimal(10**6), "K": Decimal(1000), "k": Decimal(1000), "T": Decimal(1000)}  # "MEUR", "TEUR"
_CODE_CHARS = 3
_ENGLISH_CODES = frozenset({"GEL", "TRY"})
_UNITS, _MONEY, _WORLD = "units.tsv", "currencies.tsv", "currency_names.tsv"


class Named(NamedTuple):
    """A unit or currency as a text writes it."""

    name: str  # of the unit, as the tables have it; a currency's code
    written: str  # without blanks
    end: int


def named(text: str, at: int) -> Named | None:
    """The unit or currency whose sign, symbol or name stands at `at`, the longest that does; None where none does."""
    word = WORD.match(text, at)
    if not word:
        return None
    plain = word[0].lower()
    if plain in _openers() and (found := _long_name(text, at)):
        return found
    name = _all_symbols().get(word[0]) or _all_words().get(plain)
    if name is None:
        written = word[0].translate(_COMPACT)
        name = None if written == word[0] else _all_symbols().get(written) or _all_words().get(written.lower())
    end = word.end()
    if name is None or (text[end : end + 1].isdecimal() and name not in _TIMES):  # "24703L202", but "1h25"
        return None
    return Named(name, word[0].translate(_COMPACT), end)


def _long_name(text: str, at: int) -> Named | None:
    for pattern in _NAMES:
        found = pattern.match(text, at)
        if found and (name := _long_names().get(found[0].lower().translate(_INSIDE_NAME))):
            return Named(name, found[0], found.end() - found[0].endswith("."))
    return None


def unit(word: str) -> str | None:
    """The unit that `word` stands for; symbols are told by case."""
    return _symbols(_UNITS).get(word) or _words(_UNITS).get(word.lower())


def currency(sign: str) -> str | None:
    """The currency of a sign, a code or a name: its ISO 4217 code, or its name where countries share that."""
    return _symbols(_MONEY).get(sign) or _words(_MONEY).get(sign.lower()) or _symbols(_WORLD).get(sign)


def is_common_code(code: str) -> bool:
    """Whether three capitals are hardly ever anything but a currency; TOP, TRY and COP are something else as well."""
    return code in _symbols(_MONEY) and code not in _ENGLISH_CODES


def multiplied_code(word: str) -> tuple[Decimal, str] | None:
    """The factor and the currency of a code with its multiplier before it: "MEUR"."""
    factor = _CODE_FACTORS.get(word[:1])
    known = factor is not None and len(word) == _CODE_CHARS + 1 and word[1:].isupper() and is_common_code(word[1:])
    return (factor, word[1:]) if factor is not None and known else None


@cache
def measuring() -> frozenset[str]:
    """The words in lower case that may multiply or measure the number before them, by themselves or with the next."""
    known = (*_multipliers(), *_all_symbols(), *_all_words(), *_openers())
    return frozenset({"per", "percentage", "por", "pour", "vol", "wt", *map(str.lower, known)})


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
_COMPACT = str.maketrans({" ": None, "^": None, ".": None})


@cache
def _symbols(table: str) -> Mapping[str, str]:
    found = {symbol: name for name, symbols, _ in _rows(table) for symbol in symbols.split()}
    if table != _UNITS:
        found |= {name: name for name, _, _ in _rows(table) if name.isupper()}
    return found


@cache
def _words(table: str) -> Mapping[str, str]:
    return {word: name for name, _, words in _rows(table) for word in words.split()}


@cache
def _all_symbols() -> Mapping[str, str]:
    return {**_symbols(_UNITS), **_symbols(_WORLD), **_symbols(_MONEY)}


@cache
def _all_words() -> Mapping[str, str]:
    return {**_words(_UNITS), **_words(_MONEY)}


@cache
def _long_names() -> Mapping[str, str]:
    """The units and currencies of several words, by name."""
    return {word: name for table in (_UNITS, _WORLD, _MONEY) for word, name in _words(table).items() if "_" in word}


@cache
def _openers() -> frozenset[str]:
    """The first words of the names of several words."""
    return frozenset(name.partition("_")[0] for name in _long_names())


@cache
def _multipliers() -> Mapping[str, Mapping[str, Decimal]]:
    found: dict[str, dict[str, Decimal]] = {}
    for factor, languages, words in _rows("multipliers.tsv"):
        for word in words.split():
            found.setdefault(word, {}).update(dict.fromkeys(languages.split(","), Decimal(factor)))
    return found


@cache
def _rows(table: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(_read(table))


def _read(table: str) -> Iterator[tuple[str, str, str]]:
    lines = files(__package__).joinpath("data", table).read_text(encoding="utf-8").splitlines()
    for line in [line for line in lines if not line.startswith("#")][1:]:
        name, _, rest = line.partition("\t")
        symbols, _, words = rest.partition("\t")
        yield name, symbols, words

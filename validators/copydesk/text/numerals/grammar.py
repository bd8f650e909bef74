"""The number words of a language, and how it puts them together, as its table in `words` says.

The words follow Unicode CLDR 46 (`rbnf`, spellout-numbering), with the spellings that people use beside them. Tables
that say so at their head are written by `benchmarks/spelled.py`, the others by hand.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

_TABLES = frozenset("af bg ca cs da de el es et fi fr hr hu id is it ka lt nb nl pl pt ro ru sk sv tr uk".split())
_SAME = {"no": "nb", "nn": "nb"}
_BLANKS = (" ", "  ", "\n", "\u00a0")
_HYPHENS = ("-", "‑")


class Word(NamedTuple):
    """A word that may be part of a numeral: what it adds, multiplies by, or divides into."""

    role: str  # words: added; scales: multiplied by; parts, shares, halves: the number of parts
    value: Decimal


@dataclass(frozen=True, eq=False)  # told by identity, so that its automaton can be kept
class Grammar:
    """How a language writes numbers in words."""

    words: dict[str, Word]
    weak: frozenset[str]  # numbers in company only: "un", "neuf"
    gaps: frozenset[str]  # what may stand between two words of one number
    joints: frozenset[str]  # those of them that have a word: " et "
    before_tens: frozenset[str]  # what joins a unit to the ten behind it: "und" in "dreiundzwanzig"
    teens_on: frozenset[int]  # the tens that take eleven to nineteen: 60 in "soixante et onze"
    per_hundred: tuple[str, ...]  # what says per cent: the "ciento" of "por ciento" is no number
    of: tuple[str, ...]  # what shows that a single part is one: "un tiers des"


def grammar(language: str) -> Grammar | None:
    """The grammar of a language by its BCP 47 tag; None where copydesk has no table for it."""
    primary = language.lower().replace("_", "-").partition("-")[0]
    primary = _SAME.get(primary, primary)
    return _loaded(primary) if primary in _TABLES else None


@cache
def _loaded(primary: str) -> Grammar:
    table = tomllib.loads(files(__package__).joinpath("words", f"{primary}.toml").read_text(encoding="utf-8"))
    joints = frozenset(f"{side}{word}{side}" for word in table.get("joined", ()) for side in ("", " ", "-"))
    return Grammar(
        words=dict(_words(table)),
        weak=frozenset(table["weak"]),
        gaps=frozenset({"", *_BLANKS, *_HYPHENS}) | joints,
        joints=joints,
        before_tens=frozenset(table.get("before_tens", ())),
        teens_on=frozenset(table.get("teens_on", ())),
        per_hundred=tuple(table.get("per_hundred", ())),
        of=tuple(table.get("of", ())),
    )


def _words(table: dict[str, Any]) -> list[tuple[str, Word]]:
    """Each word with its meaning; one written with a hyphen is also met without."""
    found = []
    for role in ("words", "scales", "parts", "shares", "halves"):
        for value, written in table.get(role, {}).items():
            for word in written.split():
                spellings = {word, word.replace("-", " "), word.replace("-", "‑")}
                found += [(spelling, Word(role, Decimal(value))) for spelling in sorted(spellings)]
    return found


@cache
def automaton(language: Grammar) -> AhoCorasick:
    """What finds the words of a grammar in a text."""
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - loaded with the first text that is searched

    return AhoCorasick(tuple(language.words), matchkind=MatchKind.LeftmostLongest)

"""Words of two scripts in which the letters of one pass for those of the other.

Which letters look alike stands in the confusables of Unicode Technical Standard #39, as confusable-homoglyphs holds
them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.characters import beyond_ascii
from copydesk.text.scripts import GREEK, LATIN, script, scripts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff"
_OTHER = "\u0370-\u0373\u0376-\u03ff\u0400-\u052f\u0531-\u0587"
# Cherokee, Canadian syllables, Coptic, Tifinagh, Lisu, full-width, Gothic to Deseret, mathematical alphabets.
_EXOTIC = (
    "\u13a0-\u13ff\u1400-\u167f\u2c80-\u2cff\u2d30-\u2d7f\ua4d0-\ua4ff\uff21-\uff3a\uff41-\uff5a"
    "\U00010280-\U000105ff\U0001d400-\U0001d7cb"
)
_SEAM = re.compile(rf"[{_OTHER}{_EXOTIC}](?:(?=[{_LATIN}])|(?<=[{_LATIN}].))")
_OTHERS = re.compile(rf"[{_OTHER}{_EXOTIC}]")
_STRANGERS = re.compile(rf"[{_EXOTIC}]")
_ASCII = re.compile("[A-Za-z]")
_BEFORE = re.compile(r"[^\W_]{0,64}\Z")
_AFTER = re.compile(r"[^\W_]{0,64}")

_STEM = re.compile(rf"[A-Z]{{2,64}}(?![A-Z])[{_OTHER}]{{1,64}}")
_GLUED = re.compile(
    rf"[{_OTHER}]{{3,64}}(?<![\u0410-\u042f])[A-Z]|[{_LATIN}]{{3,64}}(?<![A-Z])[\u0391-\u03a9\u0410-\u042f]"
)
_SYMBOL = re.compile("[\u03b1-\u03be\u03c0-\u03c9]")  # the small Greek letters that formulas use: all but omicron
_HIDDEN = re.compile(rf"(?:(?<=[a-z])|(?<=\b[A-Z])){_SYMBOL.pattern}(?=[a-z])")  # one inside a word and not at its end

_SCRIPTS = 2
_FEWEST = 2  # letters of the other script, or there is nothing to pass for
_FEWEST_AROUND_SYMBOLS = 4  # "ρgh" is a formula
_FEWEST_GREEK = 3  # "γδT" is a name made of symbols


class Disguise(NamedTuple):
    """A word in which letters of one script pass for those of another."""

    span: Span
    letters: str  # those that pass for others, in their order
    reading: str  # the word as it reads, in one script


def disguises(text: str) -> Iterator[Disguise]:
    """The words of two scripts in which every letter of the rarer one passes for a letter of the other."""
    if not _OTHERS.search(beyond_ascii(text)):
        return
    end = 0
    for seam in _SEAM.finditer(text):
        if seam.start() >= end:
            span = _word_around(text, seam.start())
            end = span.end
            if found := _seen_through(span.of(text)):
                yield Disguise(span, *found)


def _word_around(text: str, at: int) -> Span:
    before = _BEFORE.search(text, max(0, at - 64), at)
    after = _AFTER.match(text, at)
    return Span(before.start() if before else at, after.end() if after else at)


@lru_cache(maxsize=1 << 12)
def _seen_through(word: str) -> tuple[str, str] | None:
    """The letters of a word that pass for others, and the word as it reads; None where it deceives nobody."""
    letters, wanted = _suspects(word)
    doubles = {letter: _double(letter, wanted) for letter in letters}
    if not letters or not all(doubles.values()):
        return None
    return letters, "".join(doubles.get(letter, letter) for letter in word)


def _suspects(word: str) -> tuple[str, str]:
    """The letters of the rarer script and the name of the other; no letters where the mixture is an honest one."""
    if strangers := _STRANGERS.findall(word):
        is_variable = len(strangers) == 1 and word.startswith(strangers[0])  # "𝑛th"
        return ("" if is_variable or len(_ASCII.findall(word)) < _FEWEST else "".join(strangers)), LATIN
    counts = scripts(word)
    if len(counts) != _SCRIPTS or not word.isalpha() or _is_inflected(word):
        return "", LATIN
    rarer, other = sorted(counts, key=lambda name: (counts[name], name == LATIN))
    letters = "".join(letter for letter in word if script(letter) == rarer)
    return ("" if len(word) - len(letters) < _fewest(word, other) else letters), other


def _fewest(word: str, other: str) -> int:
    """How many letters of the `other` script a word must have before those of the rarer one deceive."""
    if other == GREEK:
        return _FEWEST_GREEK
    if not (symbols := _SYMBOL.findall(word)):
        return _FEWEST
    return _FEWEST_AROUND_SYMBOLS if len(symbols) == len(_HIDDEN.findall(word)) else len(word)


def _is_inflected(word: str) -> bool:
    """An acronym with an ending in another script, as in Russian "SMSа", or a capital glued on by a lost space."""
    return _STEM.fullmatch(word) is not None or _GLUED.fullmatch(word) is not None


def in_ascii(word: str) -> str:
    """`word` with every letter that passes for an ASCII one written as that one; the others stand."""
    return word if word.isascii() else "".join(letter if letter.isascii() else _ascii_double(letter) for letter in word)


@lru_cache(maxsize=1 << 12)
def _ascii_double(letter: str) -> str:
    forms = [form["c"] for form in _confusables().get(letter, ())]
    return next((form.lower() for form in forms if len(form) == 1 and form.isascii() and form.isalnum()), letter)


@lru_cache(maxsize=1 << 12)
def _double(letter: str, wanted: str) -> str:
    """The letter of the script `wanted` that `letter` passes for, if there is one in its own case; "" for none."""
    forms = [form["c"] for form in _confusables().get(letter, ()) if len(form["c"]) == 1]
    doubles = [form for form in forms if script(form) == wanted and (form.isascii() or wanted != LATIN)]
    double = max(doubles, key=lambda double: double.isupper() == letter.isupper(), default="")
    return "I" if double == "l" and letter.isupper() else double  # the standard tells small l of both


@cache
def _confusables() -> Mapping[str, Sequence[Mapping[str, str]]]:
    """The characters that each one passes for, under "c"."""
    library = import_module("confusable_homoglyphs.confusables")  # only now: 51 ms, and few texts need it
    table: Mapping[str, Sequence[Mapping[str, str]]] = library.confusables_data
    return table

"""Numerals in digits and in words, each with its value or values."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from copydesk.text.numerals import digits, english, spelled
from copydesk.text.numerals.conventions import decimal_mark
from copydesk.text.numerals.grammar import grammar
from copydesk.text.numerals.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Numeral", "decimal_mark", "find"]

_SPAN = attrgetter("span")


@lru_cache(maxsize=2)  # a document's numerals are asked for twice, before and behind those of its evidence
def find(text: str, language: str = "en") -> tuple[Numeral, ...]:
    """The numerals of `text` in digits of any script and in the words of `language`, else of English, in order."""
    words = grammar(language)
    written = spelled.find(text, words) if words else english.find(text)
    found = [*digits.find(text), *digits.vulgar(text), *written]
    found.sort(key=_SPAN)
    return tuple(_apart(found))


def _apart(found: Iterable[Numeral]) -> Iterator[Numeral]:
    end = 0
    for numeral in found:
        if numeral.span.start >= end:
            yield numeral
            end = numeral.span.end

"""Numerals in digits and in words, each with its value or values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.text.numerals import digits, english, spelled
from copydesk.text.numerals.conventions import decimal_mark
from copydesk.text.numerals.grammar import grammar
from copydesk.text.numerals.numeral import Numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Numeral", "decimal_mark", "find"]


def find(text: str, language: str = "en") -> Iterator[Numeral]:
    """The numerals of `text` in digits of any script and in the words of `language`, else of English."""
    words = grammar(language)
    written = spelled.find(text, words) if words else english.find(text)
    found = [*digits.find(text), *digits.vulgar(text), *written]
    end = 0
    for numeral in sorted(found, key=_place):
        if numeral.span.start >= end:
            yield numeral
            end = numeral.span.end


def _place(numeral: Numeral) -> tuple[int, int]:
    return numeral.span.start, numeral.span.end  # compared faster than spans are

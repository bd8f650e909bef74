"""The words of a text: how many there are, in scripts with and without spaces between them, and which ends where."""

from __future__ import annotations

import re

# Without spaces, so many letters count as a word: two of Chinese and Japanese, four of Thai, Lao, Burmese and Khmer.
_TWOS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_FOURS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_MARKED = "\u0590-\u0dff"  # Hebrew to Sinhala, whose vowel signs are no letters
_WORD = re.compile(rf"[{_TWOS}]{{1,2}}|[{_FOURS}]{{1,4}}|[{_MARKED}]+|[^\W\d_{_TWOS}{_FOURS}{_MARKED}]+")


_LONGEST = 24  # letters of a word that anything is told by


def word_before(text: str, end: int) -> str:
    """The letters that end at `end`, at most the last 24; none where no letter stands there."""
    floor = max(0, end - _LONGEST)
    letters = text[floor:end].rpartition(" ")[2]
    if letters.isalpha():
        return letters
    start = end
    while start > floor and text[start - 1].isalpha():
        start -= 1
    return text[start:end]


def word_count(text: str) -> int:
    """The number of words in `text`; numbers are none."""
    return sum(1 for _ in _WORD.finditer(text))

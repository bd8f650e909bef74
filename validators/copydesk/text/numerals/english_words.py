"""The words of English numerals, and where they stand in a text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ahocorasick_rs import AhoCorasick

ONES = {
    word: value
    for value, words in enumerate(
        "zero,nought,naught,nil one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
    for word in words.split(",")
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SCALES = {
    "hundred": 10**2, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9,
    "trillion": 10**12, "quadrillion": 10**15, "dozen": 12,
}  # fmt: skip
PARTS = {
    "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20, "thirtieth": 30, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip
_WORDS = (*ONES, *TENS, *SCALES, *PARTS, "halves")


class Word(NamedTuple):
    """A word that may be part of a numeral. A tuple, as a span is."""

    span: Span
    word: str  # lower case, singular
    plural: bool


def words(lower: str) -> Iterator[Word]:
    """The number words of a text as `lowered` gives it, in order; not the "million" that multiplies digits."""
    multiplying = -2  # where the last word ends that multiplies digits
    for word in _all_words(lower):
        start = word.span.start
        digits = lower[start - 2 : start - 1].isdecimal() and not lower[start - 1].isalnum()
        if word.word in SCALES and (digits or start - 1 == multiplying):
            multiplying = word.span.end
        else:
            yield word


def _all_words(lower: str) -> Iterator[Word]:
    for index, start, found in _automaton().find_matches_as_indexes(lower):
        if lower[start - 1 : start].isalnum():
            continue
        plural = lower[found : found + 1] == "s"
        end = found + plural
        if not lower[end : end + 1].isalnum():
            word = "half" if _WORDS[index] == "halves" else _WORDS[index]
            yield Word(Span(start, end), word, plural or _WORDS[index] == "halves")


@cache
def _automaton() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - loaded with the first text that is searched

    return AhoCorasick(_WORDS, matchkind=MatchKind.LeftmostLongest)

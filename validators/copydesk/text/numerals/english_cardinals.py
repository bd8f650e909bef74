"""Reads whole numbers in English words: "five hundred and four", "nineteen eighty", "two million"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.text.numerals.english_words import ONES, SCALES, TENS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.text.numerals.english_words import Word

_AND = re.compile(r",? {0,2}and {1,2}(?:an? )?")
_VAGUE = re.compile(r"\b(?:several|few|couple|many|some|of)[ \u00a0]\Z")  # "several thousand"
_REACH = 10
_LONGEST_RUN = 24  # words; longer runs are lists or attacks
_HUNDRED, _TEN = 100, 10


def joined(lower: str, run: Sequence[Word], at: int) -> bool:
    """Whether "and" stands before word `at`."""
    return 0 < at < len(run) and bool(_AND.fullmatch(lower, run[at - 1].span.end, run[at].span.start))


def cardinal(lower: str, run: Sequence[Word], at: int) -> tuple[Decimal | None, int]:
    """The whole number that begins with word `at`, by English rules (None: there is none), and the word behind it."""
    total, current, after = 0, None, at
    if run[at].word in SCALES and (
        run[at].plural or _VAGUE.search(lower, max(0, run[at].span.start - _REACH), run[at].span.start)
    ):
        return None, at
    for word in run[at : at + _LONGEST_RUN]:
        before = run[after - 1] if after > at else None
        after_and = before is not None and joined(lower, run, after)
        if word.word in SCALES:
            if after_and or (current is None and total and not total < SCALES[word.word]):
                break
            total, current = _times(total, current, SCALES[word.word])
        else:
            put = _put(current, total, word, before if before and (not after_and or before.word in SCALES) else None)
            if put is None or (after_and and before and before.word not in SCALES):
                break
            current = put
        after += 1
    return (Decimal(total + (current or 0)) if after > at else None), after


def _times(total: int, current: int | None, scale: int) -> tuple[int, int | None]:
    if scale <= _HUNDRED:
        return total, (1 if current is None else current) * scale
    if 0 < total < scale:
        return (total + (current or 0)) * scale, None
    return total + (1 if current is None else current) * scale, None


def _put(current: int | None, total: int, word: Word, before: Word | None) -> int | None:
    """`current` with a word under a hundred put to it; None where English would begin a new number."""
    value = ONES.get(word.word, TENS.get(word.word))
    if value is None or word.plural or current is None:
        return value if not word.plural else None
    if value and (current % _HUNDRED == 0 or (before and before.word in TENS and value < _TEN)):
        return current + value
    if not total and 0 < current < _HUNDRED // 4 and word.word in TENS and before and before.word in ONES:
        return current * _HUNDRED + value  # "one twenty", "nineteen eighty"
    return None

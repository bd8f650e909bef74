"""Reads English number words: "two dozen", "three and a half million", "two thirds", "minus five hundred and four"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.numerals.english_words import ONES, PARTS, SCALES, TENS, Word, lowered, words
from copydesk.text.numerals.numeral import Numeral, bounded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What may stand between two words of one numeral, and around the whole of it.
_GAP = re.compile(r"\s?-\s?|[ \u00a0\n]{1,3}|,? {0,2}and {1,2}(?:an? )?|,? an? {1,2}|, ")
_AND = re.compile(r",? {0,2}and {1,2}(?:an? )?")
_ARTICLE = re.compile(r"\ban?[ \u00a0]\Z")
_SIGN = re.compile(r"\b(?:minus|negative)[ \u00a0]\Z")
_ARTICLE_ENDS, _SIGN_ENDS = (
    ("a ", "an ", "a\u00a0", "an\u00a0"),
    ("minus ", "negative ", "minus\u00a0", "negative\u00a0"),
)
_VAGUE = re.compile(r"\b(?:several|few|couple|many|some|of)[ \u00a0]\Z")  # "several thousand"
_DIGIT_WORDS = "zero|nought|naught|one|two|three|four|five|six|seven|eight|nine"
_POINT = re.compile(rf" point((?:[ -](?:{_DIGIT_WORDS})){{1,12}})\b")
_PARTLY = re.compile(r"\b(?:than|over|under|nearly|almost|about|roughly|around)[ \u00a0]\Z")  # "nearly half the votes"
_SHARED = re.compile(r" (?:of|as|more|less|fewer|higher|lower|larger|smaller|the size)\b|\s*\Z")
_ORDINAL_END = re.compile(r"[- ](?:first|second)\b")
_REACH, _LONGEST_GAP = 10, 11
_LONGEST_RUN = 24  # words; longer runs are lists or attacks
_HUNDRED, _TEN = 100, 10


def find(text: str) -> Iterator[Numeral]:
    """The numerals in English words, in order. Ordinals are none, nor is a part without a whole ("the third man")."""
    lower = lowered(text)
    run: list[Word] = []
    for word in words(lower):
        if run and not _stand_together(lower, run[-1].span.end, word.span.start):
            yield from _numerals(lower, run)
            run = []
        run.append(word)
    yield from _numerals(lower, run)


def _stand_together(lower: str, end: int, start: int) -> bool:
    return start - end <= _LONGEST_GAP and _GAP.fullmatch(lower, end, start) is not None


def _numerals(lower: str, run: Sequence[Word]) -> Iterator[Numeral]:
    at = 0
    while at < len(run):
        value, after = _number(lower, run, at)
        after = max(after, at + 1)
        if value is not None:
            yield _signed(lower, Span(run[at].span.start, run[after - 1].span.end), value)
        at = after


def _signed(lower: str, span: Span, value: Decimal) -> Numeral:
    """The numeral with "a" and "minus" before it, and with "point five" behind it."""
    start, end = span.start, span.end
    if point := _POINT.match(lower, end):
        digits = "".join(str(ONES[word]) for word in point[1].replace("-", " ").split())
        value, end = value + Decimal(f"0.{digits}"), point.end()
    if lower.endswith(_ARTICLE_ENDS, 0, start) and (article := _ARTICLE.search(lower, max(0, start - _REACH), start)):
        start = article.start()
    if lower.endswith(_SIGN_ENDS, 0, start) and (sign := _SIGN.search(lower, max(0, start - _REACH), start)):
        start, value = sign.start(), -value
    return Numeral(Span(start, end), bounded(value), spelled=True)


def _number(lower: str, run: Sequence[Word], at: int) -> tuple[Decimal | None, int]:
    """The value of the numeral that begins with word `at` (None: an ordinal, or vague), and the word behind it."""
    whole, after = _cardinal(lower, run, at)
    if whole is None:
        return _part(lower, run, at) if run[at].word in PARTS else (None, at + 1)
    if _ORDINAL_END.match(lower, run[after - 1].span.end):
        return None, after
    if not _joined(lower, run, after):
        return _parts_of(run, whole, after)
    over, part = (Decimal(1), after) if _is_part(run, after) else _cardinal(lower, run, after)
    if over is None or not _is_part(run, part) or (part > after and (over == 1) == run[part].plural):
        return whole, after
    return _scaled(run, whole + over / PARTS[run[part].word], part + 1)


def _parts_of(run: Sequence[Word], whole: Decimal, at: int) -> tuple[Decimal | None, int]:
    """So many parts, as in "two thirds", where word `at` is one; None for an ordinal such as "twenty-fifth"."""
    if not _is_part(run, at):
        return whole, at
    if (whole == 1) == run[at].plural:
        return None, at + 1
    return _scaled(run, whole / PARTS[run[at].word], at + 1)


def _part(lower: str, run: Sequence[Word], at: int) -> tuple[Decimal | None, int]:
    """A part by itself ("a third of", "half a million"), where what follows shows that it is one."""
    word = run[at]
    scales = at + 1 < len(run) and run[at + 1].word in SCALES
    article = _ARTICLE.search(lower, max(0, word.span.start - _REACH), word.span.start)
    joined = article and lower.endswith(" and ", 0, article.start())
    partly = word.word == "half" and _PARTLY.search(lower, max(0, word.span.start - _REACH), word.span.start)
    shared = joined or partly or ((article or word.word == "half") and _SHARED.match(lower, word.span.end))
    return _scaled(run, Decimal(1) / PARTS[word.word], at + 1) if scales or shared else (None, at + 1)


def _scaled(run: Sequence[Word], value: Decimal, at: int) -> tuple[Decimal, int]:
    """`value` times the "million" that stands at word `at`."""
    while at < len(run) and run[at].word in SCALES and value.adjusted() < _LONGEST_RUN:
        value, at = value * SCALES[run[at].word], at + 1
    return value, at


def _is_part(run: Sequence[Word], at: int) -> bool:
    return at < len(run) and run[at].word in PARTS


def _joined(lower: str, run: Sequence[Word], at: int) -> bool:
    """Whether "and" stands before word `at`."""
    return 0 < at < len(run) and bool(_AND.fullmatch(lower, run[at - 1].span.end, run[at].span.start))


def _cardinal(lower: str, run: Sequence[Word], at: int) -> tuple[Decimal | None, int]:
    """The whole number that begins with word `at`, by English rules (None: there is none), and the word behind it."""
    total, current, after = 0, None, at
    if run[at].word in SCALES and (
        run[at].plural or _VAGUE.search(lower, max(0, run[at].span.start - _REACH), run[at].span.start)
    ):
        return None, at
    for word in run[at : at + _LONGEST_RUN]:
        before = run[after - 1] if after > at else None
        joined = before is not None and _joined(lower, run, after)
        if word.word in SCALES:
            if joined or (current is None and total and not total < SCALES[word.word]):
                break
            total, current = _times(total, current, SCALES[word.word])
        else:
            put = _put(current, total, word, before if before and (not joined or before.word in SCALES) else None)
            if put is None or (joined and before and before.word not in SCALES):
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

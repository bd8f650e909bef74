"""Reads English number words: "two dozen", "three and a half million", "two thirds", "minus five hundred and four"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.characters import lowered
from copydesk.text.numerals.english_cardinals import cardinal, joined
from copydesk.text.numerals.english_words import ONES, PARTS, SCALES, TENS, Word, words
from copydesk.text.numerals.numeral import Numeral, bounded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What may stand between two words of one numeral, and around the whole of it.
_GAP = re.compile(r"\s?-\s?|[ \u00a0\n]{1,3}|,? {0,2}and {1,2}(?:an? )?|,? an? {1,2}|, ")
_ARTICLE = re.compile(r"\ban?[ \u00a0]\Z")
_SIGN = re.compile(r"\b(?:minus|negative)[ \u00a0]\Z")
_ARTICLE_ENDS, _SIGN_ENDS = (
    ("a ", "an ", "a\u00a0", "an\u00a0"),
    ("minus ", "negative ", "minus\u00a0", "negative\u00a0"),
)
_DIGIT_WORDS = "zero|nought|naught|one|two|three|four|five|six|seven|eight|nine"
_TENS_WORDS = "|".join((*TENS, *(word for word, value in ONES.items() if value > 9)))  # noqa: PLR2004 - "point twelve"
_POINT = re.compile(rf" point((?:[ -](?:{_DIGIT_WORDS})){{1,12}}|[ -](?:{_TENS_WORDS})(?:[ -](?:{_DIGIT_WORDS}))?)\b")
_OF_SCALE = re.compile(r" of an? (hundred|thousand|million|billion|trillion)\b")
_PARTLY = re.compile(  # "nearly half the votes"
    r"\b(?:than|over|under|above|below|nearly|almost|about|roughly|around)[ \u00a0](?:a )?\Z"
)
_SHARED = re.compile(r" (?:of|as|more|less|fewer|higher|lower|larger|smaller|the size)\b|\s*\Z")
_ORDINAL_END = re.compile(r"[- ](?:first|second)\b")
_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_ORDINAL_UNIT = re.compile(rf"[- ]({_ORDINALS})(s?)\b")
_UNDER_TEN = {word: n for n, word in enumerate(_ORDINALS.split("|"), start=1)}
_REACH, _LONGEST_GAP = 10, 11
_LONGEST_RUN = 24  # words; longer runs are lists or attacks
_THOUSAND = 1000


class _Fraction(NamedTuple):
    value: Decimal
    end: int  # in the text


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
        if fraction := _over_tens(lower, run, at):
            yield _signed(lower, Span(run[at].span.start, fraction.end), fraction.value)
            at = next((n for n in range(at, len(run)) if run[n].span.start >= fraction.end), len(run))
            continue
        value, after = _number(lower, run, at)
        after = max(after, at + 1)
        if value is not None:
            yield _signed(lower, Span(run[at].span.start, run[after - 1].span.end), value)
        at = after


def _over_tens(lower: str, run: Sequence[Word], at: int) -> _Fraction | None:
    """The parts that a ten and a unit name: "three twenty-firsts", "one twenty-fifth of"; None for an ordinal."""
    for index in range(at + 1, min(len(run), at + _LONGEST_RUN)):
        unit = _ORDINAL_UNIT.match(lower, run[index].span.end) if run[index].word in TENS else None
        if not unit:
            continue
        over, after = cardinal(lower, run[at:index], 0)
        one, hyphen = over == 1, unit[0].startswith("-")
        plainly = (hyphen and _SHARED.match(lower, unit.end())) if one else hyphen or unit[1] != "second"
        if not over or after != index - at or one == bool(unit[2]) or not plainly or joined(lower, run, index):
            return None
        return _Fraction(over / (TENS[run[index].word] + _UNDER_TEN[unit[1]]), unit.end())
    return None


def _signed(lower: str, span: Span, value: Decimal) -> Numeral:
    """The numeral with "a" and "minus" before it, and with "point five" or "of a million" behind it."""
    start, end = span.start, span.end
    if (point := _POINT.match(lower, end)) and not (value == 1 and lower.endswith("at ", 0, start)):
        value, end = value + _decimals(point[1]), point.end()
    if 0 < value < 1 and (whole := _OF_SCALE.match(lower, end)):
        value, end = value * SCALES[whole[1]], whole.end()
    if lower.endswith(_ARTICLE_ENDS, 0, start) and (article := _ARTICLE.search(lower, max(0, start - _REACH), start)):
        start = article.start()
    if lower.endswith(_SIGN_ENDS, 0, start) and (sign := _SIGN.search(lower, max(0, start - _REACH), start)):
        start, value = sign.start(), -value
    return Numeral(Span(start, end), bounded(value), spelled=True)


def _decimals(written: str) -> Decimal:
    """What stands behind a point: "seven one", or "seventy-one" as many say it."""
    said = written.replace("-", " ").split()
    tens = TENS.get(said[0])
    digits = str(tens + sum(ONES[word] for word in said[1:])) if tens else "".join(str(ONES[word]) for word in said)
    return Decimal(f"0.{digits}")


def _number(lower: str, run: Sequence[Word], at: int) -> tuple[Decimal | None, int]:
    """The value of the numeral that begins with word `at` (None: an ordinal, or vague), and the word behind it."""
    whole, after = cardinal(lower, run, at)
    if whole is None:
        return _part(lower, run, at) if run[at].word in PARTS else (None, at + 1)
    if _ORDINAL_END.match(lower, run[after - 1].span.end):
        return None, after
    if not joined(lower, run, after):
        return _parts_of(lower, run, (at, after), whole)
    over, part = (Decimal(1), after) if _is_part(run, after) else cardinal(lower, run, after)
    if over is None or not _is_part(run, part) or (part > after and (over == 1) == run[part].plural):
        return whole, after
    return _scaled(run, whole + over * _last_scale(run[after - 1]) / PARTS[run[part].word], part + 1)


def _last_scale(word: Word) -> int:
    """What a part is of that follows a whole number: in "two million and a half", half of a million."""
    scale = SCALES.get(word.word, 1)
    return scale if scale >= _THOUSAND else 1


def _parts_of(lower: str, run: Sequence[Word], words: tuple[int, int], whole: Decimal) -> tuple[Decimal | None, int]:
    """So many parts, as in "two thirds", where the word behind `words` is one; None for an ordinal ("twenty-fifth")."""
    first, at = words
    if not _is_part(run, at):
        return whole, at
    part = PARTS[run[at].word]
    if whole == 1 or run[at].plural:
        return (None, at + 1) if (whole == 1) == run[at].plural else _scaled(run, whole / part, at + 1)
    if run[at - 1].word != "one" or not joined(lower, run, at - 1) or lower.startswith("-", run[at].span.end):
        return None, at + 1
    before, after = cardinal(lower, run[first : at - 1], 0)
    is_mixed = before is not None and after == at - 1 - first  # "two million and one half"
    return (before + Decimal(_last_scale(run[at - 2])) / part if before is not None and is_mixed else None), at + 1


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

"""English words that say a number without being a numeral: "third", "both", "half a century"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import lowered
from copydesk.text.mentions.mention import Mention, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ahocorasick_rs import AhoCorasick

_FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_WORDS = {
    **{word: Decimal(number) for number, word in enumerate(_FIRST, 1)},
    **{f"{word[:-1]}ieth": Decimal(number) for word, number in _TENS.items()},
    "hundredth": Decimal(100), "once": Decimal(1), "single": Decimal(1), "solo": Decimal(1), "both": Decimal(2),
    "another": Decimal(2), "pair": Decimal(2), "couple": Decimal(2), "duo": Decimal(2), "twin": Decimal(2),
    "twins": Decimal(2), "twice": Decimal(2), "double": Decimal(2), "triple": Decimal(3), "triplets": Decimal(3),
    "trio": Decimal(3), "thrice": Decimal(3), "quadruple": Decimal(4), "quartet": Decimal(4), "decade": Decimal(10),
    "dozen": Decimal(12), "century": Decimal(100), "half": Decimal("0.5"),
}  # fmt: skip
_NAMES = tuple(_WORDS)
_UNDER_TEN = frozenset(_FIRST[:9])
_TENS_BEFORE = re.compile(rf"\b({'|'.join(_TENS)})-\Z")
_REACH = 10
_TIME = re.compile(r"[ -](?:a )?(decade|centur)", re.IGNORECASE)
_YEARS = {"decade": 10, "centur": 100}


def spelled(text: str) -> Iterator[Mention]:
    """The numbers that such words say."""
    lower = lowered(text)
    for index, start, end in _automaton().find_matches_as_indexes(lower):
        if lower[start - 1 : start].isalnum() or lower[end : end + 1].isalnum():
            continue
        word = _NAMES[index]
        mention = Mention(text, Span(*_with_tens(lower, start, end)), frozenset({plain(_value(lower, word, start))}))
        yield mention
        if word == "half":
            yield mention._replace(values=frozenset({plain(Decimal(50))}), is_share=True)
            yield from with_time(mention)


def _value(lower: str, word: str, start: int) -> Decimal:
    return _WORDS[word] + (_TENS[tens[1]] if (tens := _tens(lower, word, start)) else 0)


def _with_tens(lower: str, start: int, end: int) -> tuple[int, int]:
    tens = _tens(lower, lower[start:end], start)
    return (tens.start() if tens else start), end


def _tens(lower: str, word: str, start: int) -> re.Match[str] | None:
    """The "twenty-" before "first"."""
    return _TENS_BEFORE.search(lower, max(0, start - _REACH), start) if word in _UNDER_TEN else None


@cache
def _automaton() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - loaded with the first text that is searched

    return AhoCorasick(_NAMES, matchkind=MatchKind.LeftmostLongest)


def tells_time(text: str) -> bool:
    """Whether decades or centuries are named anywhere in a text."""
    lower = lowered(text)
    return ("decade" in lower or "centur" in lower) and _TIME.search(text) is not None


def with_time(mention: Mention) -> Iterator[Mention]:
    """The same number in years, where decades or centuries are counted."""
    if found := _TIME.match(mention.text, mention.span.end):
        years = _YEARS[found[1].lower()]
        yield mention._replace(values=frozenset(plain(value * years) for value in mention.values))

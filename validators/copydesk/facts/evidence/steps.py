"""Numbers side by side, so that a reader puts two together: "five officers and a guest", "from 4 to 6".

Among the numbers of a whole page some two add up to any third; only such pairs are worked with.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copydesk.facts.evidence.subjects import BARE, COUNT, subject
from copydesk.model import Span
from copydesk.text.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from copydesk.text.mentions import Mention

_AND = re.compile(r"(?: [^\W\d_][\w’'-]*){0,4},? and (?:at least |about |another |some )?")
_AND_ONE = re.compile(r"(?: [^\W\d_][\w’'-]*){1,3} and (?:an?|another) (?:[^\W\d_][\w’'-]* ){0,3}[^\W\d_]{3,}")
_FROM = re.compile(r"\bfrom (?:about |around |some |just |only )?[$€£]?\Z", re.IGNORECASE)
_TO = re.compile(r"[ \w%,-]{0,30} (?:down |up )?to (?:about |around |some |just |only )?[$€£]?")
_REACH, _FARTHEST, _FEWEST = 18, 60, 1


class Pair(NamedTuple):
    """Two numbers side by side, and the words they stand in. Only the first value of a number that reads two ways."""

    first: Decimal
    second: Decimal
    kind: Kind
    span: Span


def joined(text: str, mentions: Sequence[Mention]) -> Iterator[Pair]:
    """The counts that "and" joins; a person or thing more, without a number, counts one."""
    for mention, following in pairwise(mentions):
        start, end = mention.span.end, following.span.start
        if text.find(" and ", start, start + _FARTHEST) < 0:
            continue
        if 0 < end - start < _FARTHEST and _AND.fullmatch(text, start, end):
            if _counts(text, mention) and _counts(text, following):
                yield _pair(mention, following)
        elif (one := _AND_ONE.match(text, start)) and _counts(text, mention):
            first = min(mention.values)
            yield Pair(first, first**0, Kind.PLAIN, Span(mention.span.start, one.end()))


def changed(text: str, mentions: Sequence[Mention]) -> Iterator[Pair]:
    """The numbers of which one changed to the other: "from $42 million to $29 million"."""
    for mention, following in pairwise(mentions):
        start, end = mention.span.end, following.span.start
        if not 0 < end - start < _FARTHEST or text.find("to ", start, end) < 0:
            continue
        led = _FROM.search(text, max(0, mention.span.start - _REACH), mention.span.start)
        if led and _TO.fullmatch(text, start, end) and _are_alike(mention, following):
            yield _pair(mention, following)


def _are_alike(mention: Mention, following: Mention) -> bool:
    return mention.kind is following.kind and not (mention.dated or following.dated)


def _pair(mention: Mention, following: Mention) -> Pair:
    span = Span(mention.span.start, following.span.end)
    return Pair(min(mention.values), min(following.values), mention.kind, span)


def _counts(text: str, mention: Mention) -> bool:
    """Whether a number says how many there are."""
    if mention.kind is not Kind.PLAIN or mention.dated or not mention.written:
        return False
    return min(mention.values) >= _FEWEST and subject(text, mention) in {BARE, COUNT}

"""Whether a passage sells: a call to buy, a code, a contact, together with what makes one act on it.

No kind of words sells by itself: news names discounts, theatres ask to book, and reporters to be written to.
The points were set by hand, so that two kinds are needed of which one asks for something, or three.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.advertising import shapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.text.advertising.wording import Cue

_POINTS = {
    "call to buy": 2.0,
    "discount code": 2.0,
    "messenger contact": 2.0,
    "asks to be written to": 1.0,
    "invitation": 1.0,
    "discount or low price": 1.0,
    "limited offer": 1.0,
    "guarantee or free delivery": 1.0,
    "promised gain": 1.0,
}
_NAMES = {
    "call": "call to buy",
    "invitation": "invitation",
    "offer": "discount or low price",
    "scarcity": "limited offer",
    "assurance": "guarantee or free delivery",
}
_ENOUGH = 3.0
_ROOM, _MORE_ROOM = 120, 80  # words in which so much is said; each so many more words ask for a point more
_LONGEST = 3_000  # code points; a longer passage has room for words of all kinds
_JOINS = frozenset("and so then or und dann oder et puis y e ed и oraz och og en".split())
_WORD = re.compile(r"\w+")
_NEAR = 60  # code points between the name of a messenger and the number


@dataclass(frozen=True, slots=True)
class Sale:
    """How much a passage sells, and by what."""

    points: float
    kinds: tuple[str, ...]  # strongest first

    @property
    def sells(self) -> bool:
        """Whether this is enough for an advertisement of its own."""
        return self.points >= _ENOUGH

    @property
    def confidence(self) -> float:
        """How sure it is that the passage advertises, 0 to 1."""
        return min(0.95, round(0.45 + self.points / 10, 2))


def sale(text: str, span: Span, cues: Sequence[Cue]) -> Sale:
    """What sells in a span of `text`, given the words of advertising in it; quotations are somebody else's."""
    if not cues or span.end - span.start > _LONGEST:
        return Sale(0.0, ())
    quoted = [Span(*found.span()) for found in shapes.QUOTED.finditer(text, span.start, span.end)]
    spoken = [cue for cue in cues if not any(quotation.covers(cue.span) for quotation in quoted)]
    kinds = {*_kinds(text, span, spoken), *_shaped(text, span, quoted)} if spoken else set()
    words = len(_WORD.findall(text, span.start, span.end))
    points = sum(_POINTS[kind] for kind in kinds) - max(0, words - _ROOM) / _MORE_ROOM
    return Sale(max(0.0, points), tuple(sorted(kinds, key=lambda kind: (-_POINTS[kind], kind))))


def _kinds(text: str, span: Span, cues: Iterable[Cue]) -> Iterator[str]:
    seen = set()
    for kind, at in cues:
        if kind in {"offer", "scarcity", "assurance"} or (
            kind in {"call", "invitation"} and _begins_clause(text, span, at)
        ):
            yield _NAMES[kind]
        elif kind == "code" and shapes.CODE.match(text, at.end, span.end):
            yield "discount code"
        elif kind == "gain" or (kind == "messenger" and _has_address(text, span, at)):
            seen.add(kind)
    if "messenger" in seen and not shapes.NEWSROOM.search(text, span.start, span.end):
        yield from _contact(text, span, gains="gain" in seen)


def _shaped(text: str, span: Span, quoted: Sequence[Span]) -> Iterator[str]:
    words = "".join(text[start:end] for start, end in _between(span, quoted)) if quoted else span.of(text)
    return (kind for kind, pattern in shapes.SELLING if pattern.search(words))


def _between(span: Span, quoted: Sequence[Span]) -> Iterator[Span]:
    """What lies between the quotations in a span, and on either side of them."""
    edges = [span.start, *(edge for quotation in quoted for edge in quotation), span.end]
    return map(Span, edges[::2], edges[1::2])


def _contact(text: str, span: Span, *, gains: bool) -> Iterator[str]:
    yield "messenger contact"
    if shapes.TO_ME.search(text, span.start, span.end):
        yield "asks to be written to"
    if gains:
        yield "promised gain"


def _begins_clause(text: str, span: Span, at: Span) -> bool:
    """Whether the words bid, rather than tell of somebody who buys: nothing before them, a stop, or "and"."""
    before = text[max(span.start, at.start - 12) : at.start].rstrip(" \t\u00a0")
    if not before or not before[-1].isalnum():
        return not before.endswith(("-", "'", "’", "(")) or before == "-"
    return before.split()[-1].lower() in _JOINS


def _has_address(text: str, span: Span, at: Span) -> bool:
    return bool(shapes.ADDRESS.search(text, max(span.start, at.start - _NEAR), min(span.end, at.end + _NEAR)))

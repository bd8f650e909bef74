"""Finds words of a relation that stand near two names, where no phrase of the grammar may bind them.

Languages have more ways to state a relation than a grammar lists. What is found here is no claim yet: only where the
facts know both names in that very relation, and with others, does it become one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.segment.relations.roles import begins, joined, roles
from copydesk.text import vocabulary
from copydesk.text.vocabulary import is_kin, relations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.segment.relations.tags import Line

_WORD = re.compile("[WMFHUJKEBLk]")
_VERBS = {
    "M": "spouse",
    "F": "founder",
    "H": "headquarters",
    "U": "subsidiary",
    "J": "member",
    "L": "member",
    "K": "employee",
    "E": "alumnus",
    "B": "child",
}
_SIDE = 6  # names on either side of a word that it may bind
_FAR = 30  # tokens between them
_BEFORE = 6  # tokens before a word in which it is denied
_DENIED = re.compile("[nb]")  # "not the son of", "alleged wife"
_LONG = 80  # tokens of a sentence that are looked back at
_IS_A = re.compile("[ij](?<![hn].)[ij]?a[mftxz0]{0,3}(?=[CD]{1,3}[xmf])")  # was a retired Danish judge
_NATIONS = re.compile("D[xm]{0,2}W,?(?=[CD])")  # the Danish film director X
_FIGURATIVE = "capital"  # of fashion, of surfing
_NEAR = 3  # tokens before a word in which a pronoun owns it
_OWNERS = frozenset("Sq")
_WITH = re.compile("[gr][apmftx]{0,4}[CD]")  # "his marriage to Ama Serwaa"
_OWNED_BY = frozenset("ogpa")
_BODIES = ("member", "employee", "party_member")
_BELONGING = re.compile(  # X of the Y; X (Y); Y's X
    r"[o(,S](?<=[CD].)(?:(?<=o)a?|(?<=\()|(?<=,)[atx]{0,3}oa?|(?<=S)[mftx]{0,2})(?=[CD])"
)
_COUPLE = re.compile(r"(?:[ogrj:,]|\(){0,2}[apmftxeb]{0,6}(?=[CD])")  # daughter of A and B; her parents were A and B
_BEARING = re.compile("[gr]?[apmftx]{0,4}[CD]")  # married B
_WED = re.compile("[hijx]{0,4}")  # A and B have been married


@dataclass(frozen=True, slots=True)
class Nearby:
    """A word of relations, by its token, and the names around it, by their numbers."""

    relations: tuple[str, ...]
    at: int
    first: int
    last: int
    bearer: int = -1  # of whom the word is said
    other: int = -1  # to whom


def hinted(text: str, line: Line, names: Sequence[tuple[int, int]]) -> Iterator[Nearby]:
    """Each word of the line that hints at relations, where two of the names stand near it."""
    tags, starts = line.tags, [start for start, _ in names]
    for found in _WORD.finditer(line.hints):
        at = found.start()
        first, last = _around(tags, starts, at)
        if last - first > 1 and not _DENIED.search(tags, max(0, at - _BEFORE), at):
            word = text[line.starts[at] : line.ends[at]].lower()
            senses = _senses(line, at, word)
            for near in () if senses[0] == _FIGURATIVE else roles(line, names, at):
                if not (is_kin(senses[0]) and _is_anothers(line, at, *near)):
                    yield Nearby(senses, at, first, last, *near)
            if word.rpartition(" ")[2] in vocabulary.couples():
                yield from _couple(tags, names, at)
            elif found[0] == "M":
                yield from _wed(tags, names, at)
    yield from _affiliated(tags, names, starts)
    yield from _described(tags, names, starts)


def _is_anothers(line: Line, at: int, bearer: int, other: int) -> bool:
    """Whether a word of kinship speaks of somebody who is not named: "Trump's son was", "his children", "a son"."""
    if line.tags[at] == "W":
        if other < 0 and line.tags[at + 1 : at + 2] == "o":
            return True
        return bearer < 0 and (other < 0 or line.tags[at + 1 : at + 2] not in _OWNED_BY)
    owned = line.hints[at] == "k" and not _OWNERS.isdisjoint(line.tags[max(0, at - _NEAR) : at])
    return owned and not _WITH.match(line.tags, at + 1)


def _affiliated(tags: str, names: Sequence[tuple[int, int]], starts: Sequence[int]) -> Iterator[Nearby]:
    """Two names of which the one, by a preposition or a possessive, belongs to the other: "Bowie of the Spiders"."""
    for found in _BELONGING.finditer(tags):
        number = bisect_left(starts, found.end())
        if number and begins(names, number, found.end()) == number:
            one, other = (number, number - 1) if found[0][0] == "S" else (number - 1, number)
            yield Nearby(_BODIES, found.start(), number - 1, number + 1, one, other)


def _described(tags: str, names: Sequence[tuple[int, int]], starts: Sequence[int]) -> Iterator[Nearby]:
    """The nation that describes whom a sentence is about: "X (5 May 1850 - 1 June 1920) was a Danish poet"."""
    for found in _IS_A.finditer(tags):
        number = bisect_left(starts, found.end())
        if begins(names, number, found.end()) == number:
            first = bisect_left(starts, _head(tags, found.start()))
            for bearer in dict.fromkeys((first, number - 1)) if first < number else ():
                yield Nearby(("citizen",), found.start(), bearer, number + 1, bearer, number)
    for found in _NATIONS.finditer(tags):
        bearer = bisect_left(starts, found.end())
        if bearer and begins(names, bearer, found.end()) == bearer:
            yield Nearby(("citizen",), found.start(), bearer - 1, bearer + 1, bearer, bearer - 1)


def _head(tags: str, at: int) -> int:
    """Where the sentence of a token begins, whatever stands in brackets before it; the token itself if too far back."""
    floor = max(0, at - _LONG)
    begin, opened = tags.rfind(".", floor, at), tags.rfind("(", floor, at)
    if 0 <= opened < begin and tags.find(")", begin, at) >= 0:
        floor = max(0, opened - _LONG)
        begin = tags.rfind(".", floor, opened)
    return at if begin < 0 < floor else begin + 1


def _couple(tags: str, names: Sequence[tuple[int, int]], at: int) -> Iterator[Nearby]:
    """The two whose child a word speaks of."""
    number = bisect_left(names, (at,))
    found = _COUPLE.match(tags, at + 1)
    if found and begins(names, number, found.end()) == number:
        second = joined(tags, names, number)
        if second >= 0:
            yield Nearby(("spouse",), at, number, second + 1, number, second)


def _wed(tags: str, names: Sequence[tuple[int, int]], at: int) -> Iterator[Nearby]:
    """The two who stand together before a word that says they are married."""
    after = bisect_left(names, (at,))
    if after > 1 and not _BEARING.match(tags, at + 1) and _WED.fullmatch(tags, names[after - 1][1], at):
        first = next((n for n in range(max(0, after - 3), after - 1) if joined(tags, names, n) == after - 1), -1)
        if first >= 0:
            yield Nearby(("spouse",), at, first, after, first, after - 1)


def _around(tags: str, starts: list[int], at: int) -> tuple[int, int]:
    """The numbers of the names nearest to a token in its sentence, from the first up to the last."""
    begin = max(tags.rfind(".", max(0, at - _FAR), at) + 1, at - _FAR)
    end = tags.find(".", at, at + _FAR)
    middle = bisect_left(starts, at)
    first = bisect_left(starts, begin, 0, middle)
    last = bisect_left(starts, end if end >= 0 else at + _FAR, middle)
    return max(first, middle - _SIDE), min(last, middle + _SIDE)


def _senses(line: Line, at: int, word: str) -> tuple[str, ...]:
    """What a word may state: first its own sense, then those at which it hints."""
    sense = line.senses.get(at)
    stated = sense.relation if sense else _VERBS.get(line.tags[at])
    others = vocabulary.hints().get(word, ())
    if stated and relations()[stated].kind == "office":
        others = (*others, *_BODIES, "citizen")
    return (stated, *(relation for relation in others if relation != stated)) if stated else others

"""Tells of whom, and to whom, a word near two names is said, as far as the words beside it tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from copydesk.text import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.segment.relations.tags import Line

    Names = Sequence[tuple[int, int]]

_DESCRIBED = "[apmftxz0D]{0,5}"  # "the second and youngest", "the Danish"
_ASIDE = r"(?:\([^()]{0,60}\),?)?"
# the German writer and poet X; the Berlin banker X
_AFTER = "(?:[apmftxqbW0]|y(?=[apmftxq])|,(?=[mt])|D(?=[xWmft])|(?<=a)C{1,2}(?=x{1,3}[CD])){0,9}(?=[CD])"
_OF = re.compile(f"[ogp]{_AFTER}")
_OWNER = re.compile("S[mftxCDz0]{0,5}|[mft]{0,2}")  # X's eldest son
_APPOSED = re.compile(  # X, the son; X is the son; X, an heir and the son
    rf"{_ASIDE}(?:[,(\-]w?h?[ij]?|h?[ij]{{1,2}}|xA){_DESCRIBED}(?:Wya?[mftx]{{0,3}})?"
)
_BEARING = re.compile("(?:,?[amtp][apmftxz0]{0,4}|,|[mftxz0]{0,2})(?=[CD])")  # son X; son, the actor X
_JOINTLY = re.compile("y(?:W|x{1,3}|xW)t?(?=[CD])")  # founder and chairman X; of kin, this is another
_BORN = re.compile(rf"{_ASIDE},?[ij]?{_ASIDE}B?")  # X was born in Leeds, the son
_PLACE = "(?:oa?[CD]{1,4})?"
_AND = re.compile(  # X and Y; X of Leeds (1888-1969) and his wife, the painter Y; X, Lord of Leeds, and Y
    rf"{_PLACE}(?:{_ASIDE}|,(?:[apmft]|[xWCD]{{1,3}}){{1,4}}{_PLACE},?),?y[apmftxqW]{{0,4}},?[amt]?(?=[CD])"
)
_NEXT = re.compile(",(?=[CD])")
_STARTS = re.compile("(?<![^.])[am]{0,3}W")
_BACK = 4  # names before a word of which it may be said
_SENTENCE = 60  # tokens


def roles(line: Line, names: Names, at: int) -> Iterator[tuple[int, int]]:
    """The numbers of the name of which and of the name to which a word is said; -1 where nothing tells.

    Twice where it is said to two, as in "the son of X and Y".
    """
    if line.hints[at] == "W":
        bearer, other = _of_noun(line.tags, names, at, is_kin=vocabulary.is_kin(line.senses[at].relation))
    else:
        bearer = other = -1
    yield bearer, other
    if other >= 0 and names[other][0] > at:
        second = joined(line.tags, names, other)
        if second >= 0:
            yield bearer, second


def joined(tags: str, names: Names, number: int) -> int:
    """The number of the name that "and" joins to one, whatever its place or its title between them; -1 if none."""
    found = _AND.match(tags, names[number][1])
    return begins(names, bisect_left(names, (found.end(),)), found.end()) if found else -1


def _of_noun(tags: str, names: Names, at: int, *, is_kin: bool) -> tuple[int, int]:
    after = bisect_left(names, (at,))
    bearer = other = -1
    if found := _OF.match(tags, at + 1):
        other = begins(names, bisect_left(names, (found.end(),)), found.end())
    elif found := _BEARING.match(tags, at + 1) or (None if is_kin else _JOINTLY.match(tags, at + 1)):
        bearer = begins(names, after, found.end())
    if after and other < 0 and _OWNER.fullmatch(tags, names[after - 1][1], at):
        other = after - 1
    elif bearer < 0:
        bearer = _before(tags, names, at, after)
    if (
        bearer < 0 <= other
        and _STARTS.match(tags, max(0, tags.rfind(".", 0, at) + 1))
        and (found := _NEXT.match(tags, names[other][1]))
    ):
        bearer = begins(names, other + 1, found.end())
    return bearer, other


def _before(tags: str, names: Names, at: int, after: int) -> int:
    """The name before a noun that it is said of: in apposition, by a copula, or as that of somebody born."""
    for number in range(after - 1, max(-1, after - 1 - _BACK), -1):
        if _APPOSED.fullmatch(tags, names[number][1], at):
            return number
    first = bisect_left(names, (tags.rfind(".", max(0, at - _SENTENCE), at) + 1,))
    found = _BORN.match(tags, names[first][1], at) if first < after else None
    return first if found and found[0].endswith("B") else -1


def begins(names: Names, number: int, token: int) -> int:
    """The number itself if that name begins at a token, else -1."""
    return number if number < len(names) and names[number][0] == token else -1

"""Finds URLs in running text, with and without a scheme, in one pass and in linear time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.links import spelling
from copydesk.text.links.suffixes import registrable_domain

if TYPE_CHECKING:
    from collections.abc import Iterator

# What gives a link away; what stands before is found by looking back. Each is sought by itself: a pattern that begins
# with one character is searched for five times as fast as one that may begin with either of two.
_COLON = re.compile("://")
_DOT = re.compile(r"\.(?=[A-Za-z\u00c0-\u024f]|[\u0400-\u04ff\u0590-\u06ff]{2,8}(?!\w))")
_SCHEME = re.compile(r"(?:https?|ftp)\Z", re.IGNORECASE)
# Letters of any script, marks on them, and what nobody sees but may be put into a name to slip past lists.
_MARKS = r"\u00ad\u00b7\u0300-\u036f\u200b-\u200d\u2060\u2010\u212e\u3099\ufeff"
_LETTER = rf"(?:[^\W_]|[{_MARKS}])"
_OUTSIDE_NAME = re.compile(rf"[^\w.\-{_MARKS}]|_")
_NAME = re.compile(rf"{_LETTER}(?:{_LETTER}|-){{0,62}}(?:\.{_LETTER}(?:{_LETTER}|-){{0,62}}){{1,10}}")
# Scripts that write no spaces: a name begins behind their letters where its own are others ("看example.com").
_UNSPACED = r"\u0e01-\u0e4f\u3005-\u30ff\u3400-\u9fff"
_GLUED = re.compile(rf"[^.]{{0,252}}[{_UNSPACED}](?=[A-Za-z0-9\-]{{1,63}}\.)")
_TOP = re.compile(r"[A-Za-z][A-Za-z\-0-9]{0,62}|\w{1,63}")
_STOPS = r"\s<>\"“”‘’«»„。，、）」】\x00-\x1f"
_REST = re.compile(rf"(?:[^\W_]|[\[%])[^{_STOPS}]{{0,2048}}")
_TAIL = re.compile(rf"(?::\d{{1,5}})?[/?#\\][^{_STOPS}]{{0,2000}}")
_NAME_CHARS = 253  # RFC 1035, section 2.3.4
_SCHEME_CHARS = 5

# Signs that make the name behind them part of something else: an address, a path, a handle, a variable.
_BEFORE_OTHER = frozenset("@/\\=&%$#~+_:")
_BEHIND_OTHER = frozenset("@_(=")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_TRAILING = frozenset(".,;:!?'*_~|…`")

# A bare name with no path, such as "example.org", is taken for a link under these top levels and those country codes
# that no one types by leaving out a space: newer ones (.live, .news) and many codes are words or endings of files.
_GENERIC = frozenset({"com", "org", "net", "edu", "gov", "mil", "info", "biz"})
_LATER = frozenset({"xyz", "icu", "vip", "online", "site", "website", "club", "casino"})
_WORD_CODES = frozenset(
    "ad ai al am an as at au be by cc da de do el en es et fm ga gl go he hm id ie im in is it je la li lo "
    "ma md me mi mo ms mu my na ne ni no nu om pa pl pm pro ps py re rs sa se sh si so st su sx ta to tu un "
    "us va vi wa we ws".split()
)
_CODE_CHARS = 2


def find(text: str) -> Iterator[Span]:
    """The spans of the URLs in `text`, in order; a full stop or an open bracket at the end is not part of one.

    Those spelt out ("example dot com") or broken up to slip past lists are among them, as they are written.
    """
    disguised = list(spelling.find(text))
    if not disguised:
        yield from _plain(text)
        return
    taken = 0
    for span, _ in sorted([*((span, 0) for span in disguised), *((span, 1) for span in _plain(text))], key=_widest):
        if span.start >= taken:
            taken = span.end
            yield span


def _widest(found: tuple[Span, int]) -> tuple[int, int, int]:
    """Sorts by place; where two begin together, the longer one first."""
    span, rank = found
    return span.start, -span.end, rank


def _plain(text: str) -> Iterator[Span]:
    at = 0
    colons = {sign.start() for sign in _COLON.finditer(text)}
    for sign in sorted(colons.union([sign.start() for sign in _DOT.finditer(text)])):
        if sign < at:
            continue
        if sign in colons:
            start, end = _schemed(text, sign, at)
            at = max(sign + 3, end)
        else:
            start, end, at = _bare(text, sign, at)
        if start < end:
            yield Span(start, end)


def _schemed(text: str, colon: int, floor: int) -> tuple[int, int]:
    scheme = _SCHEME.search(text, max(floor, colon - _SCHEME_CHARS), colon)
    rest = _REST.match(text, colon + 3) if scheme else None
    if not scheme or not rest:
        return colon, colon
    return scheme.start(), _trimmed(text, colon + 3, rest.end())


def _bare(text: str, dot: int, floor: int) -> tuple[int, int, int]:
    """Start and end of the URL whose host holds this full stop (equal: none), and where to look on."""
    start, limit = _name_around(text, dot, floor)
    name = _NAME.match(text, start, limit)
    end = _host_end(name) if name else start
    if not name or _part_of_another(text, start, end):
        return start, start, limit
    tail = _TAIL.match(text, end)
    if not _is_host(text[start:end], with_path=bool(tail)):
        return start, start, limit
    if tail:
        end = _trimmed(text, end, tail.end())
    return start, end, end if end < name.end() else max(end, limit)


def _name_around(text: str, dot: int, floor: int) -> tuple[int, int]:
    start = dot
    floor = max(floor, dot - _NAME_CHARS)
    while start > floor and not _OUTSIDE_NAME.match(text, start - 1):
        start -= 1
    while start < dot and text[start] in ".-":
        start += 1
    glued = _GLUED.match(text, start, dot + 1)
    behind = _OUTSIDE_NAME.search(text, dot, dot + _NAME_CHARS)
    return glued.end() if glued else start, behind.start() if behind else min(len(text), dot + _NAME_CHARS)


def _host_end(name: re.Match[str]) -> int:
    """Where a name ends: a top level is of one script, and what follows in another is the next word."""
    top = _TOP.match(name.string, name.start() + name[0].rindex(".") + 1, name.end())
    return top.end() if top else name.end()


def _part_of_another(text: str, start: int, end: int) -> bool:
    return (start > 0 and text[start - 1] in _BEFORE_OTHER) or (end < len(text) and text[end] in _BEHIND_OTHER)


def _is_host(name: str, *, with_path: bool) -> bool:
    head, _, top = name.rpartition(".")
    if name[:4].lower() == "www." or with_path:
        plausible = True
    else:
        plausible = _is_plain_top(top) and (top.islower() or name.isupper() or top.lower() in _GENERIC)
    return plausible and any(map(str.isalpha, head)) and bool(registrable_domain(name))


def _is_plain_top(top: str) -> bool:
    return (
        top.lower() in _GENERIC
        or top in _LATER
        or not top.isascii()
        or (len(top) == _CODE_CHARS and top.lower() not in _WORD_CODES)
    )


def _trimmed(text: str, floor: int, end: int) -> int:
    """`end` drawn back over punctuation and over closing brackets that nothing in the URL opened."""
    surplus = {
        closer: text.count(closer, floor, end) - text.count(opener, floor, end) for closer, opener in _CLOSERS.items()
    }
    while end > floor:
        last = text[end - 1]
        if surplus.get(last, 0) > 0:
            surplus[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return end

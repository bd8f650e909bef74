"""Finds URLs in running text, with and without a scheme, in one pass and in linear time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.links.suffixes import registrable_domain

if TYPE_CHECKING:
    from collections.abc import Iterator

# What gives a link away. All of it starts at a rare character; what stands before is found by looking back.
_SIGN = re.compile(r"://|\.(?=[A-Za-z\u00c0-\u024f])")
_SCHEME = re.compile(r"(?:https?|ftp)\Z", re.IGNORECASE)
_LETTERS = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_OUTSIDE_NAME = re.compile(rf"[^{_LETTERS}.\-]")
_NAME = re.compile(rf"[{_LETTERS}][{_LETTERS}\-]{{0,62}}(?:\.[{_LETTERS}][{_LETTERS}\-]{{0,62}}){{1,10}}")
_STOPS = r"\s<>\"“”‘’«»„。，、）」】\x00-\x1f"
_REST = re.compile(rf"(?:[^\W_]|\[)[^{_STOPS}]{{0,2048}}")
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
_WORD_CODES = frozenset(
    "ad ai al am an as at au be by cc da de do el en es et fm ga gl go he hm id ie im in is it je la li lo "
    "ma md me mi mo ms mu my na ne ni no nu om pa pl pm pro ps py re rs sa se sh si so st su sx ta to tu un "
    "us va vi wa we ws".split()
)
_CODE_CHARS = 2


def find(text: str) -> Iterator[Span]:
    """The spans of the URLs in `text`, in order; a full stop or an open bracket at the end is not part of one."""
    at = 0
    while sign := _SIGN.search(text, at):
        if sign[0] == "://":
            start, end = _schemed(text, sign.start(), at)
            at = max(sign.end(), end)
        else:
            start, end, at = _bare(text, sign.start(), at)
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
    if not name or _part_of_another(text, start, name.end()):
        return start, start, limit
    tail = _TAIL.match(text, name.end())
    if not _is_host(name[0], with_path=bool(tail)):
        return start, start, limit
    end = _trimmed(text, name.end(), tail.end()) if tail else name.end()
    return start, end, max(end, limit)


def _name_around(text: str, dot: int, floor: int) -> tuple[int, int]:
    start = dot
    floor = max(floor, dot - _NAME_CHARS)
    while start > floor and not _OUTSIDE_NAME.match(text, start - 1):
        start -= 1
    while start < dot and text[start] in ".-":
        start += 1
    behind = _OUTSIDE_NAME.search(text, dot, dot + _NAME_CHARS)
    return start, behind.start() if behind else min(len(text), dot + _NAME_CHARS)


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
    return top.lower() in _GENERIC or (len(top) == _CODE_CHARS and top.lower() not in _WORD_CODES)


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

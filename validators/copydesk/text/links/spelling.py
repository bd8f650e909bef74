"""Links written so that no list finds them, and read all the same: "example dot com", "hxxp://", "www.example. com".

Writers on security defang addresses so that nobody follows them by mistake ("hxxp://example[.]com"); writers of
advertisements spell them out or break them up to slip past filters. Both are found; which it is, the words tell.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.characters import lowered
from copydesk.text.links.needles import Needles
from copydesk.text.links.suffixes import registrable_domain

if TYPE_CHECKING:
    from collections.abc import Iterator

_LABEL = r"[^\W_](?:[^\W_]|-){0,62}"
_SCHEME = r"(?:h(?:xx|\*\*|tt)ps?(?:\[:\]|:)//)"
_PATH = r"(?:[/?#][^\s<>\"“”]{0,2000})?"
_DOTS = ("dot", "punkt", "punto", "ponto", "point", "точка")
_DOT = rf"(?:\.|{'|'.join(_DOTS)})"
_BRACKETED = rf"[ ]?(?:\[{_DOT}\]|\({_DOT}\)|\{{{_DOT}\}})[ ]?"
_SPELT = rf"[ ](?:{'|'.join(_DOTS)})[ ]"
_TOPS = "com org net info biz xyz online site club shop store ru de fr it es co io me tv uk br pl ua".split()
_TOP = rf"(?:{'|'.join(_TOPS)})"
_NEAR_TOPS = r"(?:com|org|net|info|ru|co)"
_DEFANGED = re.compile(rf"{_SCHEME}?{_LABEL}(?:(?:{_BRACKETED}|\.){_LABEL}){{1,8}}(?::\d{{1,5}})?{_PATH}")


class _Way(NamedTuple):
    """One way to write a link out of reach."""

    needles: tuple[str, ...]  # without one of them in the text there is no such link
    sign: re.Pattern[str]  # what gives it away
    form: re.Pattern[str]  # the whole, from its start


_WAYS = (
    _Way(
        ("[.]", "(.)", "{.}", "[dot]", "(dot)", "{dot}", "[punkt]", "(punkt)", "[punto]", "(punto)", "(точка)"),
        re.compile(rf"[\[({{]{_DOT}[\])}}]"),
        _DEFANGED,
    ),
    _Way(("hxxp", "h**p"), re.compile(r"h(?:xx|\*\*)ps?(?=\[?:)"), _DEFANGED),
    _Way(
        tuple(f" {dot} {top}" for dot in _DOTS for top in _TOPS),
        re.compile(rf"{_SPELT}(?={_TOP}\b)"),
        re.compile(
            rf"{_SCHEME}?{_LABEL}(?:(?:{_SPELT}|\.){_LABEL}){{0,3}}{_SPELT}{_TOP}\b"
            r"(?:(?:[ ]slash[ ]|/)[\w\-]{1,80}){0,4}"
        ),
    ),
    *(
        _Way(
            (needle,),
            re.compile(rf"{re.escape(needle)}[^\s/.]{{1,63}}(?:\.[ ]|[ ]\.)(?={_NEAR_TOPS}\b)"),
            re.compile(rf"{_SCHEME}?(?:www\.)?{_LABEL}(?:\.[ ]|[ ]\.){_NEAR_TOPS}\b{_PATH}"),
        )
        for needle in ("www.", "://")
    ),
    _Way(
        (" /",),
        re.compile(r"[ ]/(?<=\.[a-z]{2}[ ]/)[ ]?(?=\w)"),
        re.compile(rf"{_SCHEME}?{_LABEL}\.[a-z]{{2,3}}[ ]/[ ]?(?=[a-z]{{0,11}}\d)\w{{4,12}}\b"),
    ),
)
_NEEDLES = Needles(*(needle for way in _WAYS for needle in way.needles))
_HOST_CHARS = frozenset("-.:/")
_NEAR = 160  # code points before a sign in which its link begins
_TRAILING = ".,;:!?'*_~|)]}"

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_FANGS = re.compile(r"\Ah(?:xx|\*\*)p", re.IGNORECASE)
_ANY_DOT = re.compile(rf"\s?[\[({{]{_DOT}[\])}}]\s?|{_SPELT}|\s?\.\s?", re.IGNORECASE)
_SLASHES = re.compile(r"\sslash\s|\s?/\s|\s/", re.IGNORECASE)


def find(text: str) -> Iterator[Span]:
    """The spans of the links in `text` that are spelt out, defanged or broken up, way by way."""
    small = lowered(text)
    met = _NEEDLES.met(small)
    for way in _WAYS:
        if not met.keys().isdisjoint(way.needles):
            yield from _written(way, small)


def _written(way: _Way, text: str) -> Iterator[Span]:
    reached = 0
    for sign in way.sign.finditer(text):
        if sign.start() >= reached:
            found = way.form.match(text, _start(text, sign.start(), reached))
            if found and found.end() >= sign.end():
                words = found[0].rstrip(_TRAILING)
                reached = sign.end()
                if registrable_domain(_host(plain(words))):
                    reached = found.start() + len(words)
                    yield Span(found.start(), reached)


def _start(text: str, sign: int, floor: int) -> int:
    """Where the link begins whose sign stands at `sign`: its labels, their dots and its scheme stand before."""
    start, floor = sign, max(floor, sign - _NEAR)
    while start > floor:
        if text[start - 1].isalnum() or text[start - 1] in _HOST_CHARS:
            start -= 1
        elif (dot := next((dot for dot in _DOTS if text.endswith(f" {dot} ", floor, start)), None)) and start < sign:
            start -= len(dot) + 2
        else:
            break
    while start < sign and not text[start].isalnum():
        start += 1
    return start


def _host(url: str) -> str:
    return re.split(r"[/?#:]", url.partition("://")[2] or url, maxsplit=1)[0]


def plain(url: str) -> str:
    """`url` as a browser needs it, where it is spelt out, defanged, broken up, or has letters that nobody sees."""
    if not url.isascii():
        url = _UNSEEN.sub("", url)
    if " " in url or "[" in url or "(" in url or "{" in url or _FANGS.match(url):
        url = _FANGS.sub("http", url).replace("[:]", ":")
        url = _SLASHES.sub("/", _ANY_DOT.sub(".", url))
    return url

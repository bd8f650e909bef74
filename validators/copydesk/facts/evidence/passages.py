"""The sentence around a number, and how much of it is shown."""

from __future__ import annotations

import re

from copydesk.model import Span

_WORD = re.compile(r"[^\W\d_]{3,}")
_OF_DATES = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun dat met upd pub pos".split()
)
_CLOSING = " \t\r\"”’»)'"
_FEWEST = 3  # words of a line that says something
_SHOWN = 240  # code points of a passage that are shown
_REACH = 1_000  # code points around a number in which its sentence is looked for


def sentence_around(text: str, span: Span) -> Span:
    """The sentence around `span`, or its line where that has no end."""
    floor = max(0, span.start - _REACH)
    line = max(floor, text.rfind("\n", floor, span.start) + 1)
    stop = text.rfind(". ", line, span.start)
    end = min(_found(text, "\n", span.end), _found(text, ". ", span.end) + 1)
    return Span(line if stop < 0 else stop + 2, min(end, len(text)))


def line_around(text: str, span: Span) -> Span:
    """The line around `span`."""
    floor = max(0, span.start - _REACH)
    return Span(max(floor, text.rfind("\n", floor, span.start) + 1), _found(text, "\n", span.end))


def is_in_sentence(text: str, span: Span) -> bool:
    """Whether the line around `span` ends with a full stop, as headlines and items of a list do not."""
    return line_around(text, span).of(text).rstrip(_CLOSING).endswith(".")


def has_words(line: str) -> bool:
    """Whether a line says something besides a date: "13 Apr 2018, 8:42 AM" does not."""
    return sum(word[:3].lower() not in _OF_DATES for word in _WORD.findall(line)) >= _FEWEST


def shown(passage: str, about: int) -> str:
    """As much of `passage` around its character `about` as a report has room for, on one line."""
    start = max(0, min(about - _SHOWN // 2, len(passage) - _SHOWN))
    part = " ".join(passage[start : start + _SHOWN].split())
    return f"{'…' if start else ''}{part}{'…' if start + _SHOWN < len(passage) else ''}"


def _found(text: str, what: str, start: int) -> int:
    at = text.find(what, start, start + _REACH)
    return min(len(text), start + _REACH) if at < 0 else at

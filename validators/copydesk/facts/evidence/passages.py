"""The sentence around a number, and how much of it is shown."""

from __future__ import annotations

from copydesk.model import Span

_SHOWN = 240  # code points of a passage that are shown
_REACH = 1_000  # code points around a number in which its sentence is looked for


def sentence_around(text: str, span: Span) -> Span:
    """The sentence around `span`, or its line where that has no end."""
    floor = max(0, span.start - _REACH)
    line = max(floor, text.rfind("\n", floor, span.start) + 1)
    stop = text.rfind(". ", line, span.start)
    end = min(_found(text, "\n", span.end), _found(text, ". ", span.end) + 1)
    return Span(line if stop < 0 else stop + 2, min(end, len(text)))


def shown(passage: str, about: int) -> str:
    """As much of `passage` around its character `about` as a report has room for, on one line."""
    start = max(0, min(about - _SHOWN // 2, len(passage) - _SHOWN))
    part = " ".join(passage[start : start + _SHOWN].split())
    return f"{'…' if start else ''}{part}{'…' if start + _SHOWN < len(passage) else ''}"


def _found(text: str, what: str, start: int) -> int:
    at = text.find(what, start, start + _REACH)
    return min(len(text), start + _REACH) if at < 0 else at

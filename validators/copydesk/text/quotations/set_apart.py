"""Whose a quotation in a block of its own is: by the line above it, its last line, or the line below."""

from __future__ import annotations

import re

from copydesk.model import Span
from copydesk.text.quotations import speakers, subjects

_ABOVE, _BELOW = 240, 80  # code points in which a line may announce the quotation, or a name stand under it
_CREDIT = re.compile(
    rf"^[>\s]{{0,8}}(?:[—–―~]|--)\s{{0,2}}(?P<name>{subjects.NAME})(?:,[^\n]{{0,80}})?\s{{0,8}}$", re.MULTILINE
)


def speaker_around(text: str, span: Span) -> Span | None:
    """The speaker of a quotation set apart at `span`: a name behind a dash below it, or whom the line above names."""
    inked = span.start + len(span.of(text).rstrip())
    last = max(span.start, text.rfind("\n", max(span.start, inked - _BELOW), inked) + 1)
    return _credit(text, last, inked) or _credit(text, inked, inked + _BELOW) or announced(text, span.start)


def announced(text: str, start: int) -> Span | None:
    """Whom the line above `start` names, where it ends in a colon: "Keller said:"."""
    floor = max(0, start - _ABOVE)
    above = text[floor:start].rstrip("> \t\n")
    if not above.endswith(":"):
        return None
    found = speakers.ahead(text, floor + len(above), floor)
    return found.speaker if found else None


def _credit(text: str, start: int, end: int) -> Span | None:
    """A name behind a dash in the first line with ink from `start`."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    stop = text.find("\n", start, end)
    found = _CREDIT.match(text, start, stop if stop >= 0 else end)
    return Span(*found.span("name")) if found and subjects.is_name(found["name"]) else None

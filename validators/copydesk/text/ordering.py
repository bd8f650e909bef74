"""Controls of the writing direction: they show a line in another order than the one it is stored in.

Source: Unicode Standard Annex #9; Boucher and Anderson, "Trojan Source: Invisible Vulnerabilities" (2023).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import beyond_ascii, is_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = {"\u202d", "\u202e"}
_FORCING = _OVERRIDES | {"\u202b", "\u2067"}
_CLOSERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}


def reordered(text: str) -> Iterator[Span]:
    """On each line whose controls nothing explains, the stretch from the first of them to the last.

    Embeddings and isolates pass when they are closed on their line, those from right to left only around such letters.
    Nothing explains an override. A closing control that closes nothing changes no order.
    """
    if not _CONTROL.search(beyond_ascii(text)):
        return
    end = 0
    for control in _CONTROL.finditer(text):
        if control.start() >= end:
            line = _line_around(text, control.start())
            end = line.end
            if not _explained(line.of(text)):
                yield _stretch(text, line)


def controls(words: str) -> str:
    """The controls in `words`, in order."""
    return "".join(_CONTROL.findall(words))


def _line_around(text: str, at: int) -> Span:
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return Span(start, end if end >= 0 else len(text))


def _stretch(text: str, line: Span) -> Span:
    places = [match.start() for match in _CONTROL.finditer(text, line.start, line.end)]
    return Span(places[0], places[-1] + 1)


def _explained(line: str) -> bool:
    """Whether nothing is overridden, nothing left open, and right-to-left order asked only where there are letters."""
    open_ones: list[str] = []
    for control in controls(line):
        if control in _CLOSERS:
            open_ones.append(_CLOSERS[control])
        elif open_ones and open_ones[-1] == control:
            open_ones.pop()
    forced = set(controls(line)) & _FORCING
    return not open_ones and not forced & _OVERRIDES and (not forced or is_right_to_left(line))

"""The words of a text that say where, by the names of places that are known: "in Denmark", "across northern Italy"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.places import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.text.circumstances.wording import Wording

_SHORT = 4  # letters and points of a name such as "US" or "U.S."
_REACH = 40  # code points before a name in which its preposition stands
_JOINS = re.compile(r", | (?:and|und|et|y|e) ")
# A name that goes on, or that only says whose something is: "in Paris Hilton's", "in Germany’s", "in London-based".
_GOES_ON = re.compile(r"[-’']\w| (?!City\b|State\b|Province\b|County\b)[A-ZÀ-Þ]")


def places(text: str, span: Span, wording: Wording) -> Iterator[Span]:
    """The places that are named in a stretch of `text`, each with its preposition; "in Paris, France" is one."""
    found = [Span(span.start + start, span.start + end) for start, end in names(span.of(text))]
    at = 0
    while at < len(found):
        name, last = found[at], at
        if where := wording.where.search(text, max(span.start, name.start - _REACH), name.start):
            while last + 1 < len(found) and _JOINS.fullmatch(text, found[last].end, found[last + 1].start):
                last += 1
            if not (_GOES_ON.match(text, found[last].end) or _is_attribute(name.of(text), where[0])):
                yield Span(where.start(), found[last].end)
        at = last + 1


def _is_attribute(name: str, ahead: str) -> bool:
    """Whether a short name without its article stands before a noun: "in US custody"."""
    return len(name) <= _SHORT and name.isupper() and not ahead.endswith("the ")

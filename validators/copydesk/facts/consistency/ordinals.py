"""English ordinals whose ending belongs to another number: "4rd", "22th". The number or the ending is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Backing, Span, Support
from copydesk.text.characters import digit_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document

_ORDINAL = re.compile(r"(?<![\w.,/’'-])([0-9]{1,4})(st|nd|rd|th)(?![\w-])")
_BEGINNINGS = frozenset("snrt")
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_TEENS = ("11", "12", "13")
_READ = frozenset({"en", "und"})


def impossible_ordinals(document: Document) -> Iterator[Backing]:
    """The ordinals of an English text with a wrong ending."""
    if document.language not in _READ:
        return
    text = document.text
    runs = (run for run in digit_runs(text) if text[run[1] : run[1] + 1] in _BEGINNINGS)
    for found in filter(None, (_ORDINAL.match(text, start) for start, _ in runs)):
        number, ending = found.groups()
        right = "th" if number.endswith(_TEENS) else _ENDINGS.get(number[-1], "th")
        if ending != right:
            yield Backing(
                Span(*found.span()),
                Support.CONTRADICTED,
                f"{number} takes “{right}”, and “{ending}” goes with another number",
            )

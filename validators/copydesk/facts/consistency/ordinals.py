"""English ordinals whose ending belongs to another number: "4rd", "22th". The number or the ending is wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Backing, Span, Support

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document

_ORDINAL = re.compile(r"([0-9](?<![\w.,/’'-][0-9])[0-9]{0,3})(st|nd|rd|th)(?![\w-])")  # begins with what is rare
_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_TEENS = ("11", "12", "13")
_READ = frozenset({"en", "und"})


def impossible_ordinals(document: Document) -> Iterator[Backing]:
    """The ordinals of an English text with a wrong ending."""
    if document.language not in _READ:
        return
    for found in _ORDINAL.finditer(document.text):
        number, ending = found.groups()
        right = "th" if number.endswith(_TEENS) else _ENDINGS.get(number[-1], "th")
        if ending != right:
            yield Backing(
                Span(*found.span()),
                Support.CONTRADICTED,
                f"{number} takes “{right}”, and “{ending}” goes with another number",
            )

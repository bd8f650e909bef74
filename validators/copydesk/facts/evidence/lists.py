"""Counts that the evidence gives by naming each: "the ports Aal, Birk and Lemvig" are three ports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text import quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[A-Z][\w’'-]{1,20}(?: (?:(?:of|de|van|von|al) )?[A-Z][\w’'-]{1,20}){0,3}"
_NAMED = re.compile(rf"(?<= )[a-z]{{3,20}}:? ({_NAME}(?:, {_NAME}){{0,10}},? and {_NAME})(?![\w’'-]| [A-Z])")
_PARTS = re.compile(r",? and |, ")


class Listed(NamedTuple):
    """So many of a noun, in the singular, each by name."""

    noun: str
    many: int
    span: Span


def listed(text: str) -> Iterator[Listed]:
    """The lists of names that a plural noun leads, in order."""
    for found in _NAMED.finditer(text):
        what = quantities.counted(text, found.start() - 1)
        if what and what.plural and what.end <= found.start(1):
            yield Listed(what.noun.lower(), len(_PARTS.split(found[1])), Span(*found.span()))

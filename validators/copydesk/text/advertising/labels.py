"""Lines that declare advertising: "Anzeige", "Sponsored content", "In partnership with Aurora", "Ad ends"."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.model import Span
    from copydesk.text.advertising.wording import Cue

_LEAD = 12  # code points of marks and bullets before a label
_NAME_WORDS = 6
_PARTED = re.compile(r"[*_]{0,2}\s{0,2}[:|–—\])-]")
_GOES_ON = re.compile(
    r"\b(?:below|after|continues?|reading|scroll|unten|weiter|weiterlesen|suite|sigue|continua|continúa|poniżej)\b",
    re.IGNORECASE,
)


class Label(Enum):
    """What a line declares."""

    SLOT = "a place for an advertisement, which may be empty or long gone"
    PIECE = "that what follows is paid for"
    CREDIT = "who paid for what follows, where anything follows"
    LINE = "that its own line is advertising"
    TEASER = "perhaps that its line is advertising: the words are those of news as well"
    END = "that the advertisement is over"


def label_of(text: str, line: Span, cue: Cue) -> Label | None:
    """What the first words of advertising in a line declare, or None where they are words of a sentence."""
    before, after = text[line.start : cue.span.start], text[cue.span.end : line.end]
    if _has_words(before) or len(before) > _LEAD:
        closes = cue.kind in {"slot", "piece"} and before.endswith("[") and after.startswith("]")
        return Label.LINE if closes and not _has_words(after) else None
    if cue.kind == "end":
        return Label.END if len(after.split()) <= _NAME_WORDS else None
    if cue.kind == "by":
        return Label.CREDIT if _is_name(after) else None
    if cue.kind not in {"slot", "piece"}:
        return None
    if not _has_words(after):
        return Label.SLOT if cue.kind == "slot" else Label.PIECE
    return _before_words(after, cue, bracketed=before.endswith(("[", "(")))


def _before_words(after: str, cue: Cue, *, bracketed: bool) -> Label | None:
    """Words follow in the same line: what is advertised, or where the article goes on."""
    if not _PARTED.match(after):
        return None
    if len(after.split()) <= _NAME_WORDS and _GOES_ON.search(after):
        return Label.SLOT
    return Label.LINE if bracketed or cue.kind == "piece" else Label.TEASER


def _is_name(words: str) -> bool:
    """Whether nothing follows, as where a logo stood, or a name and no sentence."""
    inked = words.strip(" \t:*_")
    if not inked:
        return True
    return len(inked.split()) <= _NAME_WORDS and (inked[0].isupper() or inked[0].isdigit()) and inked[-1] not in ".!?"


def _has_words(words: str) -> bool:
    return any(map(str.isalnum, words))

"""Tells the numbers of formulas, chemical names, notes and catalogues from quantities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.text.quantities import units
from copydesk.text.quantities.nouns import counted
from copydesk.text.words import word_before

if TYPE_CHECKING:
    from copydesk.model import Span

# An index behind its symbol, a number in a catalogue: "CO 2", "HD 188753", "σ 2"; not the article or pronoun.
_SYMBOL = re.compile(r"(?:(?<![\w.])(?:[A-Z]{2,4}|[B-HJ-ZΑ-Ωα-ω]|(?<!\d )[b-df-hj-np-tv-xz])|[)\]}])[ \u00a0]\Z")
_EXPONENT = re.compile(r"([^\W\d_]{1,6})[ \u00a0]?\Z")
_MINUS = "−⁻"
_CLOSED, _BLANKS = frozenset(")]}"), frozenset(" \u00a0")
_OPENS_CHEMICAL = frozenset("-−,")
_NOTE_BEFORE = re.compile(r"[\[{][\d,;–\-\s]{0,30}\Z")
_NOTE_BEHIND = re.compile(r"[\d,;–\-\s]{0,30}[\]}]")
_CHEMICAL = re.compile(
    r"[-−][A-Z]{2}|(?:,\d{1,2}){0,4}-(?:N-)?[(\[]?(?:di|tri|bis)?(?:amino|hydr|oxo|oxy|methyl|ethyl|propyl|butyl|pyrid|phenyl|chlor|"
    r"brom|fluor|iod|nitro|meth|carb|sulf)"
)
_ENUMERATED = re.compile(r"(?<![\w.,\-]) ?\d{1,2}\)")  # "1) the first thing; 2) the next"
_OPEN_REACH = 80
_REACH = 34


def is_symbolic(text: str, span: Span) -> bool:
    """Whether the bare number at `span` is an index, an exponent, a locant or a note: "H 2 O", "min −1", "[6–8]"."""
    start, end = span.start, span.end
    floor = max(0, start - _REACH)
    before = text[start - 1 : start]
    behind = text[end : end + 1]
    if before in _CLOSED or (behind in _OPENS_CHEMICAL and _CHEMICAL.match(text, end)):
        return True
    if behind == ")" and _is_enumerated(text, span):
        return True
    if text[start : start + 1] in _MINUS or before in _MINUS:
        return _is_exponent(text, start if text[start : start + 1] in _MINUS else start - 1)
    if _NOTE_BEHIND.match(text, end) and _NOTE_BEFORE.search(text, floor, start):
        return True
    return before in _BLANKS and _is_behind_symbol(text, start) and not _counts(text, end)


def _is_behind_symbol(text: str, start: int) -> bool:
    letters = word_before(text, start - 1)
    may_be = len(letters) == 1 or letters.isupper() or text[start - 2 : start - 1] in _CLOSED
    return may_be and bool(_SYMBOL.search(text, max(0, start - _REACH), start))


def _is_exponent(text: str, minus: int) -> bool:
    """Whether a letter or the sign of a unit stands before a minus: "s −1", "r −1.8"."""
    found = _EXPONENT.search(text, max(0, minus - _REACH), minus)
    return found is not None and (len(found[1]) == 1 or units.unit(found[1]) is not None)


def _is_enumerated(text: str, span: Span) -> bool:
    """Whether the number is closed by a bracket that nothing opens."""
    if not _ENUMERATED.match(text, span.start):
        return False
    floor = max(0, span.start - _OPEN_REACH)
    return text.rfind("(", floor, span.start) <= text.rfind(")", floor, span.start)


def _counts(text: str, end: int) -> bool:
    noun = counted(text, end)
    return noun is not None and noun.plural

"""Figures about persons: how old somebody is, and what somebody tells of himself."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.model import Span

if TYPE_CHECKING:
    from copydesk.text.quantities.figure import Figure

AGE = "year of age"
_YOUNG = frozenset({"month", "week", "day"})
_OF_AGE = re.compile(r"[ -](?:old|of age)\b")
_OLD = re.compile(
    r"(?=[ -]?[yoJjaeå])"  # one look ahead, since nearly always nothing of it follows
    r"(?:(?:[ -]years?)?[ -](?:old|of age)\b|[ -]Jahre alte?[nrms]?\b|[ -]?jährige?[nrms]?\b|[ -]ans\b| años de edad\b"
    r"| anni di età\b|[ -]?enne\b| anos de idade\b|[ -]?jarige?n?\b| jaar oude?\b|[ -]åring|[ -]årige?\b)"
)
_AGED = tuple(
    f" {word} "
    for word in ("age", "aged", "aged between", "turned", "turning", "im Alter von", "âgé de", "âgée de", "de edad de")
)
_BESIDE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+, \Z")
_AFTER_NAME = re.compile(r",(?! \d)|\)|\.(?:\s|\Z)")
_FIRST_PERSON = re.compile(
    r"\b(?:I|i|we|We|my|My|our|Our|I['’]ve|i['’]ve|we['’]ve|ich|wir|je|nous|yo)\b(?:\W{1,3}\w{1,20}){0,2}\W{1,3}\Z"
)
_NEWBORN, _OLDEST = Decimal(0), Decimal(125)
_REACH = 48


def is_age(unit: str | None) -> bool:
    """Whether a unit says how old somebody is."""
    return unit is not None and unit.endswith(" of age")


def age_end(text: str, span: Span, value: Decimal | None) -> int | None:
    """Where the words end that make the plain number at `span` an age ("34 years old"); None when it is none."""
    if value is None or not _NEWBORN < value < _OLDEST:
        return None
    if old := _OLD.match(text, span.end):
        return old.end()
    if text.endswith(_AGED, 0, span.start) or (span.start < _REACH and f" {text[: span.start]}" in _AGED):
        return span.end
    if not text.endswith(", ", 0, span.start) or not _AFTER_NAME.match(text, span.end):
        return None
    if _BESIDE_NAME.search(text, max(0, span.start - _REACH), span.start):
        return span.end
    return None


def young(text: str, figure: Figure) -> Figure:
    """The figure with the words behind its months, weeks or days that make it an age: "ten months old"."""
    if figure.unit not in _YOUNG or not (old := _OF_AGE.match(text, figure.span.end)):
        return figure
    return figure._replace(span=Span(figure.span.start, old.end()), unit=f"{figure.unit} of age")


def tells_own_story(text: str, span: Span) -> bool:
    """Whether a first person stands a word or two before a figure: "I paid 300", "our 40 cows"."""
    return bool(_FIRST_PERSON.search(text, max(0, span.start - _REACH), span.start))

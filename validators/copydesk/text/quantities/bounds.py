"""The words that bound a figure or make it approximate: "more than 30", "at least", "500 or more", "about 20"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import Span

if TYPE_CHECKING:
    from copydesk.text.quantities.figure import Figure

_COMPARED = r"(?:more|less|fewer|greater|larger|higher|lower|smaller|bigger)"
_BEFORE = re.compile(
    rf"(?:\b(?:no |not )?{_COMPARED} than(?: or equal to)?|\b{_COMPARED} or equal (?:than|to)"
    rf"|\bequal to or {_COMPARED} than|\bat (?:least|most)|\bup to|\b(?:over|under|above|below)"
    r"|\bequal(?:s|ing)?(?: to)?|\bat least or equal to|\b(?:exceed|surpass)(?:es|ed|ing)?"
    r"|\bas (?:many|much|few|little) as|[<>≤≥] ?=?|=[<>]|[~∼≈])[ \u00a0]{0,2}\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|between|von|zwischen|entre|de|fra|da|tra|tussen)[ \u00a0]\Z", re.IGNORECASE)
_BEHIND = re.compile(
    rf" (?:or|and) (?:{_COMPARED}|above|below|over|under|up)\b(?! than| or equal| \d)|\+(?![\w])| plus\b", re.IGNORECASE
)
_LAST_WORDS = frozenset(
    "than least most to over under above below exceed exceeds exceeded exceeding surpass surpasses surpassed "
    "as equal equals equaling".split()
)
_ABOUT = frozenset(
    "about around approximately approx approx. roughly nearly almost some circa ca ca. c. estimated etwa "
    "rund ungefähr fast knapp gut zirka environ près quelque presque unos unas alrededor aproximadamente "
    "cerca casi circa quasi quase ongeveer bijna omkring cirka około prawie около почти примерно mehr über "
    "mindestens höchstens".split()
)
_SIGNS = tuple("<>=≤≥~∼≈")
_REACH = 28


def range_start(text: str, start: int) -> int | None:
    """Where the "between" or "from" begins that stands before the figure at `start`; None when there is none."""
    found = _FROM.search(text, max(0, start - _REACH), start)
    return found.start() if found else None


def bounded(text: str, figure: Figure) -> Figure:
    """The figure with its bounds taken into its span, and marked approximate where its words say so."""
    start, end = figure.span.start, figure.span.end
    words = text[max(0, start - _REACH) : start].rsplit(None, 1)
    word = words[-1].lower() if words else ""
    approximate = figure.approximate or word.strip("(") in _ABOUT
    if word in _LAST_WORDS or word.endswith(_SIGNS):
        bound = _BEFORE.search(text, max(0, start - _REACH), start)
        start = bound.start() if bound else start
    if behind := _BEHIND.match(text, end):
        end = behind.end()
    span = Span(start, end)
    approximate = approximate or span != figure.span
    if span == figure.span and approximate == figure.approximate:
        return figure
    return replace(figure, span=span, approximate=approximate)

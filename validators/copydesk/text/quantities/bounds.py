"""The words that bound a figure or make it approximate: "more than 30", "mindestens 5", "500 or more", "about 20"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from copydesk.model import Span

if TYPE_CHECKING:
    from copydesk.model import Bound
    from copydesk.text.quantities.figure import Figure

FLOOR: Final = "at least"
CEILING: Final = "at most"

_MORE = "more|greater|larger|higher|bigger"
_LESS = "less|fewer|lower|smaller"
_FLOOR = (
    rf"(?:no |not )(?:{_LESS}) than|(?:{_MORE}) than(?: or equal to)?|(?:{_MORE}) or equal (?:than|to)"
    rf"|equal to or (?:{_MORE}) than|at least(?: or equal to)?|(?<![\d%] )(?:over|above)"
    r"|(?:exceed|surpass)(?:es|ed|ing)?|mehr als|mindestens|über|plus de|plus d['’]|au moins|más de|al menos"
    r"|por lo menos|como mínimo|più di|oltre|almeno|mais de|pelo menos|no mínimo|meer dan|minstens|ten minste|ruim"
)
_CEILING = (
    rf"(?:no |not )(?:{_MORE}) than|(?:{_LESS}) than(?: or equal to)?|(?:{_LESS}) or equal (?:than|to)"
    rf"|equal to or (?:{_LESS}) than|at most|up to|as (?:many|much) as|(?<![\d%] )(?:under|below)"
    r"|weniger als|höchstens|bis zu|unter|moins de|moins d['’]|au plus|jusqu['’]à|menos de|hasta|como máximo|meno di"
    r"|fino a|al massimo|até|no máximo|minder dan|hooguit|hoogstens"
)
_BEFORE = re.compile(
    rf"(?:\b(?:(?P<floor>{_FLOOR})|(?P<ceiling>{_CEILING})|equal(?:s|ing)?(?: to)?|as (?:few|little) as)"
    r"|(?P<over>[>≥] ?=?|=>)|(?P<under>[<≤] ?=?|=<)|(?<![\d%])[~∼≈])[ \u00a0]{0,2}\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"\b(?:from|between|von|zwischen|entre|de|fra|da|tra|tussen)[ \u00a0]\Z", re.IGNORECASE)
_BEHIND = re.compile(
    rf" (?:or|and) (?:(?P<floor>{_MORE}|above|over|up)|(?:{_LESS}|below|under))\b(?! than| or equal| to\b| \d| an? )"
    r"|(?P<plus>\+)(?![\w])| (?P<word>plus)\b",
    re.IGNORECASE,
)
_OPENS_BEHIND = frozenset({" o", " a", " p", " O", " A", " P"})
_LAST_WORDS = frozenset(
    "than least most to over under above below exceed exceeds exceeded exceeding surpass surpasses surpassed "
    "surpassing as equal equals equaling als mindestens über höchstens zu unter de moins plus jusqu'à jusqu’à "
    "menos mínimo hasta máximo di oltre almeno a massimo até dan minstens minste ruim hooguit hoogstens".split()
)
_LED = {"to": ("up", "equal", "equals", "equaling"), "a": ("fino",)}  # of those, what bounds only behind another word
_ABOUT = frozenset(
    "about around approximately approx approx. roughly nearly almost some circa ca ca. c. estimated etwa "
    "rund ungefähr fast knapp gut zirka environ près quelque presque unos unas alrededor aproximadamente "
    "cerca casi circa quasi quase ongeveer bijna omkring cirka około почти примерно".split()
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
    bound = figure.bound
    if word.endswith(_SIGNS) or (word in _LAST_WORDS and words[0].lower().endswith(_LED.get(word, ""))):
        before = _BEFORE.search(text, max(0, start - _REACH), start)
        start, bound = (before.start(), _bound_before(before)) if before else (start, bound)
    if (text[end : end + 2] in _OPENS_BEHIND or text[end : end + 1] == "+") and (behind := _BEHIND.match(text, end)):
        end, bound = behind.end(), bound or (FLOOR if any(behind.groups()) else CEILING)
    if (start, end) != figure.span:
        return figure._replace(span=Span(start, end), approximate=True, bound=bound)
    return figure if approximate == figure.approximate else figure._replace(approximate=True, bound=bound)


def _bound_before(found: re.Match[str]) -> Bound | None:
    if found["floor"] or found["over"]:
        return FLOOR
    return CEILING if found["ceiling"] or found["under"] else None

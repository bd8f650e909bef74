"""What stands behind a number and belongs to it: a multiplier and a unit."""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text import dates
from copydesk.text.numerals.numeral import bounded
from copydesk.text.quantities import units
from copydesk.text.quantities.fronts import money_before

if TYPE_CHECKING:
    from copydesk.text.quantities.figure import Figure

_MULTIPLIER = re.compile(r"([ \u00a0\u202f\u2009]{0,2}-?)([^\W\d_]+)\.?")
_MONEY = {"m": Decimal(10**6), "b": Decimal(10**9), "B": Decimal(10**9), "t": Decimal(10**12), "T": Decimal(10**12)}
_PLAIN_WORD = re.compile(r" ([A-Za-z][a-z]++)(?![^\W_])")
_CLOSING = frozenset(",.;:!?)\n")  # what neither a multiplier nor a unit stands behind
_LEADING = frozenset(" \u00a0\u202f\u2009-")  # behind which a multiplier may stand
_MOST_MULTIPLIERS = 3
_BLANKS, _HYPHENS = frozenset(" \u00a0\u202f\u2009"), frozenset(" -")
_COMPOUND = re.compile(
    r"\s?[/·⋅]\s?(?P<per>[^\W\d_]+[²³23]?)(?![\w])"
    r"|\s(?P<inverse>[a-zA-Zµμ]{1,4})\s?[⁻−–-]\s?[123¹²³](?!\d)|\s?[−⁻][123¹²³](?!\d)"
)
_PER = re.compile(r" (?:per|pro|par|por|al|an?) ([^\W\d_]+)")
# Capital letters that stand for other things oftener than for units, and letters that are words.
_DOUBTFUL = frozenset("aAFJKMNTBd")


def measured(text: str, figure: Figure, language: str) -> Figure:
    """The figure with the multiplier and the unit behind it."""
    if not _may_be_measured(text, figure.span.end):
        return figure
    return _with_unit(text, _multiplied(text, figure, language))


def _may_be_measured(text: str, end: int) -> bool:
    """Whether neither a closing mark stands behind a number nor a word that is no multiplier and no unit."""
    if end == len(text) or text[end] in _CLOSING:
        return False
    word = _PLAIN_WORD.match(text, end)
    return word is None or word[1].lower() in units.measuring()


def _multiplied(text: str, figure: Figure, language: str) -> Figure:
    """The figure times the "million" or "k" behind it; several may follow ("3 hundred thousand")."""
    factor, end = factor_behind(text, figure.span, language)
    if factor is None:
        return figure
    return figure._replace(
        span=Span(figure.span.start, end),
        value=_times(figure.value, factor),
        grouped=_times(figure.grouped, factor),
        factor=factor,
    )


def factor_behind(text: str, span: Span, language: str) -> tuple[Decimal | None, int]:
    """What the number at `span` is multiplied by, at most by three words, and where they end; None: by nothing."""
    factor: Decimal | None = None
    behind = text[span.end : span.end + 1]
    if behind not in _LEADING and not behind.isalpha():
        return None, span.end
    for _ in range(_MOST_MULTIPLIERS):
        found = _multiplier(text, span, language)
        if not found:
            break
        factor, span = found[0] * (factor or 1), Span(span.start, found[1])
    return factor, span.end


def _multiplier(text: str, span: Span, language: str) -> tuple[Decimal, int] | None:
    found = _MULTIPLIER.match(text, span.end)
    if not found:
        return None
    gap, word = found.groups()
    spaced = word in units.TIGHT and not (not gap or (word == "k" and len(gap) == 1))  # "2.33 k", but not "5 M"
    factor = None if spaced else units.multiplier(word, language)
    if word in _MONEY and money_before(text, span.start):
        factor = _MONEY[word]
    if factor is None or (word in "abc" and dates.may_be_year(text, Span(span.start, found.start()))):  # "Smith 2005b"
        return None
    dotted = word.lower() in units.ABBREVIATED and text[found.end(2) : found.end()] == "."
    return factor, found.end() if dotted else found.end(2)


def _times(value: Decimal | None, factor: Decimal) -> Decimal | None:
    if value is None:
        return None
    try:
        return bounded(value * factor)
    except DecimalException:
        return None


def _with_unit(text: str, figure: Figure) -> Figure:
    """The figure with the unit, currency or per cent sign behind it."""
    end = figure.span.end
    at = end + (text[end : end + 1] in _BLANKS)
    at += text[at : at + 1] in _HYPHENS
    word = units.WORD.match(text, at)
    if not word:
        return _with_sign_behind(text, figure, at)
    written = word[0].replace(" ", "")
    unit = units.measure(written)
    if unit is None or _is_doubtful(written, text, end, at):
        return figure
    unit, at = _compound(text, unit, word.end())
    return figure._replace(span=Span(figure.span.start, at), unit=unit, measured=True)


def _is_doubtful(written: str, text: str, end: int, at: int) -> bool:
    """Whether a letter that stands for a unit may as well be a letter: "5 A", "Section 3 m"."""
    if not written.isalpha():
        return False
    if len(written) > 1:
        return written.isupper() and at - end > 1
    return at - end > 1 or (written in _DOUBTFUL and at != end) or text[at + 1 : at + 2] in {"'", "’", "."}


def _with_sign_behind(text: str, figure: Figure, at: int) -> Figure:
    code = None if text[at + 1 : at + 2].isdecimal() else units.currency(text[at : at + 1])
    return figure._replace(span=Span(figure.span.start, at + 1), unit=code, measured=True) if code else figure


def _compound(text: str, unit: str, at: int) -> tuple[str, int]:
    """The unit with what it is divided by, and where that ends: "km/h", "cm s−1", "dollars a day"."""
    while found := _COMPOUND.match(text, at):
        word = found["per"] or found["inverse"]
        per = units.unit(word) if word else None
        if word and not per:
            break
        unit, at = f"{unit}/{per}" if per else f"1/{unit}", found.end()
    found = _PER.match(text, at)
    per = units.unit(found[1].lower()) if found else None
    return (f"{unit}/{per}", found.end()) if found and per else (unit, at)

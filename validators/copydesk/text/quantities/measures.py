"""What stands behind a number and belongs to it: a multiplier and a unit."""

from __future__ import annotations

import re
from decimal import Decimal, DecimalException
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text import dates
from copydesk.text.numerals.numeral import bounded
from copydesk.text.quantities import money, units
from copydesk.text.quantities.doubts import is_doubtful

if TYPE_CHECKING:
    from copydesk.text.quantities.figure import Figure

_MULTIPLIER = re.compile(r"([ \u00a0\u202f\u2009]{0,2}-?)([^\W\d_]{1,40})\.?")
_MONEY = {"m": Decimal(10**6), "b": Decimal(10**9), "B": Decimal(10**9), "t": Decimal(10**12), "T": Decimal(10**12)}
_PLAIN_WORD = re.compile(r" ([A-Za-z][a-z]++)(?![^\W_])")
_CLOSING = frozenset(",.;:!?)\n")  # what neither a multiplier nor a unit stands behind
_LEADING = frozenset(" \u00a0\u202f\u2009-")  # behind which a multiplier may stand
_MOST_MULTIPLIERS = 3
_BLANKS, _HYPHENS = frozenset(" \u00a0\u202f\u2009"), frozenset(" -")
_COMPOUND = re.compile(
    r"\s?[/·⋅]\s?(?P<per>[^\W\d_]{1,40}(?:[²³]|\^?[23])?)(?!\w)"
    r"|\s(?P<inverse>[a-zA-Zµμ]{1,4})\s?[⁻−–-]\s?[123¹²³](?!\d)|\s?[−⁻][123¹²³](?!\d)"
)
_PER = re.compile(r" (?:per|pro|par|por|al|an?) ([^\W\d_]{1,40}+)(?! (?:ago|earlier|before|later|old|from now)\b)")
_CODE = re.compile(r"[MKkT][A-Z]{3}(?!\w)")


def measured(text: str, figure: Figure, language: str) -> Figure:
    """The figure with the multiplier and the unit behind it."""
    if not _may_be_measured(text, figure.span.end):
        return figure
    return _with_unit(text, _multiplied(text, figure, language), language)


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
    return _times_all(figure, factor)._replace(span=Span(figure.span.start, end))


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
    spaced = bool(gap) and word in units.TIGHT and word != "k"  # "2.33 k", but not "5 M"
    factor = None if spaced else units.multiplier(word, language)
    if word in _MONEY and money.before(text, span.start):
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


def _with_unit(text: str, figure: Figure, language: str) -> Figure:
    """The figure with the unit, currency or per cent sign behind it."""
    end = figure.span.end
    at = end + (text[end : end + 1] in _BLANKS)
    at += text[at : at + 1] in _HYPHENS
    found = units.named(text, at)
    if found is None:
        return _with_code_or_sign(text, figure, at)
    if (
        (found.written == "au" and language.startswith("fr"))
        or is_doubtful(text, figure, found, at)
        or _belongs_to_next(text, figure, found.end)
    ):
        return figure
    unit, at = compounded(text, found.name, found.end)
    return _with_late_factor(
        text, figure._replace(span=Span(figure.span.start, at), unit=unit, measured=True), language
    )


def _belongs_to_next(text: str, figure: Figure, end: int) -> bool:
    """Whether the currency that ends at `end` stands before the next number, as this one has its own: "$ 20 $ 30"."""
    return text[end + 1 : end + 2].isdecimal() and money.before(text, figure.span.start) is not None


def _with_code_or_sign(text: str, figure: Figure, at: int) -> Figure:
    """The figure with the "€" or the "MEUR" behind it."""
    sign = text[at : at + 1]
    if sign.isalpha():
        return _with_multiplied_code(text, figure, at) if text[at + 1 : at + 4].isupper() else figure
    code = None if text[at + 1 : at + 2].isdecimal() else units.currency(sign)
    if code is None or _belongs_to_next(text, figure, at + 1):
        return figure
    return figure._replace(span=Span(figure.span.start, at + 1), unit=code, measured=True)


def _with_multiplied_code(text: str, figure: Figure, at: int) -> Figure:
    word = _CODE.match(text, at)
    known = units.multiplied_code(word[0]) if word and figure.factor == 1 else None
    if not word or not known:
        return figure
    return _times_all(figure, known[0])._replace(span=Span(figure.span.start, word.end()), unit=known[1], measured=True)


def _with_late_factor(text: str, figure: Figure, language: str) -> Figure:
    """The sum with the "million" that stands behind its currency: "75 USD million"."""
    if figure.factor != 1 or not figure.is_money:
        return figure
    found = _multiplier(text, figure.span, language)
    if not found or text[found[1] - 2 : found[1] - 1].isspace() or text[figure.span.end : figure.span.end + 1] != " ":
        return figure
    return _times_all(figure, found[0])._replace(span=Span(figure.span.start, found[1]))


def _times_all(figure: Figure, factor: Decimal) -> Figure:
    return figure._replace(value=_times(figure.value, factor), grouped=_times(figure.grouped, factor), factor=factor)


def compounded(text: str, unit: str, at: int) -> tuple[str, int]:
    """The unit with what it is divided by, and where that ends: "km/h", "cm s−1", "dollars a day"."""
    while found := _COMPOUND.match(text, at):
        word = found["per"] or found["inverse"]
        per = units.unit(word.replace("^", "")) if word else None
        if word and not per:
            break
        unit, at = f"{unit}/{per}" if per else f"1/{unit}", found.end()
    found = _PER.match(text, at)
    per = units.unit(found[1].lower()) if found else None
    return (f"{unit}/{per}", found.end()) if found and per else (unit, at)

"""Joins what is told in a greater and a smaller unit: "5 feet 2 inches", "thirteen dollars and forty-five cents"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.model import Span

if TYPE_CHECKING:
    from copydesk.text.quantities.figure import Figure

# How many of the smaller unit make one of the greater; the sum is told in the smaller one.
_MEASURES = {
    ("foot", "inch"): 12, ("pound", "ounce"): 16, ("km", "m"): 1000, ("m", "cm"): 100, ("kg", "g"): 1000,
    ("year", "month"): 12, ("year", "month of age"): 12, ("week", "day"): 7, ("day", "hour"): 24,
    ("hour", "minute"): 60, ("minute", "second"): 60,
}  # fmt: skip
# The hundredth of a currency; the sum is told in the currency.
_COINS = {
    **dict.fromkeys(("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "ZAR", "JMD"), "cent"),
    "GBP": "penny",
    "pound": "penny",
    "INR": "paisa",
    "RUB": "kopeck",
}
_GAP = re.compile(r",? (?:and |und |et |y |e )?|-")
_INCHES = re.compile(r" in(?:\.|(?=\s*(?:[,;.:!?)\n]|\Z)))")
_ENDS = re.compile(r"\s*(?:[,;.:!?)\n]|\Z)(?!\d)")
_HUNDRED = 100


def joined(text: str, low: Figure, high: Figure, gap: str) -> Figure | None:
    """The two as one figure; None where they are two."""
    if low.unit is None or low.upper is not None or high.upper is not None or high.bound or not _GAP.fullmatch(gap):
        return None
    if low.value is None or high.value is None or low.grouped is not None or low.value != int(low.value):
        return None
    if low.is_money or low.unit == "pound":
        return _with_coins(text, low, high, gap) or _measure(text, low, high)
    return _measure(text, low, high)


def _measure(text: str, low: Figure, high: Figure) -> Figure | None:
    unit, end = high.unit, high.span.end
    if unit is None and low.unit == "foot" and (inches := _INCHES.match(text, end)):
        unit, end = "inch", inches.end()
    ratio = _MEASURES.get((low.unit or "", unit or ""))
    if not ratio or low.value is None or high.value is None or not 0 <= high.value < ratio:
        return None
    value = abs(low.value) * ratio + high.value
    return _one(low, high, value.copy_sign(low.value), unit, end)


def _with_coins(text: str, low: Figure, high: Figure, gap: str) -> Figure | None:
    """As in "thirteen dollars and forty-five cents", or "thirteen dollars forty-five" where nothing else follows."""
    if low.value is None or high.value is None or not 0 < high.value < _HUNDRED:
        return None
    said = high.unit is not None and high.unit == _COINS.get(low.unit or "")
    implied = high.unit is None and gap == " " and low.unit in _COINS and low.unit != "pound" and low.factor == 1
    if not said and not (implied and _is_two_digits(text, high) and _ENDS.match(text, high.span.end)):
        return None
    unit = "GBP" if low.unit == "pound" else low.unit
    return _one(low, high, low.value + (high.value / Decimal(_HUNDRED)).copy_sign(low.value), unit, high.span.end)


def _is_two_digits(text: str, figure: Figure) -> bool:
    is_written = figure.numeral.spelled or len(figure.span.of(text)) == 2  # noqa: PLR2004 - "15 dollars 50"
    return is_written and figure.value is not None and figure.value == int(figure.value) and not figure.approximate


def _one(low: Figure, high: Figure, value: Decimal, unit: str | None, end: int) -> Figure:
    numeral = high.numeral._replace(value=value, grouped=None)
    return low._replace(span=Span(low.span.start, end), numeral=numeral, value=value, grouped=None, unit=unit)

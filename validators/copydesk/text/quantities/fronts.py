"""What stands before a number and belongs to it: its sign and its currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.quantities import units

if TYPE_CHECKING:
    from copydesk.text.quantities.figure import Figure

_NEGATIVE = "minus|negative|moins|menos|meno|negativo|negativ|negatif|mínus|eksi|минус|ลบ|מינוס|마이너스|마이나스"
_SIGNS = frozenset("-−–+±")
_WORD_ENDS = frozenset(word[-2:] for word in _NEGATIVE.split("|"))
_BLANKS, _CURRENCY_SIGNS, _CODES = frozenset(" \u00a0"), frozenset("$€£¥₽₴₹₩₺₪₦₱₫฿₿￥¢"), ("Rs", "Rs.", "RS.", "Fr.")
_AT_LEAST = "".join(rf"(?<!\b{word} )" for word in ("au", "du", "al", "lo", "ao", "pelo", "o", "ou"))  # "au moins"
_SIGN = re.compile(rf"(?:(?<![\w)\]])(?<!\d )[-−–+±] {{0,2}}|{_AT_LEAST}\b(?:{_NEGATIVE}) ?)\Z", re.IGNORECASE)
_CURRENCY = re.compile(r"((?:[A-Z]{1,3})?[$€£¥₽₴₹₩₺₪₦₱₫฿₿￥¢]|\b[A-Z]{3}|\bR[Ss]\.?|\bFr\.|\bTL)[ \u00a0]?\Z")
_REACH = 14


def money_before(text: str, start: int) -> bool:
    """Whether the sign or code of a currency stands before `start`."""
    found = _CURRENCY.search(text, max(0, start - _REACH), start)
    return found is not None and units.currency(found[1]) is not None


def with_front(text: str, figure: Figure) -> Figure:
    """The figure with the sign and the currency before it, in either order."""
    if not _may_have_front(text, figure.span.start):
        return figure
    for _ in range(2):
        found = _with_sign(text, figure) or _with_currency(text, figure)
        if found is None:
            break
        figure = found
    return figure


def _may_have_front(text: str, start: int) -> bool:
    """Whether neither a comma nor the small letters of an ordinary word stand before the blank at `start`."""
    letters = text[start - 3 : start - 1]
    if text[start - 1] not in _BLANKS or letters in _WORD_ENDS:
        return True
    return not (letters.endswith(",") or (letters.isalpha() and letters.islower()))


def _with_sign(text: str, figure: Figure) -> Figure | None:
    start = figure.span.start
    if figure.numeral.spelled or not _may_be_signed(text, start):
        return None
    found = _SIGN.search(text, max(0, start - _REACH), start)
    if not found:
        return None
    factor = 1 if found[0].strip() in {"+", "±"} else -1
    value, grouped = (None if number is None else number * factor for number in (figure.value, figure.grouped))
    return figure._replace(span=Span(found.start(), figure.span.end), value=value, grouped=grouped)


def _may_be_signed(text: str, start: int) -> bool:
    """Whether a sign, or letters that may end a word for one, stand before `start`, with two blanks between at most."""
    end = start - text[start - 1 : start].isspace()
    end -= text[end - 1 : end].isspace()
    return text[end - 1 : end] in _SIGNS or text[max(0, end - 2) : end].lower() in _WORD_ENDS


def _with_currency(text: str, figure: Figure) -> Figure | None:
    start = figure.span.start
    end = start - (text[start - 1 : start] in _BLANKS)
    near = text[end - 1 : end]
    if figure.unit or not (near.isupper() or near in _CURRENCY_SIGNS or text[max(0, end - 3) : end].endswith(_CODES)):
        return None
    found = _CURRENCY.search(text, max(0, start - _REACH), start)
    code = units.currency(found[1]) if found else None
    if not found or not code:
        return None
    return figure._replace(span=Span(found.start(), figure.span.end), unit=code, measured=True)

"""What stands before a number and belongs to it: its sign and its currency."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.quantities import measures, money

if TYPE_CHECKING:
    from copydesk.text.quantities.figure import Figure

_NEGATIVE = "minus|negative|moins|menos|meno|negativo|negativ|negatif|mínus|eksi|минус|ลบ|מינוס|마이너스|마이나스"
_SIGNS = frozenset("-−–+±")
_WORD_ENDS = frozenset(word[-2:] for word in _NEGATIVE.split("|"))
_ENDS = _WORD_ENDS.union(map(str.lower, money.ENDS))
_AT_LEAST = "".join(rf"(?<!\b{word} )" for word in ("au", "du", "al", "lo", "ao", "pelo", "o", "ou"))  # "au moins"
_SIGN = re.compile(rf"(?:(?<![\w)\]])(?<!\d )[-−–+±] {{0,2}}|{_AT_LEAST}\b(?:{_NEGATIVE}) ?)\Z", re.IGNORECASE)
_BLANKS, _REACH = 2, 14


def with_front(text: str, figure: Figure) -> Figure:
    """The figure with the sign and the currency before it, in either order."""
    if _is_behind_word(text, figure.span.start):
        return figure
    for _ in range(2):
        found = _with_sign(text, figure) or _with_currency(text, figure)
        if found is None:
            break
        figure = found
    return figure


def _is_behind_word(text: str, start: int) -> bool:
    """Whether a word in lower case stands before `start` that is neither a sign nor a currency, as mostly it is."""
    end = text[max(0, start - _BLANKS - 2) : start].rstrip()[-2:]
    return end[-1:].islower() and end.lower() not in _ENDS


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
    """The figure with the currency before it; a sign before and a name behind are one: "$5 million dollars"."""
    found = money.before(text, figure.span.start)
    if found is None or not (money.is_sure(found) or figure.is_written_as_money):
        return None
    end = figure.span.end
    if figure.unit is None:
        unit, end = measures.compounded(text, found.code, end)
        return figure._replace(span=Span(found.start, end), unit=unit, measured=True)
    doubled = text[figure.span.start] in money.SIGNS and found.written in money.SIGNS
    if figure.is_money and not doubled and (figure.unit == found.code or found.written == "$"):
        return figure._replace(span=Span(found.start, end))
    return None

"""Numbers whose marks stand between blanks, as tokenised text has them: "27 . 5 %", "80 , 000", "$ 12 , 500"."""

from __future__ import annotations

import re
from decimal import Decimal

from copydesk.model import Span
from copydesk.text.numerals.numeral import Numeral

# A point only where a share or a million follows, or money stands before: elsewhere it ends a sentence.
_DECIMAL = re.compile(r"(\d{1,3}) \. (\d{1,4})(?![\d.,])(?! [.,] \d)")
_MULTIPLIED = re.compile(r" ?%| (?:percent|per cent|million|billion|trillion)\b")
# A comma only before noughts or behind money: elsewhere it parts a list.
_GROUPED = re.compile(r"([1-9]\d{0,2})((?: , \d{3}(?!\d)){1,4})(?! ?[.,] ?\d)")
_NOUGHTS = re.compile(r"(?: , 000)+")
_MONEY = re.compile(r"[$€£] ?\Z")
_GOES_ON_BEFORE = re.compile(r"\d ?[.,] ?\Z")
_REACH = 4


def may_stand(text: str) -> bool:
    """Whether a text has marks between blanks at all."""
    return " . " in text or " , " in text


def read(text: str, span: Span) -> Numeral | None:
    """The number that the digits at `span` begin, when its mark stands between blanks; None when they stand alone."""
    start, end = span.start, span.end
    mark = text[end + 1 : end + 2]
    if mark not in {".", ","} or text[end : end + 3] != f" {mark} ":
        return None
    if _GOES_ON_BEFORE.search(text, max(0, start - _REACH), start):
        return None
    is_money = _MONEY.search(text, max(0, start - _REACH), start) is not None
    if mark == ".":
        found = _DECIMAL.match(text, start)
        if not found or not (is_money or _MULTIPLIED.match(text, found.end())):
            return None
        return Numeral(Span(start, found.end()), Decimal(f"{found[1]}.{found[2]}"), decimal_mark=".")
    found = _GROUPED.match(text, start)
    if not found or not (is_money or _NOUGHTS.fullmatch(found[2])):
        return None
    return Numeral(Span(start, found.end()), Decimal(found[0].replace(" , ", "")), grouping_mark=",")

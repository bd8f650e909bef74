"""What stands beside a number and tells its kind, and letters that multiply it."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

_MONEY_BEFORE = re.compile(r"(?:[$£€¥₹]|\b(?:US|USD|EUR|GBP|CHF|Rs)\.?) ?\Z")
_MONEY_BEHIND = re.compile(
    r"[ \u00a0-]?(?:[$€£]|(?:dollars?|euros?|yen|cents?|bucks|usd|eur|gbp|chf)\b)", re.IGNORECASE
)
_SHARE = re.compile(r"[ \u00a0-]?(?:%|percent|per cent|prozent|pour cent|por ciento|per cento)", re.IGNORECASE)
_FACTOR = re.compile(r"-?(k|m|mn|b|bn)(?![\w])", re.IGNORECASE)
_FACTOR_BEGINS = frozenset("-kKmMbB\u212a")
_FACTORS = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9}
_MONEY_ENDS = frozenset("$£€¥₹SDRPFs")  # with which a currency before a number ends
_FOLLOWED = frozenset(" \u00a0-%$€£dDeEyYcCbBuUgGpP")  # with which a currency or share behind it begins
_REACH = 6


class Kind(StrEnum):
    """What sort of number it is, as far as another text may be asked for it."""

    PLAIN = "plain"
    MONEY = "money"
    SHARE = "share"


def kind_of(text: str, start: int, end: int) -> Kind:
    """The kind of the number between `start` and `end`."""
    if text[max(0, start - 2) : start].rstrip(" .")[-1:] in _MONEY_ENDS and _MONEY_BEFORE.search(
        text, max(0, start - _REACH), start
    ):
        return Kind.MONEY
    if text[end : end + 1] not in _FOLLOWED:
        return Kind.PLAIN
    if _MONEY_BEHIND.match(text, end):
        return Kind.MONEY
    return Kind.SHARE if _SHARE.match(text, end) else Kind.PLAIN


def factor_behind(text: str, end: int) -> tuple[Decimal | None, int]:
    """The factor that a letter glued to a number stands for, as headlines write it ("7B people"), and where it ends."""
    found = _FACTOR.match(text, end) if text[end : end + 1] in _FACTOR_BEGINS else None
    return (Decimal(_FACTORS[found[1].lower()]), found.end()) if found else (None, end)

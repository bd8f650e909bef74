"""What stands beside a number and tells its kind, and letters that multiply it."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum

from copydesk.text.quantities import doubts, money, units

_FACTOR = re.compile(r"-?(k|m|mn|b|bn)(?![\w])", re.IGNORECASE)
_FACTOR_BEGINS = frozenset("-kKmMbB\u212a")
_FACTORS = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9}
_JOINS = frozenset(" \u00a0-")
_SHARES = frozenset({"percent", "percentage point"})


class Kind(StrEnum):
    """What sort of number it is, as far as another text may be asked for it."""

    PLAIN = "plain"
    MONEY = "money"
    SHARE = "share"


def kind_of(text: str, start: int, end: int) -> Kind:
    """The kind of the number between `start` and `end`."""
    before = money.before(text, start)
    if before and money.is_sure(before):
        return Kind.MONEY
    at = end + (text[end : end + 1] in _JOINS)
    found = units.named(text, at)
    unit = found.name if found else units.currency(text[at : at + 1])
    if unit in _SHARES:
        return Kind.SHARE
    is_word = found is not None and found.written in doubts.WORDS  # "the 12 won seats"
    return Kind.MONEY if unit and units.currency(unit) == unit and not is_word else Kind.PLAIN


def factor_behind(text: str, end: int) -> tuple[Decimal | None, int]:
    """The factor that a letter glued to a number stands for, as headlines write it ("7B people"), and where it ends."""
    found = _FACTOR.match(text, end) if text[end : end + 1] in _FACTOR_BEGINS else None
    return (Decimal(_FACTORS[found[1].lower()]), found.end()) if found else (None, end)

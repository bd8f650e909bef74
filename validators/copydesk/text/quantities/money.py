"""The sign, code or name of a currency before a number: "$5", "HK$ 10", "C $ 10", "USD50", "eur 20"."""

from __future__ import annotations

import re
from typing import NamedTuple

from copydesk.text.quantities import units

SIGNS = "$€£¥₽₴₹₩₺₪₦₱₫฿₿￥¢₭₮₲₡₵₸₼₾₧֏؋៛৳＄￡￦"
_SIGNED = re.compile(rf"(?:(?<![\w.])(?P<prefix>[A-Za-z]{{1,3}}|U\.S\.)(?P<gap> ?))?(?P<sign>[{SIGNS}])[ \u00a0]?\Z")
_CODED = re.compile(r"\b([A-Z]{3}|R[Ss]\.?|Fr\.|TL)[ \u00a0]?\Z")
_NAMED = re.compile(r"\b(usd|eur|gbp|rmb|cny|jpy|inr|chf|aud|nzd|hkd|sgd|mxn)[ \u00a0]\Z")
# Letters that belong to a $ with a blank between. Others are words of their own: "a $ 10 note", "gave us $5".
_APART = frozenset("C c HK hk NZ nz NT nt US Mex mex AUD aud CAD cad NZD nzd HKD hkd SGD sgd USD usd".split())
_ARTICLES = frozenset("abdefghijklmnopqrstuvwxyz")  # alone and in lower case, before a sign: any but the c of Canada
_BLANKS, _SIGN_CHARS = frozenset(" \u00a0"), frozenset(SIGNS)
ENDS = frozenset(  # of the codes that are not all capitals
    {"Rs", "s.", "S.", "r.", "sd", "ur", "bp", "mb", "ny", "py", "nr", "hf", "ud", "zd", "kd", "gd", "xn"}
)
_CODE_CHARS = 3
_REACH = 9


class Money(NamedTuple):
    """A currency before a number."""

    start: int
    written: str
    code: str


def before(text: str, start: int) -> Money | None:
    """The currency that stands before `start`, with a blank between at most; None where none does."""
    end = start - (text[start - 1 : start] in _BLANKS)
    near = text[end - 1 : end]
    floor = max(0, start - _REACH)
    if near in _SIGN_CHARS:
        found = _SIGNED.search(text, floor, start)
        return _signed(found) if found else None
    if not (near.isupper() or text[max(0, end - 2) : end] in ENDS):
        return None
    coded = _CODED.search(text, floor, start) or _NAMED.search(text, floor, start)
    code = units.currency(coded[1]) if coded else None
    return Money(coded.start(), coded[1], code) if coded and code else None


def is_sure(found: Money) -> bool:
    """Whether a currency is told by more than a code that may be another abbreviation, as in "TOP 10" and "COP 26"."""
    return len(found.written) != _CODE_CHARS or not found.written.isupper() or units.is_common_code(found.written)


def is_glued(text: str, start: int) -> bool:
    """Whether the code of a currency touches the number that begins at `start`: "USD50"."""
    found = _CODED.search(text, max(0, start - _REACH), start) if text[start - 1 : start].isupper() else None
    return found is not None and units.is_common_code(found[1])


def _signed(found: re.Match[str]) -> Money | None:
    """The currency of a sign, with the letters before it where they tell the country."""
    prefix, sign = found["prefix"], found["sign"]
    if prefix and (prefix in _APART or not (found["gap"] or prefix in _ARTICLES)):
        letters = prefix.upper() if "." not in prefix else "US"
        if code := units.currency(letters + sign) or (
            units.currency(letters) if units.is_common_code(letters) else None
        ):
            return Money(found.start(), letters + sign, code)
    code = units.currency(sign)
    return Money(found.start("sign"), sign, code) if code else None

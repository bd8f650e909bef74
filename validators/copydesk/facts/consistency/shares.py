"""Shares that are more than the whole they are shares of."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from copydesk.model import Backing, Support

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, NumberClaim

# Of persons and votes no more than all can be meant; of a price, a target or last year's sales well more can.
_OF_ALL = re.compile(
    r" (?:of|der|aller|des|de los|de las|degli|delle) (?:the |all |our |its |their |these |those |eligible |registered "
    r"|young |polled |adult |female |male ){0,2}(?:people|persons|respondents|voters|votes?|ballots|adults|children"
    r"|women|men|patients|students|pupils|residents|citizens|employees|workers|participants|households|members|those "
    r"(?:asked|polled|surveyed|questioned)|electorate|population|Befragten|Wähler|Stimmen)\b"
)
_HUNDRED = 100
_SHARES = frozenset({"percent"})
_REACH = 80
_REST = re.compile(r"\bthe (?:remaining|rest,?) \Z", re.IGNORECASE)
_PARTED = re.compile(r"[^\n.!?;]*")  # between two shares of one sentence
# A share of a share, a change, or another time: such shares are not parts of one whole.
_OF_ANOTHER = re.compile(
    r"\b(?:whom|which|those|them|these|from|up|down|rose|fell|than|compared|previous\w*|earlier|last|ago|while|whereas)\b"
    r"|[()]",
    re.IGNORECASE,
)
_FEWEST, _MOST = 2, 6  # shares of one whole that are put together
_ROUNDING = Decimal("0.5")  # of a per cent, by which each share may be rounded


def impossible_shares(document: Document) -> Iterator[Backing]:
    """The shares of persons or votes over a hundred per cent."""
    for claim in document.numbers:
        value = _share(claim)
        if value and value > _HUNDRED and _OF_ALL.match(document.text, claim.span.end, claim.span.end + _REACH):
            yield Backing(claim.span, Support.CONTRADICTED, "no share of a whole is over 100 per cent")


def overfull_wholes(document: Document) -> Iterator[Backing]:
    """The shares said to be "the remaining" or "the rest" of a whole that the shares before them have used up.

    Nothing is said where some of the shares make a hundred with it: then they are what it remains of.
    """
    text, claims = document.text, document.numbers
    for place, claim in enumerate(claims):
        if claim.unit in _SHARES and _REST.search(text, max(0, claim.span.start - _REACH), claim.span.start):
            parts = _parts(text, claims[max(0, place - _MOST) : place + 1])
            shares = [share for part in parts if (share := part.value) is not None]
            if len(shares) == len(parts) >= _FEWEST and _is_overfull(shares):
                shown = " and ".join(f"{share:f}" for share in shares)
                yield Backing(claim.span, Support.CONTRADICTED, f"{shown} make more than 100 per cent")


def _parts(text: str, claims: Sequence[NumberClaim]) -> Sequence[NumberClaim]:
    """The last of the claims, and the exact shares that stand before it in the same sentence; none of other wholes."""
    parts = [claims[-1]]
    for claim in reversed(claims[:-1]):
        if not _PARTED.fullmatch(text, claim.span.end, parts[0].span.start):
            break
        if claim.unit in _SHARES:
            parts.insert(0, claim)
    between = text[parts[0].span.start : parts[-1].span.end]
    is_exact = not any(part.approximate or part.upper or part.direction for part in parts)
    return parts if is_exact and not _OF_ANOTHER.search(between) else []


def _is_overfull(shares: Sequence[Decimal]) -> bool:
    """Whether shares are more than the whole together, and none of them fill it with the last."""
    *before, last = shares
    if not sum(shares) > _HUNDRED + _ROUNDING * len(shares):
        return False
    some = (part for many in range(1, len(before) + 1) for part in combinations(before, many))
    return not any(abs(last + sum(part) - _HUNDRED) <= _ROUNDING * (len(part) + 1) for part in some)


def _share(claim: NumberClaim) -> Decimal | None:
    return (claim.upper or claim.value) if claim.unit in _SHARES else None

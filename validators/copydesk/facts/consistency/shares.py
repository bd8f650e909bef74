"""Shares that are more than the whole they are shares of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Backing, Support

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

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


def impossible_shares(document: Document) -> Iterator[Backing]:
    """The shares of persons or votes over a hundred per cent."""
    for claim in document.numbers:
        value = _share(claim)
        if value and value > _HUNDRED and _OF_ALL.match(document.text, claim.span.end, claim.span.end + _REACH):
            yield Backing(claim.span, Support.CONTRADICTED, "no share of a whole is over 100 per cent")


def _share(claim: NumberClaim) -> Decimal | None:
    return (claim.upper or claim.value) if claim.unit in _SHARES else None

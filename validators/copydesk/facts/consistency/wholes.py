"""Parts that are more than their whole, parts that do not make their total, and counts below none."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from copydesk.model import Backing, Span, Support

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, NumberClaim

_OF = re.compile(r" (?:out )?of (?:the |all |its |their |those |these )?")
_TOTAL = re.compile(r"\b(?:(?:a|the) total of|total|in total|in all|altogether,?) \Z", re.IGNORECASE)
_OPENS = re.compile(r"[^\n.:;()\d]{0,60}: ")
_JOINS = re.compile(r"[^\n.:;()\d]{0,50}(?:,? and |, )")
_CLOSES = re.compile(r"[^\n:;()\d]{0,50}(?:\.(?:\s|\Z)|\n|\Z)")
_HAVING = re.compile(r"\b(?:there (?:are|is|were|was)|counted|killed|killing|injured|found) \Z")
_REACH, _FEWEST, _MOST = 24, 2, 20


def impossible_parts(document: Document) -> Iterator[Backing]:
    """The parts and counts of a document that cannot be."""
    text, claims = document.text, document.numbers
    for claim, whole in pairwise(claims):
        if _is_greater_part(text, claim, whole):
            yield Backing(
                Span(claim.span.start, whole.span.end), Support.CONTRADICTED, "a part cannot be more than its whole"
            )
    for place, claim in enumerate(claims):
        if _counts(claim) and _TOTAL.search(text, max(0, claim.span.start - _REACH), claim.span.start):
            yield from _wrong_sum(text, claim, claims[place + 1 : place + 1 + _MOST])
        if claim.phrase and _is_under_none(text, claim):
            yield Backing(claim.phrase, Support.CONTRADICTED, "there cannot be fewer than none")


def _is_greater_part(text: str, claim: NumberClaim, whole: NumberClaim) -> bool:
    """Whether a bare number stands before "of the" and a smaller count of things."""
    if claim.value is None or claim.unit or claim.value < 1 or not _counts(whole):
        return False
    most = whole.value
    return most is not None and 1 <= most < claim.value and bool(_OF.fullmatch(text, claim.span.end, whole.span.start))


def _wrong_sum(text: str, total: NumberClaim, behind: Sequence[NumberClaim]) -> Iterator[Backing]:
    """The total of a list that follows it behind a colon, where the parts make another."""
    parts = list(_parts(text, total, behind))
    if len(parts) < _FEWEST or not _CLOSES.match(text, parts[-1].span.end):
        return
    values = [part.value for part in parts if part.value is not None]
    made = sum(values, start=Decimal(0))
    if made != total.value:
        shown = " and ".join(f"{value:,f}" for value in values)
        yield Backing(total.phrase or total.span, Support.CONTRADICTED, f"{shown} make {made:,f}")


def _parts(text: str, total: NumberClaim, behind: Sequence[NumberClaim]) -> Iterator[NumberClaim]:
    before, joins = total, _OPENS
    for claim in behind:
        if not (_counts(claim) and joins.fullmatch(text, before.span.end, claim.span.start)):
            return
        yield claim
        before, joins = claim, _JOINS


def _is_under_none(text: str, claim: NumberClaim) -> bool:
    """Whether things are counted under nought; a change, such as "−200 jobs", may well be."""
    if not _counts(claim) or claim.value is None or claim.value >= 0:
        return False
    return bool(_HAVING.search(text, max(0, claim.span.start - _REACH), claim.span.start))


def _counts(claim: NumberClaim) -> bool:
    """Whether a claim says exactly how many there are of something."""
    return claim.phrase is not None and claim.value is not None and not (claim.approximate or claim.upper)

"""Notices roles that were exchanged: "A, son-in-law of President B" where B is the President's son-in-law."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.facts.judgement import grounds
from copydesk.model import Support
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Fact
    from copydesk.model import RelationClaim

_SURE = 0.85


def exchanged(claims: Sequence[RelationClaim], readings: Sequence[Reading]) -> tuple[RelationClaim, ...]:
    """The weighed claims; those that nothing else decided are contradicted where roles were exchanged in them.

    That is so when the object of a claim bears a title that is another's, and is himself to that other, or to
    somebody, what the claim says the subject is to him.
    """
    titles = {claim.subject.span: claim for claim in claims if _is_wrong_title(claim)}
    return tuple(_judged(claim, titles.get(claim.object.span), readings) for claim in claims)


def _is_wrong_title(claim: RelationClaim) -> bool:
    return claim.support is Support.CONTRADICTED and relations()[claim.relation].kind == "office"


def _judged(claim: RelationClaim, title: RelationClaim | None, readings: Sequence[Reading]) -> RelationClaim:
    if title is None or claim.support is not Support.UNKNOWN or not claim.span.covers(title.span):
        return claim
    for reading in readings:
        fact = _own_role(claim, reading)
        if fact is not None:
            found = grounds(claim, reading, fact)
            return replace(claim, support=Support.CONTRADICTED, grounds=found, confidence=_SURE)
    return claim


def _own_role(claim: RelationClaim, reading: Reading) -> Fact | None:
    """A fact that the object of the claim stands in the claimed relation to somebody."""
    for one in reading.meant(claim.object.text):
        for fact in reading.objects(relations()[claim.relation], one.id):
            return fact
    return None

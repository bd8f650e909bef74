"""Judges who came after whom, in whatever office the two have both held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.facts.judgement import UNKNOWN, Judgement, contradicted, supported
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.dates import Days
    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Fact
    from copydesk.model import RelationClaim

_SURE = 0.85


def judge(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement:
    """What the facts say of two in one office: contradicted only where in each such office the order is the other.

    Who came in between is not asked: an acting holder is often passed over.
    """
    del moment  # an order of terms holds at all times
    names = (claim.subject.text, claim.object.text)
    later, earlier = names if claim.relation == "successor" else names[::-1]
    pairs = [
        (after, ahead)
        for one in reading.sure(later)
        for after in _held(reading, one.id)
        for other in reading.sure(earlier)
        for ahead in _held(reading, other.id)
        if (after.relation, after.object) == (ahead.relation, ahead.object) and after.subject != ahead.subject
    ]
    for after, ahead in pairs:
        if after.term.first >= ahead.term.first:
            return supported(claim, reading, after)
    return contradicted(claim, reading, pairs[0][0], _SURE) if pairs else UNKNOWN


def _held(reading: Reading, person: str) -> Iterator[Fact]:
    """The dated facts of offices that one person holds at a time."""
    for fact in reading.store.facts(person):
        relation = relations().get(fact.relation)
        if fact.subject == person and fact.dated and relation and relation.kind == "office" and relation.per_object:
            yield fact

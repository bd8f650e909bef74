"""Holds a document's relations and names against the facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from copydesk.facts import offices, succession, ties
from copydesk.facts.dates import Days, days
from copydesk.facts.hints import implied
from copydesk.facts.judgement import UNKNOWN, Judgement, best
from copydesk.facts.mixups import exchanged
from copydesk.facts.near import near_names
from copydesk.facts.resolution import Reading, joined_names
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from copydesk.facts.store import Store
    from copydesk.model import Document, RelationClaim

_READ_IN = 0.8  # the part of its confidence that a claim keeps whose subject is a pronoun
_JUDGES = {"office": offices.judge, "succession": succession.judge}


@dataclass(frozen=True)
class Facts:
    """Reference facts from one or more keepers, ready to be held against documents."""

    stores: tuple[Store, ...] = ()

    def weigh(self, document: Document) -> Document:
        """The document with each relation claim weighed and its misspelt names found.

        Without any facts it comes back as it was, not `weighed`.
        """
        if not self.stores:
            return document
        joined = joined_names(document)
        readings = [Reading(store, document, self.stores, joined) for store in self.stores]
        moment = days(document.provenance.published or "")
        claims = [_weighed(claim, readings, moment) for claim in document.relations]
        stated = exchanged(claims, readings)
        every = sorted((*stated, *implied(document, stated, readings)), key=lambda claim: (claim.span, claim.relation))
        return replace(document, relations=tuple(every), near_names=tuple(near_names(readings)), weighed=True)

    def described(self) -> tuple[str, ...]:
        """Name, number of facts and snapshot of each keeper, for the report."""
        return tuple(store.title for store in self.stores)


def _weighed(claim: RelationClaim, readings: list[Reading], moment: Days | None) -> RelationClaim:
    said = best([_judgement(claim, reading, moment) for reading in readings])
    sure = said.confidence * (_READ_IN if claim.implied else 1)
    return replace(claim, support=said.support, grounds=said.grounds, confidence=sure)


def _judgement(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement:
    relation = relations().get(claim.relation)
    if relation is None or (claim.implied and not _is_person(claim, reading)):
        return UNKNOWN
    judge = _JUDGES.get(relation.kind, ties.judge)
    return judge(claim, reading, moment)


def _is_person(claim: RelationClaim, reading: Reading) -> bool:
    """Whether the facts know the one whom "he" or "she" is taken to mean, and as a person."""
    return any(one.kind == "person" for one in reading.sure(claim.subject.text))

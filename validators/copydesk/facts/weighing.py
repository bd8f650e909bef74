"""Holds a document's relations and names against the facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from copydesk.facts import offices, ties
from copydesk.facts.dates import Days, days
from copydesk.facts.hints import implied
from copydesk.facts.judgement import UNKNOWN, Judgement, best
from copydesk.facts.mixups import exchanged
from copydesk.facts.near import near_names
from copydesk.facts.resolution import Reading
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from copydesk.facts.store import Store
    from copydesk.model import Document, RelationClaim


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
        readings = [Reading(store, document, self.stores) for store in self.stores]
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
    return replace(claim, support=said.support, grounds=said.grounds, confidence=said.confidence)


def _judgement(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement:
    relation = relations().get(claim.relation)
    if relation is None:
        return UNKNOWN
    judge = offices.judge if relation.kind == "office" else ties.judge
    return judge(claim, reading, moment)

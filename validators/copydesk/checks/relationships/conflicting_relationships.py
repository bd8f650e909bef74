"""REL004 conflicting-relationships."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Rule, Severity
from copydesk.text.names import key
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Finding, RelationClaim

_MOST = 200  # claims of a document that are held against one another


@dataclass(frozen=True)
class ConflictingRelationships:
    """Flags a document that states two relations which cannot both hold.

    Why it matters
    --------------
    A text that makes A the son of B in one place and B the son of A in another is wrong in one of them, whatever the
    facts are; no reference is needed to see it.

    What to do
    ----------
    Correct the statement that is wrong; the finding stands on the later one and quotes the earlier.

    When to ignore it
    -----------------
    When two people of one name are meant.
    Only what holds for life or for good is compared: parents against children, one mother, one father, one capital.
    Offices change hands, and a text may name several holders.
    """

    rule: ClassVar[Rule] = Rule("REL004", "conflicting-relationships", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a pair of claims, on the later of the two."""
        lasting = [
            claim
            for claim in document.relations
            if relations()[claim.relation].kind in {"kinship", "place"} and not claim.implied
        ]
        for one, other in combinations(lasting[:_MOST], 2):
            if _turned(one, other) or _crowded(one, other):
                yield self.rule.finding(
                    other.span,
                    f"The text says “{one.span.of(document.text)}” before; both cannot hold.",
                    Evidence(other.span.of(document.text), "", one.span.of(document.text)),
                    confidence=0.8,
                )


def _turned(one: RelationClaim, other: RelationClaim) -> bool:
    """Whether the second says of B and A what the first says of A and B, of a relation that runs one way."""
    relation = relations()[one.relation]
    if relation.kind != "kinship" or relation.inverse == relation.id or _family(one) != _family(other):
        return False
    return _ends(one) == _ends(other)[::-1] and " " in "".join(_ends(one))


def _crowded(one: RelationClaim, other: RelationClaim) -> bool:
    """Whether the two give one child two mothers, or one country two capitals."""
    relation = relations()[one.relation]
    lasting = relation.per_object == 1 and relation.id != "spouse" and one.relation == other.relation
    (first, object_), (second, other_object) = _ends(one), _ends(other)
    return lasting and not (one.past or other.past) and object_ == other_object and _differ(first, second)


def _ends(claim: RelationClaim) -> tuple[str, str]:
    return key(claim.subject.text), key(claim.object.text)


def _family(claim: RelationClaim) -> str:
    return relations()[claim.relation].broader or claim.relation


def _differ(one: str, other: str) -> bool:
    return not set(one.split()) & set(other.split())

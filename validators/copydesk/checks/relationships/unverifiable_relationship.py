"""REL005 unverifiable-relationship."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.errors import NotRun
from copydesk.model import Origin, Rule, Severity, Support
from copydesk.text.vocabulary import relations, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Finding


@dataclass(frozen=True)
class UnverifiableRelationship:
    """Notes a relation that is stated, and of which the reference facts know nothing.

    Why it matters
    --------------
    Silence of the facts is not support.
    An editor who wants every stated relation checked needs to know which ones nobody has checked.

    What to do
    ----------
    Check the relation by hand, or add it to your own facts (`copydesk facts build`).

    When to ignore it
    -----------------
    Almost always, where the facts are few: it is only an information, and never rejects a document by itself.
    Set `kinds` to what your facts are meant to cover: kinship, office, post, belonging, place.
    """

    rule: ClassVar[Rule] = Rule("REL005", "unverifiable-relationship", Severity.INFO, "0.1")

    kinds: tuple[str, ...] = ("kinship",)  # of relations
    ignore: tuple[str, ...] = (Origin.USER, Origin.PROMOTION)  # origins whose claims nobody vouches for

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a claim, over the words from the one name to the other."""
        if not document.weighed:
            raise NotRun("there are no reference facts to hold the relations against")
        for claim in document.relations:
            relation = relations()[claim.relation]
            origin = document.segment_at(claim.span.start).origin
            if claim.support is Support.UNKNOWN and relation.kind in self.kinds and origin not in self.ignore:
                said = wording(claim.relation, claim.words.of(document.text))
                yield self.rule.finding(
                    claim.span,
                    f"The facts do not say that {claim.subject.text} is the {said} of {claim.object.text}.",
                )

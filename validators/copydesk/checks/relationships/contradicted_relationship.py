"""REL001 contradicted-relationship."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.errors import NotRun
from copydesk.model import Rule, Severity, Support
from copydesk.text.vocabulary import relations, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Finding, RelationClaim


@dataclass(frozen=True)
class ContradictedRelationship:
    """Flags a stated kinship, membership, founding, employment or capital that the reference facts contradict.

    Why it matters
    --------------
    Who is whose son-in-law, which firm owns which, and which city is whose capital are the easiest things to get
    backwards, and the first that a reader who knows better will hold against the whole text.
    The direction counts: a son-in-law is not a father-in-law.

    What to do
    ----------
    Look up the fact that the finding names, with its dates and source, and correct the sentence or the facts.

    When to ignore it
    -----------------
    When the reference facts are older than the text, or mean somebody else of the same name.
    What the facts do not know is never flagged by this rule: a missing fact is not a contradiction.
    """

    rule: ClassVar[Rule] = Rule("REL001", "contradicted-relationship", Severity.ERROR, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a contradicted claim, over the words from the one name to the other."""
        if not document.weighed:
            raise NotRun("there are no reference facts to hold the relations against")
        for claim in document.relations:
            relation = relations()[claim.relation]
            if claim.support is Support.CONTRADICTED and claim.grounds and relation.kind != "office":
                yield self.rule.finding(
                    claim.span,
                    f"{_denied(claim, claim.words.of(document.text))}: the facts say that {claim.grounds.expected}.",
                    claim.grounds,
                    confidence=claim.confidence,
                )


def _denied(claim: RelationClaim, words: str) -> str:
    one, other, said = claim.subject.text, claim.object.text, wording(claim.relation, words)
    if claim.implied:
        return f"“{words}” stands here with {one} and {other}, but {one} is not known as {said} of {other}"
    return f"{one} is not the {said} of {other}"

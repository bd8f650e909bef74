"""REL002 wrong-office-holder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.errors import NotRun
from copydesk.model import Rule, Severity, Support
from copydesk.text.vocabulary import relations, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Finding


@dataclass(frozen=True)
class WrongOfficeHolder:
    """Flags a title given to somebody who did not hold that office on the document's date.

    Why it matters
    --------------
    A wrong President or minister tells a reader that nobody looked the sentence over, and a corpus that holds it
    teaches it on.

    What to do
    ----------
    Correct the name or the title; the finding names who held the office on that day, since when and according to whom.
    Give the document its date (`--published`, front matter or a record's column): without one, a title is flagged only
    if the person never held it.

    When to ignore it
    -----------------
    In fiction, satire and history told in the present tense; and when the office changed hands after the snapshot of
    the facts.
    """

    rule: ClassVar[Rule] = Rule("REL002", "wrong-office-holder", Severity.ERROR, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a wrong title, over the title and the name."""
        if not document.weighed:
            raise NotRun("there are no reference facts to hold the offices against")
        for claim in document.relations:
            relation = relations()[claim.relation]
            if claim.support is Support.CONTRADICTED and claim.grounds and relation.kind == "office":
                said = wording(claim.relation, claim.words.of(document.text))
                yield self.rule.finding(
                    claim.span,
                    f"{claim.subject.text} is not the {said}: the facts say that {claim.grounds.expected}.",
                    claim.grounds,
                    confidence=claim.confidence,
                )

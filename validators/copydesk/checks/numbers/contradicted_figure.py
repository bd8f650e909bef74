"""NUM003 contradicted-figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity, Support

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class ContradictedFigure:
    """Flags a number where the evidence supplied with the document has another for the same thing.

    Why it matters
    --------------
    The text and what it rests on disagree: one of them is wrong, and the reader of the text cannot know which.

    What to do
    ----------
    Correct the number, or say why the text counts otherwise.

    When to ignore it
    -----------------
    When both count different things by the same name, such as the climbers of two parties.
    """

    rule: ClassVar[Rule] = Rule("NUM003", "contradicted-figure", Severity.ERROR, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a number that the evidence gives otherwise. Without evidence nothing is judged."""
        for backing in document.backings:
            if backing.support is Support.CONTRADICTED:
                words = backing.span.of(document.text)
                yield self.rule.finding(
                    backing.span,
                    f"The text says “{words}”; {backing.how}.",
                    Evidence(words, backing.passage, backing.source),
                    confidence=0.85,
                )

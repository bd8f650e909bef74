"""NUM002 unsupported-figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity, Support

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Backing, Document


@dataclass(frozen=True)
class UnsupportedFigure:
    """Flags a number that the evidence supplied with the document does not have.

    Why it matters
    --------------
    Whoever hands in evidence says: this is what the text rests on.
    A number that is not in it, nor follows from it, was taken from elsewhere, misread or made up.

    What to do
    ----------
    Find the number in the evidence and correct it, or supply the text it comes from.
    The finding shows the passage of the evidence that shares most words with the sentence.

    When to ignore it
    -----------------
    When the number follows from the evidence by a step that copydesk does not take.
    It rounds as the text is written, and knows letters and words that multiply, shares of a whole, years between two
    dates, units that convert, ages from the years of a life and things named one by one.
    Numbers up to twelve are judged in English alone.
    """

    rule: ClassVar[Rule] = Rule("NUM002", "unsupported-figure", Severity.ERROR, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a number that no evidence has. Without evidence nothing is judged."""
        for backing in document.backings:
            if backing.support is Support.NONE:
                yield self._finding(document, backing)

    def _finding(self, document: Document, backing: Backing) -> Finding:
        words = backing.span.of(document.text)
        return self.rule.finding(
            backing.span,
            f"The evidence does not have “{words}”.",
            Evidence(words, backing.passage or "nothing that comes near", backing.source or "the evidence"),
            confidence=0.9,
        )

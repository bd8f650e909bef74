"""NUM004 conflicting-figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class ConflictingFigures:
    """Flags a figure for which the same document gives another number in much the same words.

    Why it matters
    --------------
    "Twelve people were killed" in the headline and "fourteen" in the first line: one of the two is wrong, and whoever
    quotes the document has even odds of quoting the wrong one.
    Figures that change while an article is written are the commonest reason.

    What to do
    ----------
    Settle which number is right, and correct the other; where both are, say what tells them apart.

    When to ignore it
    -----------------
    When the two sentences speak of different things, such as two fires in two towns.
    Figures for different times or places are never compared, nor are ranges, approximate numbers, ages, lengths of
    time, sentences that tell of a change, readers' words and quotations.
    """

    rule: ClassVar[Rule] = Rule("NUM004", "conflicting-figures", Severity.WARNING, "0.2")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a figure that an earlier one of the document contradicts."""
        for found in document.conflicts:
            words = found.span.of(document.text)
            yield self.rule.finding(
                found.span,
                f"The text says “{words}”, and {found.how.replace('the document', 'it', 1)}.",
                Evidence(words, found.passage, found.source),
                confidence=0.7,
            )

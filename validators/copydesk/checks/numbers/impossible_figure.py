"""NUM006 impossible-figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class ImpossibleFigure:
    """Flags a figure that cannot be: a share over the whole, parts that do not make their total, a day no month has.

    Why it matters
    --------------
    No source need be asked: the text refutes itself.
    Such a figure was mistyped, misheard or made up, and those beside it may have been as well.

    What to do
    ----------
    Look the figure up and correct it, or the number beside which it cannot be right.

    When to ignore it
    -----------------
    When several answers were allowed, so that the shares of a poll are more than a hundred together.
    Flagged are shares of persons or votes over 100 per cent, "the remaining 20 %" of a whole that the shares before it
    in the sentence have used up, "12 of the 10 members", a total whose list behind a colon makes another number, a
    table's last row that its rows do not make, counts under nought, 30 February and 31 April, and English ordinals with
    the ending of another number ("4rd").
    """

    rule: ClassVar[Rule] = Rule("NUM006", "impossible-figure", Severity.WARNING, "0.2")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a figure that cannot be."""
        for found in document.impossible:
            words = found.span.of(document.text)
            yield self.rule.finding(
                found.span,
                f"“{words}” cannot be right: {found.how}.",
                Evidence(words, found.how, "arithmetic and the calendar"),
                confidence=0.85,
            )

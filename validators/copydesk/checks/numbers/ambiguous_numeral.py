"""NUM005 ambiguous-numeral."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from copydesk.model import Document, NumberClaim


@dataclass(frozen=True)
class AmbiguousNumeral:
    """Flags a numeral whose separator can be read two ways, a thousand times apart.

    Why it matters
    --------------
    The same mark parts thousands in one country and decimals in another: "15.000 troops" are fifteen, or fifteen
    thousand.
    Readers and machines settle it by habit, and half of them wrongly.
    The International Bureau of Weights and Measures advises thin spaces between groups of three for this reason
    (SI Brochure, 9th edition, section 5.4.4).

    What to do
    ----------
    Write the number as the language of the text does, or in words: "15,000 troops", "fifteen thousand troops".

    When to ignore it
    -----------------
    When the passage keeps the convention of another country throughout and its readers know it.
    A figure with a unit of measure, such as "3.141 m", is never flagged, since decimals are expected there; nor is one
    in a text whose other numerals settle what the mark means.
    """

    rule: ClassVar[Rule] = Rule("NUM005", "ambiguous-numeral", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a numeral that the document leaves open."""
        for claim in document.numbers:
            if claim.value is None and claim.readings:
                yield self._finding(document, claim)

    def _finding(self, document: Document, claim: NumberClaim) -> Finding:
        words = claim.span.of(document.text)
        low, high = (_shown(reading) for reading in claim.readings)
        return self.rule.finding(
            claim.span,
            f"“{words}” reads as {low} or as {high}.",
            Evidence(words, f"{high}, or {low}", "the decimal and grouping marks of Unicode CLDR"),
            confidence=0.9 if claim.phrase else 0.75,
        )


def _shown(value: Decimal) -> str:
    return f"{value.normalize():,f}"

"""REL006 misattributed-quotation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class MisattributedQuotation:
    """Flags a quotation that is given to two speakers, or to another than the evidence gives.

    Why it matters
    --------------
    Words put into the wrong mouth are the error that people sue for, and the one that is copied longest.

    What to do
    ----------
    Look up who said it, and correct the name in one of the two places.

    When to ignore it
    -----------------
    When one person quotes another: the words are then rightly given to both.
    Only quotations of five words or more are compared, and only speakers called by at least two names.
    """

    rule: ClassVar[Rule] = Rule("REL006", "misattributed-quotation", Severity.ERROR, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a place where the same words have another speaker."""
        for quote in document.requotes:
            yield self.rule.finding(
                quote.span,
                f"These words are given to {quote.speaker} here, and to {quote.other} elsewhere.",
                Evidence(quote.speaker, f"{quote.other}: {quote.words}", quote.source),
                confidence=0.85,
            )

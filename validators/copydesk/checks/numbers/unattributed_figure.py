"""NUM001 unattributed-figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Support, graded
from copydesk.text.quantities import belongs_to_name, is_age, is_length_of_time, tells_own_story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, NumberClaim

_HELD = frozenset({Origin.EDITORIAL, Origin.USER, Origin.UNKNOWN})
_WARNED = frozenset({Origin.USER})
_SHARES = frozenset({"percent", "permille", "percentage point"})


@dataclass(frozen=True)
class UnattributedFigure:
    """Flags a figure that could be checked and for which the text names no source.

    Why it matters
    --------------
    A number gives a claim the air of knowledge, and is repeated long after its origin is lost.
    The Code of Ethics of the Society of Professional Journalists asks to identify sources clearly; the public is
    entitled to as much information as possible to judge them.

    What to do
    ----------
    Say who counted: name the office, study or person beside the figure, or supply the source as evidence.

    When to ignore it
    -----------------
    For common knowledge, for the author's own counts, and in opinion pieces.
    Dates, ages, ordinals, page numbers, small counts, lengths of time and what a writer tells of himself are never
    flagged; `least` sets how large a plain count must be.
    """

    rule: ClassVar[Rule] = Rule("NUM001", "unattributed-figure", Severity.INFO, "0.1")

    least: int = 10  # plain counts under this are not flagged

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a figure without a source: a warning in readers' words, else for information."""
        if document.sources:
            return  # evidence was supplied: the figures are held against it, not against the sentence around them
        for claim in document.numbers:
            if claim.support is not Support.NONE or not self._is_checkable(document.text, claim):
                continue
            origin = document.segment_at(claim.span.start).origin
            if origin in _HELD:
                finding = self._finding(document, claim)
                yield graded(finding, Severity.WARNING) if origin in _WARNED else finding

    def _is_checkable(self, text: str, claim: NumberClaim) -> bool:
        values = [abs(value) for value in (claim.value, claim.upper, *claim.readings) if value is not None]
        if not values or claim.unit is None or is_age(claim.unit) or tells_own_story(text, claim.span):
            return False
        if claim.phrase and claim.phrase.of(text).lower().endswith(claim.unit) and belongs_to_name(text, claim.span):
            return False  # no plural is counted: "the Boeing 737 took off"
        if is_length_of_time(claim.unit):
            return claim.phrase is not None and max(values) >= self.least
        return claim.unit in _SHARES or max(values) >= self.least

    def _finding(self, document: Document, claim: NumberClaim) -> Finding:
        span = claim.phrase or claim.span
        return self.rule.finding(
            span,
            f"No source is named for “{span.of(document.text)}”.",
            Evidence(span.of(document.text), "a source, a quotation or evidence", "the sentence around it"),
            confidence=0.8,
        )

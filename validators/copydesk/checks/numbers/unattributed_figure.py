"""NUM001 unattributed-figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Support, graded
from copydesk.text.quantities import TOPICS, belongs_to_name, is_age, is_length_of_time, tells_own_story, topics

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from copydesk.model import Document, NumberClaim

_HELD = frozenset({Origin.EDITORIAL, Origin.USER, Origin.UNKNOWN})
_WARNED = frozenset({Origin.USER})
_SHARES = frozenset({"percent", "permille", "percentage point"})
_ALL = "all"


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
    A policy may hold a document until all figures of a kind have a source: `demand = ["money", "health"]` makes a
    warning of each, whoever writes it and however small it is.
    """

    rule: ClassVar[Rule] = Rule("NUM001", "unattributed-figure", Severity.INFO, "0.1")

    least: int = 10  # plain counts under this are not flagged
    demand: tuple[str, ...] = ()  # kinds that must have a source: "money", "health", "casualties", "shares", "all"

    def __post_init__(self) -> None:
        """ValueError when a kind is demanded that is none."""
        if unknown := sorted({*self.demand} - {*TOPICS, _ALL}):
            known = ", ".join((*TOPICS, _ALL))
            raise ValueError(f"demand: there is no kind {unknown[0]!r} of figures; the kinds are {known}")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a figure without a source: a warning in readers' words, else for information."""
        if document.sources or document.backings:
            return  # evidence was supplied: the figures are held against it, not against the sentence around them
        for claim in document.numbers:
            origin = document.segment_at(claim.span.start).origin
            if claim.support is not Support.NONE or origin not in _HELD:
                continue
            demanded = self._is_demanded(document.text, claim)
            if (demanded or self._is_large(claim)) and self._is_a_claim(document.text, claim):
                finding = self._finding(document, claim)
                yield graded(finding, Severity.WARNING) if demanded or origin in _WARNED else finding

    def _is_a_claim(self, text: str, claim: NumberClaim) -> bool:
        """Whether somebody could be asked for a source: not for an age, his own affairs or a name."""
        if not _values(claim) or claim.unit is None or is_age(claim.unit) or tells_own_story(text, claim.span):
            return False
        # No plural is counted in "the Boeing 737 took off".
        is_name = claim.phrase and claim.phrase.of(text).lower().endswith(claim.unit)
        return not (is_name and belongs_to_name(text, claim.span))

    def _is_large(self, claim: NumberClaim) -> bool:
        if is_length_of_time(claim.unit) and claim.phrase is None:
            return False
        return claim.unit in _SHARES or max(_values(claim), default=0) >= self.least

    def _is_demanded(self, text: str, claim: NumberClaim) -> bool:
        if not self.demand or (is_length_of_time(claim.unit) and claim.phrase is None):
            return False
        return _ALL in self.demand or not topics(text, claim.span, claim.unit).isdisjoint(self.demand)

    def _finding(self, document: Document, claim: NumberClaim) -> Finding:
        span = claim.phrase or claim.span
        return self.rule.finding(
            span,
            f"No source is named for “{span.of(document.text)}”.",
            Evidence(span.of(document.text), "a source, a quotation or evidence", "the sentence around it"),
            confidence=0.8,
        )


def _values(claim: NumberClaim) -> list[Decimal]:
    return [abs(value) for value in (claim.value, claim.upper, *claim.readings) if value is not None]

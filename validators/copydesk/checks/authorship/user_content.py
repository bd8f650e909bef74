"""MIX005 user-content."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document

_PUBLISHER = (Origin.EDITORIAL, Origin.QUOTATION, Origin.PROMOTION, Origin.UNKNOWN)


@dataclass(frozen=True)
class UserContent:
    """Says that a document holds nothing but readers' words, as a forum's topic does.

    Why it matters
    --------------
    Such a document is not mixed, and nothing in it is the publisher's.
    Whoever counts it among articles gives strangers' claims the weight of a newspaper's.

    What to do
    ----------
    Keep it where posts belong, and mark its claims as users'.
    To hold or reject such documents, raise the severity of this rule in the settings.

    When to ignore it
    -----------------
    For collections of forums, reviews and letters, where it is just what is expected.
    """

    rule: ClassVar[Rule] = Rule("MIX005", "user-content", Severity.INFO, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for a document in which readers speak and the publisher does not."""
        text = document.text
        if any(segment.origin in _PUBLISHER and segment.span.of(text).strip() for segment in document.segments):
            return  # as in most documents, at their first segment
        sizes: Counter[Origin] = Counter()
        for segment in document.segments:
            sizes[segment.origin] += len(segment.span.of(text).strip())
        readers = sizes[Origin.USER]
        if not readers:
            return
        said = f"readers' words, {readers / sizes.total():.0%} of the text"
        yield self.rule.finding(
            None,
            "Nobody but readers speaks here: the document is user content.",
            Evidence(said, "the publisher's own words", "origins of the passages"),
            confidence=max(s.confidence for s in document.segments if s.origin is Origin.USER),
        )

"""MIX002 interleaved-comments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Segment

_EDITORIAL = (Origin.EDITORIAL, Origin.QUOTATION)


@dataclass(frozen=True)
class InterleavedComments:
    """Flags readers' words with the publisher's words before and after them.

    Why it matters
    --------------
    Comments between two paragraphs cannot be cut off at one place, and a reader takes them for the article.
    They come from pages that show a "comment of the day", from live pages, and from scrapers that lose the order.

    What to do
    ----------
    Cut out the flagged passage and keep what stands before and after it.

    When to ignore it
    -----------------
    For pages that print readers' words on purpose and say whose they are.
    Comments after which nothing of the publisher's follows are reader-comments and not flagged here.
    """

    rule: ClassVar[Rule] = Rule("MIX002", "interleaved-comments", Severity.ERROR, "0.1")

    sure: float = 0.8  # how probable it must be that readers wrote the passage
    least: int = 2  # blocks of readers' words from which a passage is worth a finding

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a passage of comments that lies between editorial passages."""
        before = False
        run: list[Segment] = []
        for segment in document.segments:
            if segment.origin is Origin.USER:
                run.append(segment)
            elif segment.origin in _EDITORIAL:
                if before:
                    yield from self._found(document, run)
                before, run = True, []

    def _found(self, document: Document, run: list[Segment]) -> Iterator[Finding]:
        if len(run) < self.least or run[0].confidence < self.sure:
            return
        told = dict.fromkeys(signal for segment in run for signal in segment.signals)
        yield self.rule.finding(
            Span(run[0].span.start, run[-1].span.end).inked(document.text),
            "Readers' comments stand between passages of the article.",
            Evidence(", ".join(list(told)[:4]) or "the wording of comments", "the publisher's own words"),
            confidence=max(segment.confidence for segment in run),
        )

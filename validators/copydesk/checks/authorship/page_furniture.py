"""MIX003 page-furniture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Span, graded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Segment

_SPEAKING = (Origin.EDITORIAL, Origin.QUOTATION, Origin.USER)
_PLAIN = "furniture line"


@dataclass(frozen=True)
class PageFurniture:
    """Flags what a page's frame left in the text: related links, share and subscribe lines, navigation, cookie notices.

    Why it matters
    --------------
    Furniture repeats on every page of a site, so it is counted as if the publisher said it thousands of times, and its
    headlines promise texts that are not there.

    What to do
    ----------
    Drop the flagged lines, or extract the page again with the frame left out.

    When to ignore it
    -----------------
    For archives that keep whole pages on purpose.
    A single line, such as a heading whose links are gone, is reported as information; several are a warning.
    Furniture that the markup itself sets apart is kept as a segment of its own and not flagged.
    """

    rule: ClassVar[Rule] = Rule("MIX003", "page-furniture", Severity.WARNING, "0.1")

    least: float = 0.5  # how sure a line must be furniture

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a run of furniture inside or after what is said."""
        said = False
        run: list[Segment] = []
        for segment in document.segments:
            if segment.origin is Origin.BOILERPLATE:
                run.append(segment)
                continue
            if run and said:
                yield from self._found(document, run)
            run, said = [], said or segment.origin in _SPEAKING
        if run and said:
            yield from self._found(document, run)

    def _found(self, document: Document, run: list[Segment]) -> Iterator[Finding]:
        plain = [segment for segment in run if _PLAIN in segment.signals and segment.confidence >= self.least]
        if not plain:
            return
        span = Span(plain[0].span.start, plain[-1].span.end).inked(document.text)
        told = ", ".join(dict.fromkeys(s for segment in plain for s in segment.signals if s != _PLAIN)) or "its wording"
        finding = self.rule.finding(
            span,
            f"Page furniture stands in the text: {len(plain)} {'line' if len(plain) == 1 else 'lines'}.",
            Evidence(told, "the article's own words", "wording of the lines"),
            confidence=max(segment.confidence for segment in plain),
        )
        yield finding if len(plain) > 1 else graded(finding, Severity.INFO)

"""MIX004 sponsored-passage."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Span, graded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Segment

_EDITORIAL = (Origin.EDITORIAL, Origin.QUOTATION)
_MESSAGES = {
    "advertising label": "A label declares this passage to be advertising.",
    "empty advertising label": "The label of an advertisement stands here, and nothing that sells stands behind it.",
    "disclosure": "The text discloses that it is paid for, or that it earns by its links.",
    "words that sell": "This passage sells something, and no label says so.",
}
_BY_MARKUP = "The markup declares this passage to be advertising, between passages of the article."
_SLIGHT = (_MESSAGES["empty advertising label"], _BY_MARKUP)
_SHOWN = 80  # code points of what was found


@dataclass(frozen=True)
class SponsoredPassage:
    """Flags advertising inside editorial text: labelled, disclosed, or told by its words alone.

    Why it matters
    --------------
    Whoever reads or learns from the document takes an advertiser's claims for the publisher's.
    Publishers must tell the two apart: Directive 2005/29/EC of the European Union on unfair commercial practices (annex
    I, point 11) and 16 CFR Part 255, *Guides Concerning the Use of Endorsements and Testimonials in Advertising*.
    Labels and boxes are lost when a page is scraped, and then only the words are left.

    What to do
    ----------
    Cut out the flagged passage, or keep it as a document of its own that names the advertiser.
    Where a text discloses that all of it is paid for, decide by your policy whether it belongs in the collection.

    When to ignore it
    -----------------
    For shops, newsletters and press releases, whose trade it is.
    A label behind which nothing is left to sell is reported as information, as a lone line of page furniture is.
    So is advertising that the markup itself sets apart inside the article: it is kept as a segment of its own, and
    outside the article, where furniture stands, it is not flagged at all.
    """

    rule: ClassVar[Rule] = Rule("MIX004", "sponsored-passage", Severity.WARNING, "0.1")

    least: float = 0.5  # how sure it must be that the passage advertises

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a run of promotional segments of one kind, in a document that has editorial ones."""
        spoken = [at for at, segment in enumerate(document.segments) if segment.origin in _EDITORIAL]
        if not spoken:
            return
        article = document.segments[spoken[0] : spoken[-1]]
        inside = Span(article[0].span.start, article[-1].span.end) if article else Span(0, 0)
        for message, group in groupby(document.segments, key=_message):
            run = list(group)
            if message and (message != _BY_MARKUP or inside.covers(run[0].span)):
                yield from self._found(document, message, run)

    def _found(self, document: Document, message: str, run: list[Segment]) -> Iterator[Finding]:
        span = Span(run[0].span.start, run[-1].span.end).inked(document.text)
        told = dict.fromkeys(signal for segment in run for signal in segment.signals)
        finding = self.rule.finding(
            span,
            message,
            Evidence(span.of(document.text)[:_SHOWN], "the publisher's own words", ", ".join(told)),
            confidence=max(segment.confidence for segment in run),
        )
        if finding.confidence >= self.least:
            yield graded(finding, Severity.INFO) if message in _SLIGHT else finding


def _message(segment: Segment) -> str:
    """What is to be said of a segment; nothing where it does not promote."""
    if segment.origin is not Origin.PROMOTION:
        return ""
    return _MESSAGES.get(segment.signals[0] if segment.signals else "", _BY_MARKUP)

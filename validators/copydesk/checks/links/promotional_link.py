"""LINK003 promotional-link."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Span
from copydesk.text import promotion
from copydesk.text.links import target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, Link

_SHOWN = 5  # signals


@dataclass(frozen=True)
class PromotionalLink:
    """Flags a link whose passage advertises: spam, self-promotion, offers, calls to get in touch.

    Why it matters
    --------------
    Comments and scraped pages carry advertisements that nobody meant to publish or to learn from, and the link is where
    they lead.
    Every signal that counted stands in the finding, with its points: words that call to act, offers, easy money, the
    promotion of oneself, shouting, telephone numbers, hosts without a name; and what speaks against it.

    What to do
    ----------
    Take the passage out, or the link where the rest is worth keeping.

    When to ignore it
    -----------------
    For newsletters and shops, whose trade it is; raise `floor` to flag the plain cases only.
    Links in brackets behind the words they belong to, as publishers cite, pass unless all else speaks against them.
    """

    rule: ClassVar[Rule] = Rule("LINK003", "promotional-link", Severity.ERROR, "0.1")

    floor: float = 0.6  # passages less sure than this pass

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a promotional passage, on its first link."""
        placed = ((promotion.passage(document.text, link.span), link) for link in document.links)
        for (passage, letter), group in groupby(placed, key=lambda pair: pair[0]):
            links = [link for _, link in group]
            yield from self._finding(document, passage, links, letter=letter)

    def _finding(self, document: Document, passage: Span, links: Sequence[Link], *, letter: bool) -> Iterator[Finding]:
        assessment = promotion.assess(
            _without(document.text, passage, links),
            [target(link.url, bare=not link.anchored) for link in links],
            _form(document.text, passage, links, letter=letter),
            by_reader=document.segment_at(links[0].span.start).origin is Origin.USER,
        )
        if assessment.confidence >= self.floor:
            signals = [
                Evidence(signal.words or signal.name, source=_told(signal)) for signal in assessment.signals[:_SHOWN]
            ]
            message = f"The passage around this link promotes something: {_names(assessment)}."
            yield self.rule.finding(links[0].span, message, *signals, confidence=assessment.confidence)


def _form(text: str, passage: Span, links: Sequence[Link], *, letter: bool) -> promotion.Form:
    if letter:
        return promotion.Form.LETTER
    cited = any(link.anchored for link in links) or promotion.is_cited(passage.of(text))
    return promotion.Form.CITED if cited else promotion.Form.BARE


def _without(text: str, passage: Span, links: Sequence[Link]) -> str:
    """The words of a passage, the links' own left out."""
    parts, at = [], passage.start
    for link in links:
        if not link.anchored:
            parts.append(text[at : link.span.start])
            at = link.span.end
    return " ".join([*parts, text[at : passage.end]])


def _told(signal: promotion.Signal) -> str:
    return f"{signal.name}: {signal.points:+.1f} points"


def _names(assessment: promotion.Assessment) -> str:
    return ", ".join(signal.name for signal in assessment.signals if signal.points > 0)

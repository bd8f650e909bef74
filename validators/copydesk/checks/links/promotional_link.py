"""LINK003 promotional-link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text import promotion

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    allow: tuple[str, ...] = ()  # registrable domains that are not flagged

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a promotional passage, on its first link."""
        passing = {domain for domain in (*self.allow, promotion.house(document)) if domain}
        for links, passage in promotion.passages(document):
            if not all(link.domain in passing for link in links):
                yield from self._weighed(links[0], promotion.assess(passage))

    def _weighed(self, link: Link, assessment: promotion.Assessment) -> Iterator[Finding]:
        if assessment.confidence >= self.floor:
            signals = [
                Evidence(signal.words or signal.name, source=_told(signal)) for signal in assessment.signals[:_SHOWN]
            ]
            message = f"The passage around this link promotes something: {_names(assessment)}."
            yield self.rule.finding(link.span, message, *signals, confidence=assessment.confidence)


def _told(signal: promotion.Signal) -> str:
    return f"{signal.name}: {signal.points:+.1f} points"


def _names(assessment: promotion.Assessment) -> str:
    return ", ".join(signal.name for signal in assessment.signals if signal.points > 0)

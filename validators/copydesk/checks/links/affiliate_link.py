"""LINK002 affiliate-link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.links import destinations, services

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Link


@dataclass(frozen=True)
class AffiliateLink:
    """Flags a link that earns whoever placed it a commission or a credit.

    Why it matters
    --------------
    Words beside such a link were paid for, or hope to be.
    The Federal Trade Commission asks that the connection be disclosed (16 CFR Part 255, *Guides Concerning the Use of
    Endorsements and Testimonials in Advertising*), and so does Directive 2005/29/EC of the European Union on unfair
    commercial practices (annex I, point 11).

    What to do
    ----------
    Link to the page without the parameter or the detour, or mark the passage as advertising.

    When to ignore it
    -----------------
    Where the text discloses it and your policy takes disclosed advertising.
    Parameters that only count visits, such as `utm_source`, are never flagged.
    """

    rule: ClassVar[Rule] = Rule("LINK002", "affiliate-link", Severity.WARNING, "0.1")

    allow: tuple[str, ...] = ()  # registrable domains that are not flagged

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a link through an affiliate network, or with a parameter that credits its author."""
        for link in document.links:
            finding = self._finding(link)
            if finding and link.domain not in self.allow:
                yield finding

    def _finding(self, link: Link) -> Finding | None:
        stops = destinations(link.url, bare=not link.anchored)
        if network := next(filter(None, map(services.redirector, stops)), None):
            return self.rule.finding(
                link.span,
                f"The link goes through {network.name}, which pays a commission for it.",
                Evidence(link.url, "the page itself", network.source),
                confidence=0.95,
            )
        if credit := next(filter(None, map(services.referral, stops)), None):
            name, value = credit
            return self.rule.finding(
                link.span,
                f"The link credits {value} by its parameter {name}.",
                Evidence(f"{name}={value}", "the link without it", "the guides of the programmes for their partners"),
                confidence=0.85,
            )
        return None

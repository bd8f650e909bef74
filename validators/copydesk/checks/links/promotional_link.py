"""LINK003 promotional-link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.promotion import house

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Appeal, Document, Signal

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
        passing = {domain for domain in (*self.allow, house(document)) if domain}
        for appeal in document.appeals:
            if appeal.confidence >= self.floor and not all(link.domain in passing for link in appeal.links):
                yield self._finding(appeal)

    def _finding(self, appeal: Appeal) -> Finding:
        signals = [Evidence(signal.words or signal.name, source=_told(signal)) for signal in appeal.signals[:_SHOWN]]
        message = f"The passage around this link promotes something: {_names(appeal)}."
        return self.rule.finding(appeal.links[0].span, message, *signals, confidence=appeal.confidence)


def _told(signal: Signal) -> str:
    return f"{signal.name}: {signal.points:+.1f} points"


def _names(appeal: Appeal) -> str:
    return ", ".join(signal.name for signal in appeal.signals if signal.points > 0)

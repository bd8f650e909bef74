"""LINK001 shortened-link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, graded
from copydesk.text.links import destinations, services

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Link

_BY_READERS = frozenset({Origin.USER, Origin.UNKNOWN})
_KNOWN, _GUESSED = 0.98, 0.6


@dataclass(frozen=True)
class ShortenedLink:
    """Flags a link whose target is hidden behind a link shortener.

    Why it matters
    --------------
    A shortened link says nothing of where it leads, may be pointed elsewhere later, and dies with its service.
    Studies of spam found shorteners in wide use to slip past block lists (Thomas et al., *Design and Evaluation of a
    Real-Time URL Spam Filtering Service*, IEEE Symposium on Security and Privacy 2011).

    What to do
    ----------
    Replace the link by the address it leads to, or take it out.
    In comments and other readers' words, treat the passage as one that may advertise.

    When to ignore it
    -----------------
    When the publisher runs the shortener itself: name its domain in `allow`.
    The short domains of platforms and publishers, such as youtu.be, are never flagged, since they lead to their owner's
    pages only.
    """

    rule: ClassVar[Rule] = Rule("LINK001", "shortened-link", Severity.WARNING, "0.1")

    allow: tuple[str, ...] = ()  # domains that are not flagged
    guess: bool = True  # whether unknown domains that look like shorteners are flagged in readers' words

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a shortened link: a warning in readers' words, else for information."""
        for link in document.links:
            by_reader = document.segment_at(link.span.start).origin in _BY_READERS
            finding = self._finding(link, by_reader=by_reader)
            if finding and link.domain not in self.allow:
                yield finding if by_reader else graded(finding, Severity.INFO)

    def _finding(self, link: Link, *, by_reader: bool) -> Finding | None:
        stops = destinations(link.url, bare=not link.anchored)
        if service := next(filter(None, map(services.shortener, stops)), None):
            return self.rule.finding(
                link.span,
                f"The link goes through the shortener {service.name}, which hides where it leads.",
                Evidence(link.url, "the address it leads to", service.source),
                confidence=_KNOWN,
            )
        if self.guess and by_reader and services.looks_shortened(stops[-1]):
            return self.rule.finding(
                link.span,
                f"The link has the shape of a shortened one: {link.domain} says nothing of where it leads.",
                Evidence(link.url, "an address that tells its site and page", "the shape of the address"),
                confidence=_GUESSED,
            )
        return None

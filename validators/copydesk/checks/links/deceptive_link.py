"""LINK004 deceptive-link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text import links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Link
    from copydesk.text.links import Target


@dataclass(frozen=True)
class DeceptiveLink:
    """Flags a link that leads elsewhere than it seems to.

    Why it matters
    --------------
    Readers judge a link by the name they see.
    A text that shows one domain and leads to another, a name before an @ that is no host, a host that is a bare
    number: each is a known way to lead them astray (Anti-Phishing Working Group, *Phishing Activity Trends Reports*;
    Unicode Technical Standard 39, *Unicode Security Mechanisms*, for names in mixed scripts).

    What to do
    ----------
    Do not follow the link; take it out, or let it show where it leads.

    When to ignore it
    -----------------
    For addresses of machines in manuals and logs.
    Addresses of private networks and names given as examples are never flagged.
    """

    rule: ClassVar[Rule] = Rule("LINK004", "deceptive-link", Severity.ERROR, "0.1")

    allow: tuple[str, ...] = ()  # registrable domains that are not flagged

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a link: the gravest deceit it practises."""
        for link in document.links:
            target = links.target(link.url, bare=not link.anchored)
            if link.domain in self.allow:
                continue
            if found := _other_domain(document, link, target) or _name(link, target) or _address(target):
                message, evidence, confidence = found
                yield self.rule.finding(link.span, message, evidence, confidence=confidence)


_Told = tuple[str, Evidence, float]


def _other_domain(document: Document, link: Link, target: Target) -> _Told | None:
    """The domain that the words show, where the markup leads to another."""
    if not link.anchored or not target.domain:
        return None
    for shown in links.find(link.span.of(document.text)):
        words = shown.of(link.span.of(document.text))
        domain = links.target(words, bare=True).domain
        if domain and domain != target.domain:
            evidence = Evidence(words, target.domain, "the target in the markup")
            return f"The words show {domain}, the link leads to {target.domain}.", evidence, 0.95
    return None


def _name(link: Link, target: Target) -> _Told | None:
    """What the name of the host passes itself off as."""
    found = links.disguise(target.host, link.url)
    if not found:
        return None
    reads = f", and reads as {found.reading}" if found.reading else ""
    evidence = Evidence(
        target.host, found.reading or "letters of one script", "Unicode Technical Standard 39, section 5"
    )
    return f"The name {target.host} {found.how}{reads}.", evidence, found.confidence


def _address(target: Target) -> _Told | None:
    """A host without a name, or one behind a name that is none."""
    if target.credentials and target.scheme in {"http", "https", ""} and target.host:
        shown = target.credentials.partition(":")[0]
        evidence = Evidence(f"{shown}@{target.host}", target.host, "RFC 3986, section 7.6")
        return f"“{shown}” stands before the @ and is no host: the link leads to {target.host}.", evidence, 0.95
    if target.is_address and not target.is_private:
        evidence = Evidence(target.host, "a name", "the address itself")
        return f"The link leads to the bare address {target.host}, which names no owner.", evidence, 0.8
    return None

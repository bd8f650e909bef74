"""LINK005 blocked-domain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.links import destinations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class BlockedDomain:
    """Flags a link to a domain that your policy blocks.

    Why it matters
    --------------
    A house knows its own offenders: farms of copied texts, known advertisers, sites it may not link to.

    What to do
    ----------
    Take the link out, or the passage around it.

    When to ignore it
    -----------------
    When the passage is about the domain; suppress the finding there.
    Without `block` the rule flags nothing.
    """

    rule: ClassVar[Rule] = Rule("LINK005", "blocked-domain", Severity.ERROR, "0.1")

    block: tuple[str, ...] = ()  # "example.com" covers its subdomains; "news.example.com" itself and those below

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a link to a blocked domain, or to a name below it."""
        blocked = {domain.lower().strip(".") for domain in self.block}
        for link in document.links if blocked else ():
            hosts = [target.host.strip(".") for target in destinations(link.url, bare=not link.anchored)]
            names = (name for host in (*hosts, link.domain) for name in _above(host))
            if hit := next((name for name in names if name in blocked), None):
                evidence = Evidence(link.url, "no link there", f"the policy of this gate: {hit}")
                yield self.rule.finding(link.span, f"The policy of this gate blocks links to {hit}.", evidence)


def _above(host: str) -> Iterator[str]:
    """`a.b.c`, `b.c`, `c`."""
    while host:
        yield host
        host = host.partition(".")[2]

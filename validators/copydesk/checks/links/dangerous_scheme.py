"""LINK006 dangerous-scheme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.links import target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document

_DANGERS = {
    "javascript": "runs a program in the reader's page",
    "vbscript": "runs a program in the reader's page",
    "data": "carries its own content, past every list of addresses",
    "file": "opens a file of the reader's machine",
    "blob": "opens content that no address names",
    "jar": "opens an archive from inside",
    "ms-msdt": "starts a tool of the system (CVE-2022-30190)",
    "search-ms": "searches the reader's machine, or one of the sender's choice",
}
_IMAGES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif")


@dataclass(frozen=True)
class DangerousScheme:
    """Flags a link that runs a program or opens a file instead of leading to a page.

    Why it matters
    --------------
    Where such a link is rendered as it stands, a click runs what its author wrote, with the reader's rights.
    The WHATWG URL and HTML standards let `javascript:` run as script; the OWASP *Cross Site Scripting Prevention Cheat
    Sheet* asks to admit http and https alone.

    What to do
    ----------
    Take the link out; keep its words if they say something.

    When to ignore it
    -----------------
    Hardly ever; in a text on security, write the link as code and not as a link.
    Images that carry their own content (`data:image/png` and its kind) are never flagged.
    """

    rule: ClassVar[Rule] = Rule("LINK006", "dangerous-scheme", Severity.ERROR, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a link with a scheme that does more than lead to a page."""
        for link in document.links:
            leads_to = target(link.url)
            danger = _DANGERS.get(leads_to.scheme)
            if danger and not (leads_to.scheme == "data" and leads_to.path.lower().startswith(_IMAGES)):
                evidence = Evidence(link.url[:80], "http or https", "the scheme of the link")
                yield self.rule.finding(link.span, f"A {leads_to.scheme}: link {danger}.", evidence)

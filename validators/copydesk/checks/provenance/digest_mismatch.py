"""PROV002 digest-mismatch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document

_DIGEST = re.compile(r"[0-9a-f]{64}")
_SHOWN = 80  # characters of what is no digest


@dataclass(frozen=True)
class DigestMismatch:
    """Flags a text that is not the one its record's digest names.

    Why it matters
    --------------
    A digest is kept so that anyone can tell whether a text is still the one that was archived.
    Where the two disagree, the text was changed, cut or exchanged after it was recorded.

    What to do
    ----------
    Compare the text with the archived one, then restore it, or record the digest of the new text.
    The digest is the SHA-256 (FIPS 180-4) of the text in UTF-8, without a byte order mark, line endings as they are; of
    a web page, that of its visible text.

    When to ignore it
    -----------------
    When your archive takes digests of something else, such as the page with its markup: keep them in another field.
    """

    rule: ClassVar[Rule] = Rule("PROV002", "digest-mismatch", Severity.ERROR, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding when the digest differs, or is none; nothing where none is recorded."""
        recorded = (document.provenance.sha256 or "").strip().lower().removeprefix("sha256:")
        if not recorded:
            return
        digest = sha256(document.text)
        if not _DIGEST.fullmatch(recorded):
            message = "What is recorded as the text's digest is no SHA-256: 64 hexadecimal digits."
            yield self.rule.finding(None, message, Evidence(recorded[:_SHOWN], digest, "the text"))
        elif recorded != digest:
            message = "The text is not the one whose digest is recorded."
            yield self.rule.finding(None, message, Evidence(digest, recorded, "the record"))

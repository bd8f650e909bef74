"""CHAR003 garbled-encoding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.characters import named
from copydesk.text.garbling import garbled, restored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class GarbledEncoding:
    """Flags characters that a wrong decoding left behind.

    Why it matters
    --------------
    Names and words that were decoded by the wrong table cannot be found, compared or read aloud, and a replacement
    character stands where something is lost for good.

    What to do
    ----------
    Read the source again in its true encoding, mostly UTF-8.
    Where the source is gone, ftfy restores what can be restored.

    When to ignore it
    -----------------
    Where the text shows such characters as an example.
    """

    rule: ClassVar[Rule] = Rule("CHAR003", "garbled-encoding", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for each run of garbled characters."""
        for span in garbled(document.text):
            run = span.of(document.text)
            was = restored(run)
            message = f"“{run}” is “{was}” decoded by the wrong table." if was else f"Lost in decoding: {named(run)}."
            yield self.rule.finding(span, message, Evidence(named(run), was or "a readable character", "UTF-8"))

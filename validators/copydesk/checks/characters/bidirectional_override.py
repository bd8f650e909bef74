"""CHAR002 bidirectional-override."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.characters import named
from copydesk.text.ordering import controls, reordered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class BidirectionalOverride:
    """Flags controls that show a line in another order than the one it is stored in.

    Why it matters
    --------------
    What the reader sees is not what a program reads: a name, an amount or a file's ending can be turned round.
    The attack is known as Trojan Source (CVE-2021-42574).

    What to do
    ----------
    Remove the controls and read the line as it is stored.
    Right-to-left words need none of them in plain text; where a mixed line must be steered, close each isolate on it.

    When to ignore it
    -----------------
    Where the text explains these characters by showing them.
    """

    rule: ClassVar[Rule] = Rule("CHAR002", "bidirectional-override", Severity.ERROR, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for each line, from its first control to its last."""
        for span in reordered(document.text):
            found = named(controls(span.of(document.text)))
            yield self.rule.finding(
                span,
                f"This line is shown in another order than it is stored in: {found}.",
                Evidence(found, "no ordering controls", "Unicode Standard Annex #9"),
            )

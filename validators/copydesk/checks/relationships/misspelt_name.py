"""REL003 misspelt-name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.errors import NotRun
from copydesk.model import Evidence, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Finding

_SURE = {1: 0.85, 2: 0.75}  # by the number of edits


@dataclass(frozen=True)
class MisspeltName:
    """Flags a name that is one or two edits from that of a known person whom the context fits.

    Why it matters
    --------------
    A misspelt name cannot be found again: search, entity linking and corrections all miss it.
    One edit is a letter put in, left out, exchanged, or swapped with its neighbour (Damerau 1964).

    What to do
    ----------
    Write the name as the finding gives it, or add this spelling to the facts as an alias if both are in use.

    When to ignore it
    -----------------
    When another person of that very name is meant.
    Spellings that differ by accents or by the transliteration of one alphabet (Zelensky, Zelenskyy) are never flagged.
    """

    rule: ClassVar[Rule] = Rule("REL003", "misspelt-name", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding each time such a name is written."""
        if not document.weighed:
            raise NotRun("there are no reference facts to hold the names against")
        for near in document.near_names:
            yield self.rule.finding(
                near.name.span,
                f"“{near.name.text}” is probably {near.known}: the facts say that {near.context}.",
                Evidence(near.name.text, near.known, near.source),
                confidence=_SURE.get(near.edits, 0.6),
            )

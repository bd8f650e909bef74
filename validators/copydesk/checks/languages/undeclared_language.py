"""LANG002 undeclared-language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.languages import UNKNOWN, kin, known, named, primary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class UndeclaredLanguage:
    """Flags a document whose language is not the one its metadata declares, or not one the policy allows.

    Why it matters
    --------------
    Whoever files, translates or trains on the text goes by the declared language, and numerals, names and rules are
    read by it.

    What to do
    ----------
    Correct the declared language, or keep the document out of this collection.

    When to ignore it
    -----------------
    For texts of a few words, and for languages near enough to be taken for one another; near ones are not flagged.
    """

    rule: ClassVar[Rule] = Rule("LANG002", "undeclared-language", Severity.WARNING, "0.1")

    allowed: tuple[str, ...] = ()  # languages a document may be in; empty: any

    def find(self, document: Document) -> Iterator[Finding]:
        """At most one finding, on the document as a whole."""
        declared, main = primary(document.provenance.language or ""), document.language
        if main == UNKNOWN:
            return
        if known(declared) and not kin(declared, main):
            yield self._finding(document, f"but its metadata says {named(declared)}", declared)
        elif self.allowed and not any(kin(primary(language), main) for language in self.allowed):
            yield self._finding(document, "which the policy does not allow", ", ".join(self.allowed))

    def _finding(self, document: Document, fault: str, expected: str) -> Finding:
        confidence = max(
            (segment.language_confidence for segment in document.segments if segment.language == document.language),
            default=0.0,
        )
        return self.rule.finding(
            None,
            f"The document is in {named(document.language)}, {fault}.",
            Evidence(document.language, expected, "the language witnesses"),
            confidence=confidence,
        )

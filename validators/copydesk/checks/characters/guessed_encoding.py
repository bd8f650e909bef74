"""CHAR004 guessed-encoding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class GuessedEncoding:
    """Flags a text whose encoding nothing told and had to be guessed.

    Why it matters
    --------------
    Many encodings give the same bytes different letters, and most readings look sound: “naïve” in one is “naďve” in
    another, a pound sign a letter.
    A name or currency that was guessed wrongly is wrong in everything that is built on the text.
    That is why it is a warning: the text may be right, and nobody has said so.

    What to do
    ----------
    Save the source as UTF-8, or declare its encoding: a byte order mark in a text, `<meta charset>` in a page.

    When to ignore it
    -----------------
    When you have looked at the text and its names, currencies and quotation marks are right.
    """

    rule: ClassVar[Rule] = Rule("CHAR004", "guessed-encoding", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding about the document when its reader had to guess."""
        if document.encoding_guessed:
            yield self.rule.finding(
                None,
                f"Its encoding was guessed: {document.encoding}. Nothing in it says so, and it is not UTF-8.",
                Evidence(document.encoding, "utf-8, or an encoding that is declared", "the bytes"),
            )

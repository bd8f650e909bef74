"""LANG003 mixed-script-word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity, graded
from copydesk.text.characters import named
from copydesk.text.scripts import CYRILLIC, GREEK, leading_script, lookalikes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Span


_HEAD = 2_000  # code points that tell the script of a document
_MANY = 3  # words that are no slip any more: writers of Greek and Cyrillic switch keyboards, and sometimes late
_TYPED = frozenset("iI")  # typed for the Ukrainian and Belarusian letter where the keyboard lacks it


@dataclass(frozen=True)
class MixedScriptWord:
    """Flags a word in which letters of one script pass for those of another.

    Why it matters
    --------------
    The word reads as one thing and is stored as another: it slips past searches, block lists and comparisons, and is
    a known means of deceit in names and addresses.
    See Unicode Technical Standard #39, "Mixed-Script Detection".

    What to do
    ----------
    Write the word in one script.

    When to ignore it
    -----------------
    In names that mix scripts for show; units, formulas and acronyms with an ending in another script are not flagged.
    """

    rule: ClassVar[Rule] = Rule("LANG003", "mixed-script-word", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for each such word; for information where it looks like a slip of the keyboard."""
        found = list(lookalikes(document.text))
        if not found:
            return
        two_keyboards = leading_script(document.text[:_HEAD]) in {CYRILLIC, GREEK}
        few = sum(not set(letters) <= _TYPED for _, letters in found) < _MANY
        for span, letters in found:
            finding = self._finding(span, span.of(document.text), letters)
            slip = two_keyboards and (few or set(letters) <= _TYPED)
            yield graded(finding, Severity.INFO) if slip else finding

    def _finding(self, span: Span, word: str, letters: str) -> Finding:
        told = named(letters)
        return self.rule.finding(
            span,
            f"“{word}” mixes two scripts: {told}.",
            Evidence(told, "letters of one script", "Unicode Technical Standard #39"),
            confidence=0.9,
        )

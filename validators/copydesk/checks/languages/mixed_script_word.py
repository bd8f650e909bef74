"""LANG003 mixed-script-word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity, graded
from copydesk.text.characters import named
from copydesk.text.lookalikes import disguises
from copydesk.text.scripts import CYRILLIC, GREEK, leading_script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document
    from copydesk.text.lookalikes import Disguise


_HEAD = 2_000  # code points that tell the script of a document
_MANY = 3  # words that are no slip any more: writers of Greek and Cyrillic switch keyboards, and sometimes late
_TYPED = frozenset("iIvV")  # typed for Ukrainian and Belarusian і and for Mongolian ү where the keyboard lacks them


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
    In names that mix scripts for show.
    Units, formulas, and acronyms with an ending in another script are not flagged, nor is a mixture in which any letter
    of the rarer script stands for itself, as in brands that write Я for R.
    One or two such words in a Greek or Cyrillic text are most often a keyboard switched late, and are information.
    Which letters look alike, and what that was measured against, is told in `docs/decisions/0012-confusables.md`.
    """

    rule: ClassVar[Rule] = Rule("LANG003", "mixed-script-word", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for each such word; for information where it looks like a slip of the keyboard."""
        found = list(disguises(document.text))
        if not found:
            return
        two_keyboards = leading_script(document.text[:_HEAD]) in {CYRILLIC, GREEK}
        few = sum(not set(word.letters) <= _TYPED for word in found) < _MANY
        for word in found:
            finding = self._finding(word, word.span.of(document.text))
            slip = two_keyboards and (few or set(word.letters) <= _TYPED)
            yield graded(finding, Severity.INFO) if slip else finding

    def _finding(self, word: Disguise, written: str) -> Finding:
        told = named(word.letters)
        return self.rule.finding(
            word.span,
            f"“{written}” reads “{word.reading}”, but mixes two scripts: {told}.",
            Evidence(told, f"“{word.reading}” in one script", "Unicode Technical Standard #39"),
            confidence=0.9,
        )

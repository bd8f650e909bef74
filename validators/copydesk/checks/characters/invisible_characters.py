"""CHAR001 invisible-characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity, Span, graded
from copydesk.text.characters import named
from copydesk.text.invisible import SOFT_HYPHEN, hidden_ascii, hidden_bytes, is_c2pa_manifest, needless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document


@dataclass(frozen=True)
class InvisibleCharacters:
    """Flags characters that leave no ink where nothing in the text needs them.

    Why it matters
    --------------
    Zero-width characters break searches, comparisons and tokens; tag characters and variation selectors carry whole
    messages past the reader, such as orders to a language model.
    See Unicode Technical Report #36 and the tag characters' note in the Unicode Standard, chapter 23.

    What to do
    ----------
    Remove them, and ask how they came into the text.
    A C2PA manifest is meant to be there; check it before you remove it.

    When to ignore it
    -----------------
    Where the text writes about such characters, or where soft hyphens are wanted; those are shown as information only.
    """

    rule: ClassVar[Rule] = Rule("CHAR001", "invisible-characters", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for each run; for information, one for all soft hyphens and one for each C2PA manifest."""
        soft = []
        for span in needless(document.text):
            run = span.of(document.text)
            if run.strip(SOFT_HYPHEN):
                finding = self._finding(span, run, _said(run))
                yield graded(finding, Severity.INFO) if is_c2pa_manifest(run) else finding
            else:
                soft.append(span)
        if soft:
            yield graded(self._finding(soft[0], SOFT_HYPHEN, named(SOFT_HYPHEN * len(soft))), Severity.INFO)

    def _finding(self, span: Span, run: str, said: str) -> Finding:
        return self.rule.finding(span, f"Cannot be seen here: {said}.", Evidence(named(run), "nothing", "Unicode 16.0"))


def _said(run: str) -> str:
    if is_c2pa_manifest(run):
        return f"a C2PA text manifest of {len(hidden_bytes(run))} bytes"
    if words := hidden_ascii(run):
        return f"{len(run)} characters that spell “{words[:80]}”"
    return named(run)

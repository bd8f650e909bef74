"""LINK007 repeated-message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity, graded
from copydesk.text.promotion import house
from copydesk.text.resemblance import ENOUGH, Memory, signature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Appeal, Document, Link
    from copydesk.text.resemblance import Signature

_NAMED = 5  # others that a finding names


@dataclass(frozen=True)
class RepeatedMessage:
    """Flags a reader's message with a link that was left before in nearly the same words.

    Why it matters
    --------------
    Whoever advertises leaves the same message in many places, with a word or two changed.
    Repetition tells it even where the words are harmless (Gao et al., *Detecting and Characterizing Social Spam
    Campaigns*, Internet Measurement Conference 2010).
    Messages are compared by MinHash over pairs of words, within a document and over the documents of a run.

    What to do
    ----------
    Take all of them out, the first as well: the finding names those before it.

    When to ignore it
    -----------------
    For signatures and notices that readers put under everything they write.
    The publisher's own words are not compared, nor messages of fewer than five words, nor those that lead to the
    document's own domain.
    """

    rule: ClassVar[Rule] = Rule("LINK007", "repeated-message", Severity.WARNING, "0.2")

    doubt: float = 0.4  # messages surer to promote than this are a warning, harmless ones for information
    memory: int = 50_000  # messages of a run that are remembered; the oldest are forgotten
    allow: tuple[str, ...] = ()  # registrable domains that are not flagged

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a message that stands in the document before."""
        yield from self.across(document, Memory(self.memory))

    def across(self, document: Document, met: Memory[tuple[str, str]]) -> Iterator[Finding]:
        """One finding a message that was `met` in this document or before; each is remembered, with its document."""
        for appeal, known in self._messages(document):
            link = appeal.links[0]
            if others := met.alike(known):
                finding = self._finding(link, others)
                yield finding if appeal.confidence >= self.doubt else graded(finding, Severity.INFO)
            met.add(known, (document.id, link.span.of(document.text)[:80]))

    def _messages(self, document: Document) -> Iterator[tuple[Appeal, Signature]]:
        passing = {*self.allow, house(document)}
        for appeal in document.appeals:
            domain = appeal.links[0].domain
            own = domain and domain in passing
            if appeal.message and not own and (known := signature(appeal.message)):
                yield appeal, known

    def _finding(self, link: Link, others: list[tuple[str, str]]) -> Finding:
        evidence = (Evidence(words, "said once", place) for place, words in others[:_NAMED])
        places = len({place for place, _ in others})
        least = "at least " if len(others) >= ENOUGH else ""
        often = f"{least}{len(others)} times before, in {places} document{'s' if places > 1 else ''}"
        return self.rule.finding(link.span, f"Nearly the same message was left {often}.", *evidence, confidence=0.8)

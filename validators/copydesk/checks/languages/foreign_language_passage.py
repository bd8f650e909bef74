"""LANG001 foreign-language-passage."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Span
from copydesk.text.languages import UNKNOWN, named, primary, twins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Segment

# Words in quotation marks, and at most a few after them to say whose they are.
_QUOTED = re.compile(r"[“\"«„‘‹「『][^“”\"«»„]{1,4000}[”\"»“’›」』][^“”\"«»„]{0,40}")


@dataclass(frozen=True)
class ForeignLanguagePassage:
    """Flags a passage in another language than the document's.

    Why it matters
    --------------
    A passage in a language nobody asked for is most often something that does not belong to the text: a comment, a
    page's furniture, a paste.
    Models trained on such documents learn to mix languages, and rules made for one language misread the other.
    The witnesses and how they were measured are told in `docs/decisions/0004-language-witnesses.md`.

    What to do
    ----------
    Take the passage out, or translate it.
    If the document is meant to be in two languages, name the second in `second_languages`.

    When to ignore it
    -----------------
    When the passage is quoted on purpose and only lacks its quotation marks.
    """

    rule: ClassVar[Rule] = Rule("LANG001", "foreign-language-passage", Severity.WARNING, "0.1")

    second_languages: tuple[str, ...] = ()  # languages besides the main one that may stand in the text

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for each run of adjacent segments in the same other language."""
        telling = [segment for segment in document.segments if segment.language != UNKNOWN]
        for language, run in groupby(telling, key=lambda segment: segment.language):
            if self._expected(language, document.language):
                continue
            if members := [segment for segment in run if not _is_quoted(segment, document.text)]:
                yield self._finding(document, members)

    def _expected(self, language: str, main: str) -> bool:
        return language == main or any(twins(primary(second), language) for second in self.second_languages)

    def _finding(self, document: Document, members: list[Segment]) -> Finding:
        found, main = named(members[0].language), named(document.language)
        confidence = max(segment.language_confidence for segment in members)
        return self.rule.finding(
            Span(members[0].span.start, members[-1].span.end).inked(document.text),
            f"This passage is in {found}, the document in {main}.",
            Evidence(f"{found}, {confidence:.0%} sure", main, "the witnesses of language"),
            confidence=confidence,
        )


def _is_quoted(segment: Segment, text: str) -> bool:
    if segment.origin == Origin.EDITORIAL:
        return _QUOTED.fullmatch(segment.span.of(text).strip()) is not None
    return segment.origin == Origin.QUOTATION

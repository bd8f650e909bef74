"""LANG001 foreign-language-passage."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Span
from copydesk.text.asides import is_list_of_labels, is_quoted
from copydesk.text.languages import UNKNOWN, named, primary, twins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, Segment


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
    Quotations, names, titles, greetings, terms of art, references and lists of dishes and the like are not flagged, and
    near languages are told apart only on strong evidence.
    """

    rule: ClassVar[Rule] = Rule("LANG001", "foreign-language-passage", Severity.WARNING, "0.1")

    second_languages: tuple[str, ...] = ()  # languages besides the main one that may stand in the text

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for each run of adjacent segments in the same other language."""
        telling = [segment for segment in document.segments if segment.language != UNKNOWN]
        for language, run in groupby(telling, key=lambda segment: segment.language):
            if self._expected(language, document.language):
                continue
            if members := _out_of_place(tuple(run), document.text):
                yield self._finding(document, members)

    def _expected(self, language: str, main: str) -> bool:
        return language == main or any(twins(primary(second), language) for second in self.second_languages)

    def _finding(self, document: Document, members: list[Segment]) -> Finding:
        found, main = named(members[0].language), named(document.language)
        surest = max(members, key=lambda segment: segment.language_confidence)
        confidence = surest.language_confidence
        return self.rule.finding(
            Span(members[0].span.start, members[-1].span.end).inked(document.text),
            f"This passage is in {found}, the document in {main}.",
            Evidence(f"{found}, {confidence:.0%} sure{_testimony(surest)}", main, "the witnesses of language"),
            confidence=confidence,
        )


def _testimony(segment: Segment) -> str:
    """Who says so, and what the others say: ": eldc and CLD2 agree; langdetect says Spanish"."""
    said = {witness.name: witness.language for witness in segment.witnesses}
    agree = [name for name, language in said.items() if language and twins(language, segment.language)]
    others = [f"{name} {_word(language)}" for name, language in said.items() if name not in agree]
    listed = " and ".join(", ".join(agree).rsplit(", ", 1))
    told = [f"{listed} {'agree' if len(agree) > 1 else 'says so'}"] if agree else []
    return f": {'; '.join([*told, *others])}" if said else ""


def _word(language: str | None) -> str:
    if language is None:
        return "was not asked"
    return "cannot tell" if language == UNKNOWN else f"says {named(language)}"


def _out_of_place(run: Sequence[Segment], text: str) -> list[Segment]:
    """The segments of a run that are neither quoted nor, line by line, what the text may call a thing by."""
    if all(segment.origin == Origin.EDITORIAL for segment in run):
        words = text[run[0].span.start : run[-1].span.end]
        if is_quoted(words) or is_list_of_labels(words):
            return []
    return [segment for segment in run if not _is_quoted(segment, text)]


def _is_quoted(segment: Segment, text: str) -> bool:
    if segment.origin == Origin.EDITORIAL:
        return is_quoted(segment.span.of(text))
    return segment.origin == Origin.QUOTATION

"""LANG002 undeclared-language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from copydesk.model import Evidence, Finding, Rule, Severity, graded
from copydesk.text.languages import UNKNOWN, kin, named, primary
from copydesk.text.tags import languages_in, other_script
from copydesk.text.words import word_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document

Languages: TypeAlias = tuple[str, ...]

_SOURCE = "the language witnesses"
_SAMPLE = 20_000  # code points that tell the script of a document


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
    If documents of the collection are meant to be in two languages, name the other in `second_languages`; it may stand
    beside the declared one, not in its place.
    A declared script that the text is not in, as in `sr-Latn` over Cyrillic letters, is information only.

    When to ignore it
    -----------------
    For texts of a few words, and for languages near enough to be taken for one another; near ones are not flagged.
    Regions, as in `pt-BR`, say nothing here.
    """

    rule: ClassVar[Rule] = Rule("LANG002", "undeclared-language", Severity.WARNING, "0.1")

    allowed: tuple[str, ...] = ()  # languages a document may be in; empty: any
    second_languages: tuple[str, ...] = ()  # languages that may stand beside the declared one or an allowed one
    least_share: float = 0.0  # share of the words, 0 to 1, that must be in one of all these languages

    def __post_init__(self) -> None:
        if not 0 <= self.least_share <= 1:
            raise ValueError(f"least_share is between 0 and 1, not {self.least_share}")

    def find(self, document: Document) -> Iterator[Finding]:
        """At most one finding, on the document as a whole."""
        if document.language == UNKNOWN:
            return
        declared = languages_in(document.provenance.language or "")
        allowed = tuple(map(primary, self.allowed))
        if mixed := self._mixed(document, declared or allowed):
            yield mixed
        elif declared and not self._is_in(document, declared):
            yield self._finding(document, f"but its metadata says {_listed(declared)}", declared)
        elif allowed and not self._is_in(document, allowed):
            yield self._finding(document, "which the policy does not allow", allowed)
        else:
            yield from self._in_other_script(document)

    def _is_in(self, document: Document, expected: Languages) -> bool:
        """Whether the document is in an expected language, or in a second one with an expected one beside it."""
        if _one_of(document.language, expected):
            return True
        beside = any(_one_of(segment.language, expected) for segment in document.segments)
        return beside and _one_of(document.language, tuple(map(primary, self.second_languages)))

    def _finding(self, document: Document, fault: str, expected: Languages) -> Finding:
        return self.rule.finding(
            None,
            f"The document is in {named(document.language)}, {fault}.",
            Evidence(document.language, ", ".join(expected), _SOURCE),
            confidence=_sureness(document),
        )

    def _mixed(self, document: Document, expected: Languages) -> Finding | None:
        """A finding where too few of the words, and not none, are in the languages that may stand here."""
        if not (expected and self.least_share):
            return None
        within = (*expected, *map(primary, self.second_languages))
        shares = _shares(document)
        share = sum(part for language, part in shares.items() if _one_of(language, within))
        if not 0 < share < self.least_share:
            return None
        told = ", ".join(f"{named(language)} {part:.0%}" for language, part in shares.items())
        return self.rule.finding(
            None,
            f"Only {share:.0%} of the words are in {_listed(within)}.",
            Evidence(told, f"{self.least_share:.0%} in {_listed(within)}", _SOURCE),
            confidence=max(segment.language_confidence for segment in document.segments),
        )

    def _in_other_script(self, document: Document) -> Iterator[Finding]:
        """For information: the language is right, and the script is not the one its tag names."""
        tag = document.provenance.language or ""
        words = _words_in(document.language, document) if "-" in tag or "_" in tag else ""
        if found := other_script(tag, words[:_SAMPLE]):
            message = f"The metadata says {tag}, but the text is in {found}."
            yield graded(self.rule.finding(None, message, Evidence(found, tag, "Unicode")), Severity.INFO)


def _one_of(language: str, expected: Languages) -> bool:
    return any(kin(other, language) for other in expected)


def _listed(languages: Languages) -> str:
    return " or ".join(map(named, languages))


def _words_in(language: str, document: Document) -> str:
    return " ".join(segment.span.of(document.text) for segment in document.segments if segment.language == language)


def _shares(document: Document) -> dict[str, float]:
    """The share of each language in the words, the largest first."""
    counts: Counter[str] = Counter()
    for segment in document.segments:
        if segment.language != UNKNOWN:
            counts[segment.language] += word_count(segment.span.of(document.text))
    return {language: count / counts.total() for language, count in counts.most_common() if count}


def _sureness(document: Document) -> float:
    sure = (segment.language_confidence for segment in document.segments if segment.language == document.language)
    return max(sure, default=0.0)

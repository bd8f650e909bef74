"""What LANG002 says beside where it says it, which its casebook holds."""

from __future__ import annotations

import pytest

from copydesk.checks.languages.undeclared_language import UndeclaredLanguage
from copydesk.model import Document, Evidence, Origin, Provenance, Segment, Severity, Span

ENGLISH = "Six words stand in English here. "
GERMAN = "Vier Wörter auf Deutsch. "
CYRILLIC = "Градска библиотека поново је отворена после шест месеци радова."


def document(text: str, languages: dict[str, str], declared: str | None) -> Document:
    """A document of which each of the keys of `languages` is a segment; the first is its main language."""
    segments, at = [], 0
    for words, language in languages.items():
        segments.append(
            Segment(Span(at, at + len(words)), Origin.EDITORIAL, language=language, language_confidence=0.9)
        )
        at += len(words)
    main = next(iter(languages.values()))
    return Document("case", text, provenance=Provenance(language=declared), segments=tuple(segments), language=main)


MIXED = document(ENGLISH + GERMAN, {ENGLISH: "en", GERMAN: "de"}, "en")


def test_shares_are_the_evidence() -> None:
    (finding,) = UndeclaredLanguage(least_share=0.7).find(MIXED)

    assert finding.message == "Only 60% of the words are in English."
    assert finding.evidence == (Evidence("English 60%, German 40%", "70% in English", "the language witnesses"),)


@pytest.mark.parametrize(
    "check",
    [
        UndeclaredLanguage(),
        UndeclaredLanguage(least_share=0.6),
        UndeclaredLanguage(least_share=1, second_languages=("de",)),
        UndeclaredLanguage(allowed=("en",), second_languages=("de-AT",)),
    ],
)
def test_a_share_that_is_large_enough_passes(check: UndeclaredLanguage) -> None:
    assert list(check.find(MIXED)) == []


@pytest.mark.parametrize("share", [-0.1, 1.5])
def test_a_share_is_between_none_and_all(share: float) -> None:
    with pytest.raises(ValueError, match="least_share is between 0 and 1"):
        UndeclaredLanguage(least_share=share)


def test_another_script_is_information() -> None:
    (finding,) = UndeclaredLanguage().find(document(CYRILLIC, {CYRILLIC: "sr"}, "sr-Latn"))

    assert finding.severity is Severity.INFO
    assert finding.message == "The metadata says sr-Latn, but the text is in Cyrillic letters (100%)."

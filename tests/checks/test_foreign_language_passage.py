"""What LANG001 makes of marked segments; its casebook holds whole texts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from copydesk.checks.languages.foreign_language_passage import ForeignLanguagePassage
from copydesk.model import Document, Evidence, Origin, Segment, Span, Witness

TEXT = "English words here.\n“Parole italiane qui.”\nAltre parole ancora.\n17\nE poi altre.\nMore English.\n"


def document(*marks: tuple[str, Origin]) -> Document:
    """A document of which each line is a segment of that language and origin."""
    segments, at = [], 0
    for line, (language, origin) in zip(TEXT.splitlines(keepends=True), marks, strict=True):
        segments.append(Segment(Span(at, at + len(line)), origin, language=language, language_confidence=0.9))
        at += len(line)
    return Document("case", TEXT, segments=tuple(segments), language="en")


def flagged(check: ForeignLanguagePassage, marked: Document) -> list[str]:
    return [finding.span.of(TEXT) for finding in check.find(marked) if finding.span]


LANGUAGES = ("en", "it", "it", "und", "it", "en")


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (Origin.USER, ["“Parole italiane qui.”\nAltre parole ancora.\n17\nE poi altre."]),
        (Origin.EDITORIAL, ["Altre parole ancora.\n17\nE poi altre."]),
        (Origin.QUOTATION, []),
    ],
)
def test_a_run_is_one_finding_without_what_is_quoted(origin: Origin, expected: list[str]) -> None:
    assert flagged(ForeignLanguagePassage(), document(*((language, origin) for language in LANGUAGES))) == expected


@pytest.mark.parametrize("second", ["it", "it-CH", "Italian"])
def test_a_declared_second_language_passes(second: str) -> None:
    marked = document(*((language, Origin.USER) for language in LANGUAGES))

    assert flagged(ForeignLanguagePassage(second_languages=(second,)), marked) == []


def test_the_evidence_says_which_language_and_how_sure() -> None:
    marked = document(*((language, Origin.USER) for language in LANGUAGES))

    finding = next(ForeignLanguagePassage().find(marked))

    assert finding.evidence == (Evidence("Italian, 90% sure", "English", "the witnesses of language"),)
    assert finding.confidence == 0.9


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"eldc": "it", "CLD2": "it", "langdetect": "it"}, "eldc, CLD2 and langdetect agree"),
        ({"eldc": "it", "CLD2": "it", "langdetect": "es"}, "eldc and CLD2 agree; langdetect says Spanish"),
        ({"eldc": "it", "CLD2": "it", "langdetect": None}, "eldc and CLD2 agree; langdetect was not asked"),
        ({"eldc": "it", "CLD2": "und", "langdetect": "en"}, "eldc says so; CLD2 cannot tell; langdetect says English"),
        ({"CLD2": "it"}, "CLD2 says so"),
        ({"CLD2": "und"}, "CLD2 cannot tell"),
    ],
)
def test_the_evidence_says_who_agrees(said: dict[str, str | None], expected: str) -> None:
    marked = document(*((language, Origin.USER) for language in LANGUAGES))
    witnesses = tuple(Witness(name, language) for name, language in said.items())

    segments = tuple(s._replace(witnesses=witnesses) if s.language == "it" else s for s in marked.segments)
    finding = next(ForeignLanguagePassage().find(replace(marked, segments=segments)))

    assert finding.evidence[0].found == f"Italian, 90% sure: {expected}"

"""True sentences made of the starter facts: the gate must not call one of them wrong."""

from __future__ import annotations

import random
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from copydesk import Document, Gate, Provenance
from copydesk.facts import starter
from copydesk.facts.dates import Days
from copydesk.text.vocabulary import nouns, relations

if TYPE_CHECKING:
    from copydesk.facts.store import Fact

STORE = starter.store()
GATE = Gate()
YEARS = range(2000, 2027, 2)
PARAGRAPH = "\n\n"
A_DOCUMENT = 10  # sentences

OFFICES = {
    "en": (
        "{one} is the {office} of {body}.",
        "On Monday, {one}, {office} of {body}, met {other}, the {office2} of {body2}.",
        "{one}, the {office} of {body}, said on Friday that {other} would visit the country in spring.",
    ),
    "de": (
        "{one} ist {office} von {body}.",
        "Am Montag traf {one}, {office} von {body}, in der Stadt {other}, {office2} von {body2}.",
        "{one}, {office} von {body}, sagte am Freitag, dass {other} im Frühjahr zu Besuch kommen werde.",
    ),
    "fr": (
        "{one} est {office} de {body}.",
        "Lundi, {one}, {office} de {body}, a rencontré dans la ville {other}, {office2} de {body2}.",
        "{one}, {office} de {body}, a déclaré vendredi que {other} viendrait en visite au printemps.",
    ),
}
KIN = (
    "{one} is the {tie} of {other}.",
    "{one}, {tie} of {other}, came to the opening on Monday.",
    "The guests were met by {one}, the {tie} of {other}, in the afternoon.",
)


def holders(year: int, language: str) -> list[Fact]:
    """Who was in office on the first of July, in offices that the language has a noun for, in a random order."""
    day = date(year, 7, 1).toordinal()
    named = {sense.relation for sense in nouns(language).values() if not sense.of} if language == "en" else set()
    named |= set(words(language))
    found = [
        fact
        for fact in STORE.every()
        if fact.relation in named
        and relations()[fact.relation].kind == "office"
        and fact.term.meets(Days(day, day))
        and (fact.until or fact.snapshot >= date.fromordinal(day).isoformat())
    ]
    random.Random(year).shuffle(found)  # noqa: S311 - the same each time
    return found


def words(language: str) -> dict[str, str]:
    """A noun for each relation, in the language itself."""
    english = nouns("en")
    own = {noun: sense for noun, sense in nouns(language).items() if language == "en" or noun not in english}
    return {sense.relation: noun for noun, sense in reversed(own.items()) if not sense.of}


def of_offices(year: int, language: str) -> list[str]:
    noun = words(language)
    found = []
    for place, (fact, next_) in enumerate(pairwise(holders(year, language))):
        found.append(
            OFFICES[language][place % 3].format(
                one=STORE.entity(fact.subject).name,
                office=cased(noun[fact.relation], language),
                body=STORE.entity(fact.object).name,
                other=STORE.entity(next_.subject).name,
                office2=cased(noun[next_.relation], language),
                body2=STORE.entity(next_.object).name,
            )
        )
    return found


def cased(noun: str, language: str) -> str:
    return noun.title() if language == "de" else noun


def of_families() -> list[str]:
    ties = [fact for fact in STORE.every() if relations()[fact.relation].kind == "kinship" and not fact.until]
    return [
        KIN[place % 3].format(
            one=STORE.entity(fact.subject).name, tie=fact.relation, other=STORE.entity(fact.object).name
        )
        for place, fact in enumerate(ties)
    ]


def wrong(sentences: list[str], published: str, language: str) -> list[tuple[str, str]]:
    """The findings about relations and names that are more than a note, in documents of ten sentences."""
    texts = [PARAGRAPH.join(sentences[at : at + A_DOCUMENT]) for at in range(0, len(sentences), A_DOCUMENT)]
    about = Provenance(published=published, language=language)
    verdicts = [GATE.judge(Document("true", text, provenance=about)) for text in texts]
    return [
        (finding.code, finding.message)
        for verdict in verdicts
        for finding in verdict.findings
        if finding.code.startswith("REL") and finding.severity != "info"
    ]


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_true_sentences_about_offices_pass(language: str) -> None:
    made = {year: of_offices(year, language) for year in YEARS}

    faults = [fault for year, sentences in made.items() for fault in wrong(sentences, f"{year}-07-01", language)]

    assert sum(map(len, made.values())) > 1000
    assert faults == []


def test_true_sentences_about_families_pass() -> None:
    sentences = of_families()

    assert len(sentences) > 500
    assert wrong(sentences, "2025-06-01", "en") == []

"""True sentences made of the starter facts: the gate must not call one of them wrong."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from copydesk import Document, Gate, Provenance
from copydesk.facts import starter
from copydesk.facts.dates import Days
from copydesk.text.vocabulary import nations, nouns, relations

if TYPE_CHECKING:
    from copydesk.facts.store import Fact

STORE = starter.store()
GATE = Gate()
YEARS = range(2000, 2027, 2)
SOME = range(2000, 2027, 6)
PARAGRAPH = "\n\n"
A_DOCUMENT = 10  # sentences

OFFICES = {
    "en": (
        "{one} is the {office} of {body}.",
        "On Monday, {one}, {office} of {body}, met {other}, the {office2} of {body2}.",
        "{one}, the {office} of {body}, said on Friday that {other} would visit the country in spring.",
        "{one} spoke on Friday in the afternoon. {he} is the {office} of {body}.",
    ),
    "de": (
        "{one} ist {office} von {body}.",
        "Am Montag traf {one}, {office} von {body}, in der Stadt {other}, {office2} von {body2}.",
        "{one}, {office} von {body}, sagte am Freitag, dass {other} im Frühjahr zu Besuch kommen werde.",
        "{one} sprach am Freitag und blieb bis zuletzt. {he} ist {office} von {body}.",
    ),
    "fr": (
        "{one} est {office} de {body}.",
        "Lundi, {one}, {office} de {body}, a rencontré dans la ville {other}, {office2} de {body2}.",
        "{one}, {office} de {body}, a déclaré vendredi que {other} viendrait en visite au printemps.",
        "{one} a parlé vendredi dans l'après-midi. {he} est {office} de {body}.",
    ),
}
HEADS = {
    "en": "On Friday {one}, who heads {body}, wrote to {other}. {other} leads {body2}.",
    "de": "{one} führt {body}, und {other} blieb am Freitag lieber zu Hause. {other} regiert {body2}.",
    "fr": "{one} dirige {body}, et vendredi {other} est resté à la maison. {other} préside {body2}.",
    "es": "{one} dirige {body}, y el viernes {other} se quedó en casa. {other} preside {body2}.",
    "it": "{one} guida {body}, e venerdì {other} è rimasto a casa. {other} presiede {body2}.",
}
PRONOUNS = {"en": "He", "de": "Er", "fr": "Il"}
ADJECTIVES = {
    "de": "Der {adjective}e {office} {one} kam am Freitag in die Stadt, und {other} blieb zu Hause.",
    "fr": "Le {office} {adjective} {one} est arrivé vendredi, et {other} est resté à la maison.",
    "es": "El {office} {adjective} {one} llegó el viernes, y {other} se quedó en casa.",
    "it": "Il {office} {adjective} {one} è arrivato venerdì, e {other} è rimasto a casa.",
}
SUCCESSION = (
    "{one} succeeded {other} as {office} of {body}.",
    "{other} was succeeded by {one}.",
    "{one} took over from {other} as {office} of {body}.",
    "The guests were met by {one} and his predecessor {other}.",
)
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
            OFFICES[language][place % len(OFFICES[language])].format(
                he=PRONOUNS[language],
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


def of_nations(year: int, language: str) -> list[str]:
    """Sentences that call the nation by its adjective, in the masculine, whoever holds the office."""
    noun, adjectives = words(language), {name: word for word, name in reversed(list(nations(language).items()))}
    return [
        ADJECTIVES[language].format(
            one=STORE.entity(fact.subject).name,
            office=cased(noun[fact.relation], language),
            adjective=adjectives[STORE.entity(fact.object).name],
            other=STORE.entity(next_.subject).name,
        )
        for fact, next_ in pairwise(holders(year, language))
        if STORE.entity(fact.object).name in adjectives
    ]


def of_heads(year: int, language: str) -> list[str]:
    """Sentences on those who are at the head of a body, by verbs."""
    heads = [fact for fact in holders(year, "en") if relations()[fact.relation].broader == "head"]
    return [
        HEADS[language].format(
            one=STORE.entity(fact.subject).name,
            body=STORE.entity(fact.object).name,
            other=STORE.entity(next_.subject).name,
            body2=STORE.entity(next_.object).name,
        )
        for fact, next_ in pairwise(heads)
    ]


def of_successors() -> list[str]:
    """Sentences on each two who held an office one after the other."""
    terms: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in STORE.every():
        relation = relations()[fact.relation]
        if relation.kind == "office" and relation.per_object and fact.since:
            terms[fact.relation, fact.object].append(fact)
    return [
        SUCCESSION[place % len(SUCCESSION)].format(
            one=STORE.entity(later.subject).name,
            other=STORE.entity(earlier.subject).name,
            office=relations()[relation].label,
            body=STORE.entity(body).name,
        )
        for (relation, body), held in terms.items()
        for place, (earlier, later) in enumerate(pairwise(sorted(held, key=lambda fact: fact.term.first)))
        if earlier.subject != later.subject
    ]


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


@pytest.mark.parametrize("language", ["de", "fr", "es", "it"])
def test_true_sentences_with_the_adjective_of_a_nation_pass(language: str) -> None:
    made = {year: of_nations(year, language) for year in SOME}

    faults = [fault for year, sentences in made.items() for fault in wrong(sentences, f"{year}-07-01", language)]

    assert sum(map(len, made.values())) > 300
    assert faults == []


@pytest.mark.parametrize("language", list(HEADS))
def test_true_sentences_with_a_verb_pass(language: str) -> None:
    made = {year: of_heads(year, language) for year in SOME}

    faults = [fault for year, sentences in made.items() for fault in wrong(sentences, f"{year}-07-01", language)]

    assert sum(map(len, made.values())) > 1000
    assert faults == []


def test_true_sentences_about_successors_pass() -> None:
    sentences = of_successors()

    assert len(sentences) > 1000
    assert wrong(sentences, "2026-01-07", "en") == []


def test_true_sentences_about_families_pass() -> None:
    sentences = of_families()

    assert len(sentences) > 500
    assert wrong(sentences, "2025-06-01", "en") == []

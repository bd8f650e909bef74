from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Document, Origin, Provenance, Segment, Span
from copydesk.segment import relations


def marked(text: str, language: str = "en", published: str | None = None) -> Document:
    segments = (Segment(Span(0, len(text)), Origin.EDITORIAL, language=language),) if text else ()
    return relations.mark(Document("case", text, provenance=Provenance(published=published), segments=segments))


def read(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(claim.subject.text, claim.relation, claim.object.text) for claim in marked(text, language).relations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the French President Emmanuel Macron said", [("Emmanuel Macron", "president", "French")]),
        ("Emmanuel Macron, the French president, said", [("Emmanuel Macron", "president", "French")]),
        ("Emmanuel Macron, president of France, said", [("Emmanuel Macron", "president", "France")]),
        ("Emmanuel Macron (president of France) said", [("Emmanuel Macron", "president", "France")]),
        ("The president of France, Emmanuel Macron, said", [("Emmanuel Macron", "president", "France")]),
        ("Emmanuel Macron is the president of France.", [("Emmanuel Macron", "president", "France")]),
        ("Emmanuel Macron was elected president of France.", [("Emmanuel Macron", "president", "France")]),
        ("President Emmanuel Macron of France said", [("Emmanuel Macron", "president", "France")]),
        ("Trump’s son-in-law Jared Kushner said", [("Jared Kushner", "child_in_law", "Trump")]),
        ("Trump's son-in-law, Jared Kushner, said", [("Jared Kushner", "child_in_law", "Trump")]),
        ("Otto and his wife Edith came", [("Edith", "spouse", "Otto")]),
        ("Ivanka Trump married Jared Kushner.", [("Ivanka Trump", "spouse", "Jared Kushner")]),
        ("Lind Shipping was founded in 1975 by Ama Serwaa.", [("Ama Serwaa", "founder", "Lind Shipping")]),
        ("Ama Serwaa co-founded Lind Shipping.", [("Ama Serwaa", "founder", "Lind Shipping")]),
        ("Paris is the capital of France.", [("Paris", "capital", "France")]),
        ("Lind Shipping, headquartered in Port Lind", [("Port Lind", "headquarters", "Lind Shipping")]),
        ("Lind Holding owns Lind Shipping.", [("Lind Shipping", "subsidiary", "Lind Holding")]),
        ("Lind Holding acquired Lind Shipping.", [("Lind Shipping", "subsidiary", "Lind Holding")]),
        ("Lind Shipping is owned by Lind Holding.", [("Lind Shipping", "subsidiary", "Lind Holding")]),
        ("Ama Serwaa heads Lind Shipping.", [("Ama Serwaa", "head", "Lind Shipping")]),
        ("Ama Serwaa, who chaired Lind Shipping, left.", [("Ama Serwaa", "chair", "Lind Shipping")]),
        ("Ama Serwaa took over from Yaw Boateng.", [("Ama Serwaa", "successor", "Yaw Boateng")]),
        ("Ama Serwaa was succeeded in 2019 by Yaw Boateng.", [("Yaw Boateng", "successor", "Ama Serwaa")]),
        (
            "Ama Serwaa succeeded Yaw Boateng as president of Tavora.",
            [
                ("Ama Serwaa", "successor", "Yaw Boateng"),
                ("Ama Serwaa", "president", "Tavora"),
                ("Yaw Boateng", "president", "Tavora"),
            ],
        ),
        ("Ama Serwaa (D-Ohio) spoke.", [("Ama Serwaa", "party_member", "Democratic Party")]),
        (
            "the Coast Union, composed of Tavora, the Lind Islands and Osei, met",
            [
                ("Tavora", "member", "Coast Union"),
                ("Lind Islands", "member", "Coast Union"),
                ("Osei", "member", "Coast Union"),
            ],
        ),
        ("Ama Serwaa, née Boateng, wife of Kofi, came", [("Ama Serwaa", "spouse", "Kofi")]),
        ("Kofi was born in Low Tavora, the son of Yaw.", [("Kofi", "child", "Yaw")]),
        ("Kofi is a Tavora-born South Korean actor.", [("Kofi", "citizen", "South Korean")]),
        ("Kofi plays for Tavora United.", [("Kofi", "member", "Tavora United")]),
        ("Kofi is employed by Lind Shipping.", [("Kofi", "employee", "Lind Shipping")]),
        ("Kofi taught at Tavora College.", [("Kofi", "employee", "Tavora College")]),
        (
            "Kofi (born 1960 in Low Tavora, in the house of Yaw) is a Finnish engineer.",
            [("Kofi", "citizen", "Finnish")],
        ),
        ("Kofi arrived with his wife Ama.", [("Ama", "spouse", "Kofi")]),
        ("Kofi is the son of Yaw and Ama.", [("Kofi", "child", "Yaw"), ("Kofi", "child", "Ama")]),
        ("Taoiseach Micheál Martin said", [("Micheál Martin", "prime_minister", "Ireland")]),
        (
            "Ursula von der Leyen, President of the European Commission",
            [("Ursula von der Leyen", "commission_president", "European Union")],
        ),
        (
            "Ama Serwaa, founder and CEO of Lind Shipping",
            [("Ama Serwaa", "chief_executive", "Lind Shipping"), ("Ama Serwaa", "founder", "Lind Shipping")],
        ),
        (
            "Kofi Mensah, son-in-law of U.S. President Donald Trump",
            [("Kofi Mensah", "child_in_law", "Donald Trump"), ("Donald Trump", "president", "U.S.")],
        ),
    ],
)
def test_what_a_phrase_states(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron is not the president of Germany.",
        "Emmanuel Macron would be the president of Germany.",
        "French vice-president-elect Emmanuel Macron",
        "U.S. President-elect Donald Trump",
        "acting French President Emmanuel Macron",
        "the fictional U.S. President Thomas Whitmore",
        "University of California President Michael Drake",
        "the author Stephen King said",
        "Bain Capital of Boston",
        "Anna came with his wife Berta of Bohemia.",
        "a list of presidents, kings and popes",
        "Kofi leads Tavora board members, and Ama heads to the French president",
        "",
    ],
)
def test_what_states_nothing_of_an_office(text: str) -> None:
    assert [claim for claim in read(text) if claim[1] in {"president", "monarch", "capital"}] == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Jared Kushner, der Schwiegersohn von Donald Trump", ("Jared Kushner", "child_in_law", "Donald Trump")),
        ("de", "Der Präsident von Frankreich, Emmanuel Macron,", ("Emmanuel Macron", "president", "Frankreich")),
        ("fr", "Emmanuel Macron est le président de la France", ("Emmanuel Macron", "president", "France")),
        ("es", "Jared Kushner, yerno de Donald Trump", ("Jared Kushner", "child_in_law", "Donald Trump")),
        ("de", "der französische Präsident Emmanuel Macron", ("Emmanuel Macron", "president", "France")),
        ("de", "US-Präsident Donald Trump", ("Donald Trump", "president", "United States")),
        ("de", "Lind wurde 1975 von Ama Serwaa gegründet", ("Ama Serwaa", "founder", "Lind")),
        ("de", "Ama Serwaa ist mit Kofi Mensah verheiratet", ("Ama Serwaa", "spouse", "Kofi Mensah")),
        ("de", "Ama Serwaa folgte auf Kofi Mensah", ("Ama Serwaa", "successor", "Kofi Mensah")),
        ("fr", "Le président français Emmanuel Macron", ("Emmanuel Macron", "president", "France")),
        ("fr", "Emmanuel Macron, le président français,", ("Emmanuel Macron", "president", "France")),
        ("fr", "Emmanuel Macron est le président français.", ("Emmanuel Macron", "president", "France")),
        ("fr", "Ama Serwaa a épousé Kofi Mensah", ("Ama Serwaa", "spouse", "Kofi Mensah")),
        ("fr", "Ama Serwaa dirige Lind", ("Ama Serwaa", "head", "Lind")),
        ("es", "el presidente francés, Emmanuel Macron,", ("Emmanuel Macron", "president", "France")),
        ("es", "Lind fue fundada en 1975 por Ama Serwaa", ("Ama Serwaa", "founder", "Lind")),
        ("es", "Ama Serwaa está casada con Kofi Mensah", ("Ama Serwaa", "spouse", "Kofi Mensah")),
        ("it", "il presidente francese Emmanuel Macron", ("Emmanuel Macron", "president", "France")),
        ("it", "Lind è stata fondata nel 1975 da Ama Serwaa", ("Ama Serwaa", "founder", "Lind")),
        ("it", "Ama Serwaa ha sposato Kofi Mensah", ("Ama Serwaa", "spouse", "Kofi Mensah")),
        ("it", "Jared Kushner, genero di Donald Trump", ("Jared Kushner", "child_in_law", "Donald Trump")),
    ],
)
def test_other_languages(language: str, text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text, language)


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("French President Emmanuel Macron", False),
        ("former French President Emmanuel Macron", True),
        ("then-French President Emmanuel Macron", True),
        ("Emmanuel Macron was the French president.", True),
        ("In 2017, French President Emmanuel Macron", True),
        ("In 2026, French President Emmanuel Macron", False),
        ("It was 2017. Now French President Emmanuel Macron", False),
    ],
)
def test_another_time_is_noticed(text: str, past: bool) -> None:  # noqa: FBT001 - a test's parameter
    (claim,) = marked(text, published="2026-01").relations

    assert claim.past == past


def test_a_claim_runs_from_the_one_name_to_the_other() -> None:
    text = "Then Kofi Mensah, son-in-law of U.S. President Donald Trump, left."
    claim, title = marked(text).relations

    assert claim.span.of(text) == "Kofi Mensah, son-in-law of U.S. President Donald Trump"
    assert claim.words.of(text) == "son-in-law"
    assert title.span.of(text) == "U.S. President Donald Trump"


def test_names_are_runs_of_capitalised_words() -> None:
    text = "On Monday, Ursula von der Leyen met Donald J. Trump and Theresa May in The Hague."

    assert [name.text for name in marked(text).names] == [
        "Ursula von der Leyen",
        "Donald J. Trump",
        "Theresa May",
        "Hague",
    ]


words = st.sampled_from(
    "The U.S. President king's son-in-law of , ( ) . Anna von Berg is was not 1999 ’s - \n 漢 é".split(" ")
)


@given(st.one_of(st.text(), st.lists(words).map(" ".join)))
def test_any_text_is_read_and_every_name_stands_where_it_says(text: str) -> None:
    document = marked(text)

    assert [name.span.of(text) for name in document.names] == [name.text for name in document.names]
    for claim in document.relations:
        assert claim.span.covers(claim.subject.span)
        assert claim.span.covers(claim.object.span)
        assert claim.span.covers(claim.words)

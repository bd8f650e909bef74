from __future__ import annotations

from pathlib import Path

import pytest

from copydesk import Gate, facts
from copydesk.model import Document, Name, Origin, Provenance, RelationClaim, Segment, Span, Support

HARBOUR = facts.load((Path(__file__).parents[2] / "fixtures" / "facts" / "harbour.csv",), starter=False)


def claimed(
    subject: str, relation: str, object_: str, *, published: str | None = None, past: bool = False
) -> RelationClaim:
    """The claim "subject is the relation of object", weighed in a document that says just that."""
    text = f"{subject} is {relation} of {object_}"
    middle = Span(len(subject) + 1, len(text) - len(object_) - 1)
    end = Span(middle.end + 1, len(text))
    claim = RelationClaim(
        Span(0, len(text)), Name(Span(0, len(subject)), subject), relation, Name(end, object_), middle, past=past
    )
    document = Document(
        "case",
        text,
        provenance=Provenance(published=published),
        segments=(Segment(Span(0, len(text)), Origin.EDITORIAL),),
        relations=(claim,),
        names=(claim.subject, claim.object),
    )
    (weighed,) = HARBOUR.weigh(document).relations
    return weighed


@pytest.mark.parametrize(
    ("subject", "published", "expected"),
    [
        ("Ama Serwaa", "2013-05-01", Support.SUPPORTED),
        ("Ama Serwaa", "2018-03-20", Support.SUPPORTED),  # three weeks after the handover
        ("Ama Serwaa", "2020-05-01", Support.CONTRADICTED),
        ("Ama Serwaa", "2019", Support.CONTRADICTED),
        ("Ama Serwaa", None, Support.SUPPORTED),
        ("Kofi Mensah", "2013-05-01", Support.CONTRADICTED),
        ("Kofi Mensah", "2025-05", Support.SUPPORTED),
        ("Kwame Adjei", "2019-05-01", Support.CONTRADICTED),
        ("Abena Nobody", "2030-05-01", Support.UNKNOWN),
    ],
)
def test_an_office_is_judged_on_the_day_of_the_document(subject: str, published: str | None, expected: Support) -> None:
    assert claimed(subject, "president", "Tavora", published=published).support == expected


def test_a_former_holder_is_supported_whenever_it_was() -> None:
    assert claimed("Ama Serwaa", "president", "Tavoran", published="2024-01-01", past=True).support == "supported"


def test_the_grounds_name_the_right_holder_with_dates_and_source() -> None:
    grounds = claimed("Ama Serwaa", "president", "Tavora", published="2020-05-01").grounds

    assert grounds is not None
    assert grounds.expected == "Kofi Mensah has been president of Tavora since 2018-03-01"
    assert grounds.source == "the register of Tavora"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jared Kushner, the son of Donald Trump, left.", "Jared Kushner is son-in-law of Donald Trump"),
        (
            "Donald Trump, son-in-law of Jared Kushner, left.",
            "Jared Kushner is son- or daughter-in-law of Donald Trump",
        ),
        ("Sydney is the capital of Australia.", "Canberra is the capital of Australia"),
        (
            "Chancellor Emmanuel Macron of Germany spoke.",
            "Friedrich Merz has been chancellor of Germany since 2025-05-06",
        ),
        (
            "Steve Whitcoff spoke for the United States.",
            "Steve Witkoff has been special envoy of the United States since 2025-01-20",
        ),
    ],
)
def test_findings_say_in_plain_words_what_the_facts_say(text: str, told: str) -> None:
    said = [finding.message.partition(": the facts say that ")[2] for finding in Gate().judge(text).findings]

    assert f"{told}." in said


@pytest.mark.parametrize(
    ("subject", "relation", "object_", "expected"),
    [
        ("Efua Mensah", "child", "Kofi Mensah", Support.SUPPORTED),
        ("Kofi Mensah", "parent", "Efua Mensah", Support.SUPPORTED),
        ("Kofi Mensah", "child", "Efua Mensah", Support.CONTRADICTED),
        ("Yaw Boateng", "child_in_law", "Kofi Mensah", Support.SUPPORTED),
        ("Kofi Mensah", "parent_in_law", "Yaw Boateng", Support.SUPPORTED),
        ("Kofi Mensah", "child_in_law", "Yaw Boateng", Support.CONTRADICTED),
        ("Esi Boateng", "stepchild", "Efua Mensah", Support.SUPPORTED),
        ("Efua Mensah", "spouse", "Yaw Boateng", Support.SUPPORTED),
        ("Ama Serwaa", "spouse", "Yaw Boateng", Support.CONTRADICTED),
        ("Ama Serwaa", "sibling", "Yaw Boateng", Support.UNKNOWN),
        ("Akosua Darko", "child", "Kofi Mensah", Support.UNKNOWN),
        ("Port Lind", "capital", "Tavora", Support.SUPPORTED),
        ("Old Harbour", "capital", "Tavora", Support.CONTRADICTED),
        ("Port Lind", "headquarters", "Lind Shipping", Support.SUPPORTED),
        ("Old Harbour", "headquarters", "Lind Shipping", Support.UNKNOWN),
    ],
)
def test_ties_follow_from_one_another_and_exclude_one_another(
    subject: str, relation: str, object_: str, expected: Support
) -> None:
    assert claimed(subject, relation, object_).support == expected


def test_without_facts_a_document_comes_back_as_it_was() -> None:
    document = Document("empty", "")

    assert facts.load((), starter=False).weigh(document) is document


def test_near_names_need_a_context_that_fits() -> None:
    text = "Kofi Mensag of Tavora. " + "x" * 300 + " Kofi Mensag came alone."
    names = tuple(Name(Span(at, at + len(word)), word) for word, at in [("Kofi Mensag", 0), ("Tavora", 15)])
    far = Name(Span(324, 335), "Kofi Mensag")
    document = Document("near", text, names=(*names, far))

    near = HARBOUR.weigh(document).near_names

    assert [(found.name, found.known, found.edits) for found in near] == [(names[0], "Kofi Mensah", 1)]

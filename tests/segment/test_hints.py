from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Document, Origin, Segment, Span
from copydesk.segment import relations


def marked(text: str) -> Document:
    segments = (Segment(Span(0, len(text)), Origin.EDITORIAL, language="en"),) if text else ()
    return relations.mark(Document("case", text, segments=segments))


def hints(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The first relation of each hint, its word, and the names around it."""
    document = marked(text)
    return [
        (hint.relations[0], hint.words.of(text), tuple(name.text for name in document.names[hint.first : hint.last]))
        for hint in document.hints
    ]


def roles(text: str) -> list[tuple[str, str]]:
    """Of whom and to whom the word of each hint is said."""
    document = marked(text)
    named = [*(name.text for name in document.names), ""]
    return [(named[hint.bearer], named[hint.other]) for hint in document.hints]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A book on Kofi tells how he, late in life, launched Lind Shipping.",
            [("founder", "launched", ("Kofi", "Lind Shipping"))],
        ),
        ("The wedding of Kofi and Ama was a small one.", [("spouse", "wedding", ("Kofi", "Ama"))] * 2),
        ("Ama of Lind Shipping said so.", [("member", "of", ("Ama", "Lind Shipping"))]),
        ("Lind Shipping's Ama said so.", [("member", "'s", ("Lind Shipping", "Ama"))]),
    ],
)
def test_a_word_hints_at_a_relation_of_the_names_around_it(
    text: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert hints(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yaw, the second son of the painter Kofi, said so.", [("Yaw", "Kofi")]),
        ("Kofi's second son, the painter Yaw, said so.", [("Yaw", "Kofi")]),
        ("Kofi came with the wife, Ama.", [("Ama", "")]),
        ("Yaw, a son of the Tavoran shipping magnate Kofi, said so.", [("Yaw", "Kofi")]),
        ("Yaw (1950-2020) was the youngest son of Kofi.", [("Yaw", "Kofi")]),
        ("Lind founder Yaw said so to Kofi.", [("Yaw", "Lind")]),
        ("Kofi's wife, standing behind Yaw, said nothing to Ama.", []),
        ("Kofi said that his father and Minister Yaw had been friends.", []),
    ],
)
def test_the_words_beside_a_noun_tell_of_whom_it_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text)[:1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yaw was the second son of Kofi and Ama.", [("Yaw", "Kofi"), ("Yaw", "Ama")]),
        ("Yaw, the son of Kofi (1888-1969) and Ama, said so.", [("Yaw", "Kofi"), ("Yaw", "Ama")]),
        ("Yaw, the son of Kofi, Lord of Leeds, and Ama, said so.", [("Yaw", "Kofi"), ("Yaw", "Ama")]),
    ],
)
def test_a_child_is_said_to_be_that_of_both(text: str, expected: list[tuple[str, str]]) -> None:
    found = roles(text)

    assert [role for role in expected if role not in found] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kofi and Ama have been married for years.", ("Kofi", "Ama")),
        ("Yaw was the only child of Kofi of Leeds and Ama.", ("Kofi", "Ama")),
        ("The end of the marriage between Kofi and Ama was quiet.", ("Kofi", "Ama")),
    ],
)
def test_two_who_are_told_as_a_couple(text: str, expected: tuple[str, str]) -> None:
    assert expected in roles(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kofi (5 May 1850, Leeds; 1 June 1920) was a retired Danish judge.", ("Kofi", "Danish")),
        ("The Danish film director Kofi said so.", ("Kofi", "Danish")),
    ],
)
def test_a_nation_describes_whom_a_sentence_is_about(text: str, expected: tuple[str, str]) -> None:
    document = marked(text)
    named = [name.text for name in document.names]

    assert expected in [(named[h.bearer], named[h.other]) for h in document.hints if h.relations == ("citizen",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tavora Mills, Inc.'s owner was Kofi Mensah, Jr.", ["Tavora Mills, Inc.", "Kofi Mensah, Jr."]),
        ("Lind Shipping Inc. Later it was sold.", ["Lind Shipping Inc"]),
        ("Yaw al-Mensah met Ama.", ["Yaw al-Mensah", "Ama"]),
        ("Kofi met Ama, MP", ["Kofi", "Ama, MP"]),
    ],
)
def test_what_a_name_ends_in_belongs_to_it(text: str, expected: list[str]) -> None:
    assert [name.text for name in marked(text).names] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kofi launched a boat. Lind Shipping came later.",  # two sentences
        "Kofi is not the founder of Lind Shipping.",
        "Kofi said that Ama's son was at home.",  # who is not named
        "Kofi and Ama spoke of their children.",
        "Kofi met Ama.",
        "somebody launched something",
    ],
)
def test_what_hints_at_nothing(text: str) -> None:
    assert hints(text) == []


@given(st.text(alphabet=st.sampled_from("AB ab.,'()-\n") | st.characters(), max_size=60))
def test_hints_point_at_names_of_the_document(text: str) -> None:
    document = marked(f"Ama {text} launched Lind, {text} son of Kofi and Yaw {text}")

    for hint in document.hints:
        assert 0 <= hint.first < hint.last <= len(document.names)
        assert all(role == -1 or hint.first <= role < hint.last for role in (hint.bearer, hint.other))


def test_a_line_without_end_is_not_looked_back_at_to_its_beginning() -> None:
    document = marked("was a Danish poet " * 200)

    assert document.hints
    assert max(hint.last - hint.first for hint in document.hints) < 50

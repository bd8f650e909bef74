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
    ],
)
def test_the_words_beside_a_noun_tell_of_whom_it_is_said(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text)[:1] == expected


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

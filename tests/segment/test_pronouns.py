from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Document, Origin, Segment, Span
from copydesk.segment import relations


def implied(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    segments = (Segment(Span(0, len(text)), Origin.EDITORIAL, language=language),) if text else ()
    document = relations.mark(Document("case", text, segments=segments))
    return [(claim.subject.text, claim.relation, claim.object.text) for claim in document.relations if claim.implied]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ama Serwaa spoke. She is the president of Tavora."),
        ("en", "Ama Serwaa spoke.\nShe is the president of Tavora."),
        ("en", "Ama Serwaa spoke, and she is the president of Tavora."),
        ("en", "Ama Serwaa spoke. She took questions. She is the president of Tavora."),
        ("en", "On Monday, Ama Serwaa spoke in Port Lind. She is the president of Tavora."),
        ("en", "Mrs Ama Serwaa, wife of Kofi, spoke. She was elected president of Tavora."),
        ("de", "Ama Serwaa sprach. Sie ist Präsidentin von Tavora."),
        ("fr", "Ama Serwaa a parlé. Elle est présidente de Tavora."),
        ("es", "Ama Serwaa habló. Ella es la presidenta de Tavora."),
        ("it", "Ama Serwaa ha parlato. Lei è la presidente di Tavora."),
    ],
)
def test_whom_a_pronoun_means(language: str, text: str) -> None:
    assert implied(text, language) == [("Ama Serwaa", "president", "Tavora")]


@pytest.mark.parametrize(
    "text",
    [
        "Ama Serwaa met Esi Boateng. She is the president of Tavora.",
        "The guests met Ama Serwaa. She is the president of Tavora.",
        "Ama Serwaa met the minister's wife. She is the president of Tavora.",
        "Mr Serwaa spoke. She is the president of Tavora.",
        "Mrs Serwaa spoke. He is the president of Tavora.",
        "Kofi Mensah spoke. He is the wife of Yaw Boateng.",
        'Ama Serwaa spoke. "She is the president of Tavora," said a guest.',
        'Ama Serwaa spoke of "change". She is the president of Tavora.',
        "Ama Serwaa spoke. They say she is the president of Tavora.",
        "Ama Serwaa spoke. She is not the president of Tavora.",
        "Ama Serwaa spoke. It rained on Esi Boateng. She is the president of Tavora.",
        "She is the president of Tavora.",
    ],
)
def test_where_it_may_mean_another(text: str) -> None:
    assert implied(text) == []


def test_a_reader_speaks_of_nobody_in_another_comment() -> None:
    first, second = "Ama Serwaa spoke. ", "She is the president of Tavora."
    parts = (Segment(Span(0, len(first)), Origin.USER), Segment(Span(len(first), len(first + second)), Origin.USER))

    assert relations.mark(Document("case", first + second, segments=parts)).relations == ()


words = st.sampled_from('He she il Er . , and Ama Serwaa is the president of Tavora " met in \n'.split(" "))


@given(st.lists(words).map(" ".join))
def test_a_claim_stands_where_its_words_do(text: str) -> None:
    segments = (Segment(Span(0, len(text)), Origin.EDITORIAL, language="fr"),) if text else ()
    for claim in relations.mark(Document("case", text, segments=segments)).relations:
        assert claim.span.covers(claim.subject.span)
        assert claim.span.covers(claim.object.span)
        assert (claim.subject.span.of(text) == claim.subject.text) or claim.implied

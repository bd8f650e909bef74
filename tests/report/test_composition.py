"""Of what texts are made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk import Document
from copydesk.model import Origin, Segment, Span
from copydesk.report.composition import Composition, composition


def document(*parts: tuple[int, Origin, str]) -> Document:
    segments, at = [], 0
    for length, origin, language in parts:
        segments.append(Segment(Span(at, at + length), origin, 0.9, language, 0.9))
        at += length
    return Document("a", "x" * at, segments=tuple(segments))


def test_shares_stand_largest_first() -> None:
    made = composition(document((70, Origin.EDITORIAL, "en"), (30, Origin.USER, "it")))

    assert made.shares() == {"origins": {"editorial": 0.7, "user": 0.3}, "languages": {"en": 0.7, "it": 0.3}}
    assert made.sentence() == "editorial 70 %, user 30 % · en 70 %, it 30 %"


def test_what_is_hardly_there_and_what_is_too_much_is_summed() -> None:
    made = composition(document((996, Origin.EDITORIAL, "en"), *((1, Origin.USER, f"q{x}") for x in "abcd")))

    assert made.sentence() == (
        "editorial 100 %, user under 1 % · en 100 %, qa under 1 %, qb under 1 %, qc under 1 %, others under 1 %"
    )


def test_an_empty_text_is_made_of_nothing() -> None:
    assert composition(document()).sentence() == ""
    assert composition(document()).shares() == {"origins": {}, "languages": {}}


@given(
    st.lists(st.tuples(st.integers(1, 50), st.sampled_from(Origin), st.sampled_from(["en", "it", "und"])), min_size=1)
)
def test_shares_sum_to_one(parts: list[tuple[int, Origin, str]]) -> None:
    made = Composition()
    for part in parts:
        made.add(document(part))

    for shares in made.shares().values():
        assert abs(sum(shares.values()) - 1) < 0.001

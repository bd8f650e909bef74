"""Which blocks advertise, and where the article has them back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Document
from copydesk.model import Block, Origin, Segment, Span
from copydesk.segment import blocks
from copydesk.segment.origins.advertising import with_advertising

NEWS = "The council voted on Tuesday to rebuild the northern harbour wall.\n"
MORE = "The work will cost two million euros and is to be finished by November.\n"
ADVERT = "Order now and get 20% off every Aurora kettle.\n"


def promoted(text: str, origin: Origin = Origin.EDITORIAL) -> str:
    document = blocks.mark(Document("a", text))
    segments = [Segment(block.span, origin) for block in document.blocks]
    made = with_advertising(text, document.blocks, segments)
    return "".join(segment.span.of(text) for segment in made if segment.origin is Origin.PROMOTION)


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        (NEWS + ADVERT + MORE, ADVERT),
        (NEWS + "Advertisement\n" + ADVERT + MORE, "Advertisement\n" + ADVERT),
        (NEWS + "Advertisement\n" + MORE, "Advertisement\n"),
        (NEWS + "Anzeige\nHeller wohnen\nEnde der Anzeige\n" + MORE, "Anzeige\nHeller wohnen\nEnde der Anzeige\n"),
        (NEWS + "Sponsored content\nTea for all\n" + MORE + NEWS, "Sponsored content\nTea for all\n" + MORE),
        ("Sponsored content\n" + NEWS + MORE, "Sponsored content\n"),
        (
            NEWS + "In partnership with Aurora\nAurora makes tea.\n" + MORE,
            "In partnership with Aurora\nAurora makes tea.\n",
        ),
        (NEWS + MORE, ""),
    ],
)
def test_passages_that_advertise(text: str, passage: str) -> None:
    assert promoted(text) == passage


def test_an_advertisement_among_readers_words_is_theirs() -> None:
    assert promoted("thanks for this\n" + ADVERT + "lol\n", Origin.USER) == ""


def test_readers_words_that_all_sell_are_an_advertisers() -> None:
    assert promoted(ADVERT, Origin.USER) == ADVERT


def test_what_markup_says_of_a_block_stands() -> None:
    block = Block(Span(0, len(ADVERT)), origin=Origin.USER)
    said = Segment(block.span, Origin.USER)

    assert with_advertising(ADVERT, [block], [said]) == [said]


@given(
    st.lists(
        st.sampled_from([NEWS, MORE, ADVERT, "Anzeige\n", "Sponsored\n", "Ad ends\n", "\n", "Save 5%\n"]), max_size=30
    )
)
def test_no_word_is_lost_or_told_twice(lines: list[str]) -> None:
    text = "".join(lines)
    document = blocks.mark(Document("a", text))

    made = with_advertising(text, document.blocks, [Segment(b.span, Origin.EDITORIAL) for b in document.blocks])

    assert [word for s in made for word in s.span.of(text).split()] == text.split()

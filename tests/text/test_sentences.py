"""Sentences and their places."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentencex import get_sentence_boundaries

from copydesk.model import Span
from copydesk.text.sentences import sentences


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One. Two.", ["One. ", "Two."]),
        ("Dr. Smith came. He left.", ["Dr. Smith came. ", "He left."]),
        ("First line\nSecond line", ["First line\n", "Second line"]),
        ("A 🤣 smile. Then more.", ["A 🤣 smile. ", "Then more."]),
        ("図書館は開きました。人が来ました。", ["図書館は開きました。", "人が来ました。"]),
        ("\ud800 is lone. It stays.", ["\ud800 is lone. ", "It stays."]),
    ],
)
def test_boundaries(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_one_span_of_a_text() -> None:
    text = "Zero. One. Two. Three."

    assert [span.of(text) for span in sentences(text, Span(6, 16))] == ["One. ", "Two. "]


@given(st.text() | st.text(alphabet="aA.!?“”\"'(\n\r\u2028 。1", max_size=300))
def test_sentences_cover_the_text(text: str) -> None:
    spans = list(sentences(text))

    assert "".join(span.of(text) for span in spans) == text
    assert all(a.end == b.start for a, b in pairwise(spans))
    assert all(span.start < span.end for span in spans)


def test_a_long_line_of_opening_quotation_marks_is_split_in_pieces() -> None:
    assert max(span.end - span.start for span in sentences("“" * 100_000)) <= 2_000


@given(st.text("aB1 .!?\"'()-,:\t\u2019", min_size=1, max_size=30))
def test_a_line_that_is_taken_for_one_sentence_is_one_to_the_library_too(line: str) -> None:
    starts = [boundary["start_index"] for boundary in get_sentence_boundaries("en", line)]

    assert [span.start for span in sentences(line)] == [0, *starts[1:]]

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Span
from copydesk.report.lines import Lines, Place


def slow_place(text: str, offset: int) -> tuple[int, int]:
    line = column = 1
    for i, character in enumerate(text[:offset]):
        ends = character == "\n" or (character == "\r" and text[i + 1 : i + 2] != "\n")
        line, column = (line + 1, 1) if ends else (line, column + 1)
    return line, column


@given(st.text(st.sampled_from("ab\n\r\u2028\x85\x0b\U0001f600")), st.integers(0, 30))
def test_lines_and_columns_agree_with_counting_by_hand(text: str, offset: int) -> None:
    offset = min(offset, len(text))

    assert Lines(text).place(offset) == slow_place(text, offset)


@given(st.text(st.sampled_from("ab\n\r")))
def test_the_lines_make_up_the_text(text: str) -> None:
    lines = Lines(text)

    assert "".join(lines.span(i + 1).of(text) for i in range(len(lines.starts))) == text


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_only_what_editors_break_at_ends_a_line(separator: str) -> None:
    assert Lines(f"a{separator}b").place(2) == Place(1, 3)


def test_a_place_beyond_the_text_is_its_end() -> None:
    assert Lines("ab\ncd").place(99) == Place(2, 3)


def test_the_span_of_a_line_holds_its_end() -> None:
    assert Lines("ab\r\ncd").span(1) == Span(0, 4)

"""Words are counted in scripts with and without spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.words import word_count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Two words, 4711.", 2),
        ("Öffnungszeiten für Gäste", 3),
        ("शहर का नया पुस्तकालय", 4),
        ("新しい図書館", 3),
        ("ห้องสมุด", 2),
        ("새 도서관", 2),
        ("the 图书馆 of", 4),
    ],
)
def test_word_count(text: str, expected: int) -> None:
    assert word_count(text) == expected


@given(st.text())
def test_there_are_no_more_words_than_characters(text: str) -> None:
    assert word_count(text) <= len(text)

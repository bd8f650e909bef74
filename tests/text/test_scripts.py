"""Scripts, and letters that pass for another's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.scripts import COMMON, CYRILLIC, GREEK, HAN, KANA, LATIN, leading_script, lookalikes, script, scripts


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("a", LATIN),
        ("ß", LATIN),
        ("я", CYRILLIC),
        ("ω", GREEK),
        ("図", HAN),
        ("ト", KANA),
        ("5", COMMON),
        ("µ", COMMON),
        (" ", COMMON),
    ],
)
def test_script(letter: str, expected: str) -> None:
    assert script(letter) == expected


def test_scripts_are_counted() -> None:
    assert scripts("Wi-Fi を図書館で") == {LATIN: 4, KANA: 2, HAN: 3}


@pytest.mark.parametrize(
    ("words", "expected"), [("", COMMON), ("12", COMMON), ("abc где", LATIN), ("ab где", CYRILLIC)]
)
def test_leading_script(words: str, expected: str) -> None:
    assert leading_script(words) == expected


def test_a_lookalike_is_told_with_its_word() -> None:
    text = "your p\u0430ssword"

    assert [(span.of(text), letters) for span, letters in lookalikes(text)] == [("p\u0430ssword", "\u0430")]


@given(st.text(alphabet="abcoаосενορ1-_ .ὀꓐ", max_size=200))
def test_a_word_with_lookalikes_holds_them(text: str) -> None:
    for span, letters in lookalikes(text):
        assert set(letters) < set(span.of(text))


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(span.start < span.end <= len(text) for span, _ in lookalikes(text))

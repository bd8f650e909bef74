"""Words in which letters of one script pass for those of another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.lookalikes import disguises


@pytest.mark.parametrize(
    ("word", "letters", "reading"),
    [
        ("p\u0430ssword", "\u0430", "password"),
        ("p\u0433ice", "\u0433", "price"),
        ("p\u03b1ypal", "\u03b1", "paypal"),
        ("\u0406stanbul", "\u0406", "Istanbul"),
        ("\u041aoля", "o", "\u041a\u043eля"),
        ("pres\U0001d5c2dent", "\U0001d5c2", "president"),
        ("\u054ftore", "\u054f", "Store"),
    ],
)
def test_a_disguise_is_told_with_its_reading(word: str, letters: str, reading: str) -> None:
    found = [(told.span.of(word), told.letters, told.reading) for told in disguises(word)]

    assert found == [(word, letters, reading)]


@pytest.mark.parametrize(
    "word", ["ρgh", "γδT", "sinαcosα", "TNFα", "CαH", "KoЯn", "SΛMSUNG", "Tatьyana", "SMSка", "𝑛th"]
)
def test_an_honest_mixture_is_none(word: str) -> None:
    assert list(disguises(word)) == []


@given(st.text(alphabet="abcoаосενορ1-_ .ὀꓐ𝗂ｐαl", max_size=200))
def test_a_disguise_holds_its_letters_and_is_as_long_as_its_reading(text: str) -> None:
    for told in disguises(text):
        word = told.span.of(text)
        assert set(told.letters) < set(word)
        assert len(told.reading) == len(word)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(told.span.start < told.span.end <= len(text) for told in disguises(text))

"""What characters are called, and what is done with lone surrogates."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.characters import beyond_ascii, digit_runs, is_right_to_left, lowered, named, without_surrogates


@pytest.mark.parametrize(
    ("characters", "expected"),
    [
        ("\u200b", "U+200B ZERO WIDTH SPACE"),
        ("\u200b\ufeff\u200b", "U+200B ZERO WIDTH SPACE (2 times), U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("\U000e0001", "U+E0001 LANGUAGE TAG"),
        ("\ud800", "U+D800 without a name"),
        (".!?,;:", "U+002E FULL STOP, U+0021 EXCLAMATION MARK, U+003F QUESTION MARK, U+002C COMMA and 2 others"),
    ],
)
def test_named(characters: str, expected: str) -> None:
    assert named(characters) == expected


@given(st.text())
def test_beyond_ascii(text: str) -> None:
    assert beyond_ascii(text) == "".join(character for character in text if not character.isascii())


def test_beyond_ascii_surrogates_stay_apart() -> None:
    assert beyond_ascii("a\ud83d-\ude00") == "\ud83d\ude00"


@given(st.text(st.sampled_from("0129 .aé’٣\u0967\ud800\U0001d7d9\n")) | st.text())
def test_digit_runs_are_those_of_a_pattern(text: str) -> None:
    assert digit_runs(text) == tuple(run.span() for run in re.finditer(r"\d+", text))


@pytest.mark.parametrize(("words", "expected"), [("abc", False), ("é", False), ("שלום", True), ("a سلام", True)])
def test_right_to_left(words: str, *, expected: bool) -> None:
    assert is_right_to_left(words) is expected


@given(st.text())
def test_without_surrogates_any_text_can_be_encoded_and_is_as_long(text: str) -> None:
    plain = without_surrogates(text)

    assert len(plain) == len(text)
    assert plain.encode("utf-8").decode("utf-8") == plain


@pytest.mark.parametrize(("text", "expected"), [("ÀB", "àb"), ("İ A", "İ a"), ("A\ud800", "a\ufffd")])
def test_lowered(text: str, expected: str) -> None:
    assert lowered(text) == expected


@given(st.text())
def test_lowered_keeps_every_character_at_its_place(text: str) -> None:
    assert len(lowered(text)) == len(text)

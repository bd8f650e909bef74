"""The script of letters and words."""

from __future__ import annotations

import pytest

from copydesk.text.scripts import COMMON, CYRILLIC, GREEK, HAN, KANA, LATIN, leading_script, script, scripts


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

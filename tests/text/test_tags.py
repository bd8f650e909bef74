"""What a declaration of language says, and whether the script fits it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.tags import languages_in, other_script

CYRILLIC = "Градска библиотека поново је отворена"
SIMPLIFIED = "新的图书馆在星期一开馆了，孩子们的书在一楼，大人的书在二楼。"
TRADITIONAL = "新的圖書館在星期一開館了，孩子們的書在一樓，大人的書在二樓。"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("pt-BR", ("pt",)),
        ("de, en_GB; fr", ("de", "en", "fr")),
        ("Portuguese", ("pt",)),
        ("no", ("nb",)),
        ("x-unknown", ()),
        ("", ()),
    ],
)
def test_languages(said: str, expected: tuple[str, ...]) -> None:
    assert languages_in(said) == expected


@pytest.mark.parametrize(
    ("tag", "words", "expected"),
    [
        ("sr-Latn", CYRILLIC, "Cyrillic letters (100%)"),
        ("sr_Latn_RS", CYRILLIC, "Cyrillic letters (100%)"),
        ("sr-Cyrl", CYRILLIC, ""),
        ("sr", CYRILLIC, ""),
        ("sr-RS", CYRILLIC, ""),
        ("sr-Zzzz", CYRILLIC, ""),
        ("sr-Latn", "Нови Сад", ""),
        ("zh-Hant", SIMPLIFIED, "simplified characters (37% have another form)"),
        ("zh-Hans", TRADITIONAL, "traditional characters (37% have another form)"),
        ("zh-Hans", SIMPLIFIED, ""),
        ("zh-Hant", TRADITIONAL, ""),
        ("zh-Latn-pinyin", TRADITIONAL, "Han letters (100%)"),
        ("ja-Jpan", "新しい図書館は月曜日に開館しました。子ども向けの本は一階に", ""),
    ],
)
def test_another_script(tag: str, words: str, expected: str) -> None:
    assert other_script(tag, words) == expected


@given(st.sampled_from(["zh-Hans", "zh-Hant", "ja-Jpan", "sr-Latn", "-", "a-Latn"]), st.text())
def test_any_words_are_read(tag: str, words: str) -> None:
    assert isinstance(other_script(tag, words), str)


@given(st.text())
def test_any_declaration_is_read(said: str) -> None:
    assert isinstance(languages_in(said), tuple)
    assert isinstance(other_script(said, CYRILLIC), str)

"""Tags, codes and names of languages."""

from __future__ import annotations

import pytest

from copydesk.text.languages import kin, known, named, primary, twins


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("sr-Latn", "sr"),
        ("zh-Hant", "zh"),
        ("zh-cmn-Hans-CN", "zh"),
        ("cmn", "zh"),
        ("zho", "zh"),
        ("pt-BR", "pt"),
        ("pt_br", "pt"),
        (" EN ", "en"),
        ("no", "nb"),
        ("nob", "nb"),
        ("nn-NO", "nn"),
        ("deu", "de"),
        ("ger", "de"),
        ("iw", "he"),
        ("sh", "sr"),
        ("hbs", "sr"),
        ("fil-PH", "tl"),
        ("de-CH-1996", "de"),
        ("English", "en"),
        ("Norwegian Nynorsk", "nn"),
        ("Hebrew", "he"),
        ("Lao", "lo"),
        ("un", "und"),
        ("und", "und"),
        ("gsw", "gsw"),
        ("", ""),
    ],
)
def test_the_primary_subtag_of_whatever_tells_a_language(tag: str, expected: str) -> None:
    assert primary(tag) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("it", "Italian"),
        ("nb", "Norwegian"),
        ("zh-Hant", "Chinese"),
        ("sr-Latn", "Serbian"),
        ("pt-BR", "Portuguese"),
        ("eng", "English"),
        ("si", "Sinhala"),
        ("gsw", "gsw"),
        ("und", "und"),
    ],
)
def test_the_english_name(tag: str, expected: str) -> None:
    assert named(tag) == expected


@pytest.mark.parametrize("tag", ["und", "mul", "zxx", "xxx", "x-klingon", "qaa", ""])
def test_what_is_no_language_is_not_known(tag: str) -> None:
    assert not known(primary(tag))


def test_near_languages_are_kin_and_the_nearest_twins() -> None:
    pairs = [("nb", "nn"), ("nb", "da"), ("it", "it"), ("it", "de")]

    assert [(kin(*pair), twins(*pair)) for pair in pairs] == [(True, True), (True, False), (True, True), (False, False)]

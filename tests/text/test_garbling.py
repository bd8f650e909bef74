"""Wrong decodings. The casebook of garbled-encoding holds the cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.garbling import garbled, restored


@pytest.mark.parametrize(
    ("run", "expected"), [("Ã©", "é"), ("â€™", "’"), ("ðŸ˜€", "😀"), ("\ufffd", ""), ("Ãa", None), ("é©", None)]
)
def test_restored(run: str, expected: str | None) -> None:
    assert restored(run) == expected


def test_a_lone_surrogate_is_lost() -> None:
    assert restored("\ud800") == ""


@given(st.text(alphabet="äöüßéèàçñ’“”…–€½", min_size=1, max_size=20))
def test_what_latin_1_garbles_is_found(text: str) -> None:
    wrong = text.encode("utf-8").decode("latin-1")

    assert "".join(span.of(wrong) for span in garbled(wrong)) == wrong


WORDS = [
    "CAFÉ",
    "Café",
    "TÀPIES",
    "Ärger",
    "på Å",
    "AMANHÃ",
    "«voilà»",
    "l’été",
    "“Über”",
    "…",
    "–",
    "£20",
    "5 °C",
    "Ñandú",
]


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_western_text_is_left_alone(text: str) -> None:
    assert list(garbled(text)) == []

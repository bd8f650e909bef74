"""Words that a text may hold in any language."""

from __future__ import annotations

import pytest

from copydesk.text.asides import is_list_of_labels, is_quoted


@pytest.mark.parametrize(
    "words",
    [
        "“Parole.”",
        "„Worte.“",
        "« Mots. »",
        "»Ord«",
        "”Ord.”",
        "‘Words.’",
        "「言葉」",
        "“Parole,” disse.",
        " “Due\nrighe.” ",
    ],
)
def test_quoted(words: str) -> None:
    assert is_quoted(words)


@pytest.mark.parametrize("words", ["Parole.", "“Parole.", "“Parole.”\nAltre parole.", "“Una” e “due”", ""])
def test_not_quoted(words: str) -> None:
    assert not is_quoted(words)


@pytest.mark.parametrize("words", ["Soupe à l'oignon\nCrème brûlée à la lavande", "Allegro ma non troppo"])
def test_labels(words: str) -> None:
    assert is_list_of_labels(words)


@pytest.mark.parametrize(
    "words", ["", "la piazza è vuota", "La piazza è vuota.", "Il consiglio comunale ha approvato ieri", "Soupe\n\nde"]
)
def test_no_labels(words: str) -> None:
    assert not is_list_of_labels(words)

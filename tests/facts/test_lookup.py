from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import facts
from copydesk.facts.likeness import likeness
from copydesk.facts.romanised import romanised
from copydesk.text.names import key

STARTER = facts.load()
HARBOUR = Path(__file__).parents[2] / "fixtures" / "facts" / "harbour.csv"


@pytest.mark.parametrize(
    ("written", "name", "why"),
    [
        ("ANGELA MERKEL", "Angela Merkel", ""),
        ("Dr. Angela Merkel", "Angela Merkel", ""),
        ("Merkel, Angela", "Angela Merkel", ""),
        ("Merkel Angela", "Angela Merkel", "the words in another order"),
        ("A. Merkel", "Angela Merkel", "initials or middle names differ"),
        ("Angela Dorothea Merkel", "Angela Merkel", "initials or middle names differ"),
        ("Angela Merkle", "Angela Merkel", "1 edit away"),
        ("Aleksandar Wutschitsch", "Aleksandar Vučić", "another transliteration"),
        ("Александар Вучић", "Aleksandar Vučić", "another transliteration"),
        ("Вучић Александар", "Aleksandar Vučić", "another transliteration"),
        ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis", "another transliteration"),
        ("Alexander Loukachenko", "Alexander Lukashenko", "another transliteration"),
    ],
)
def test_names_are_found_however_they_are_written(written: str, name: str, why: str) -> None:
    found = facts.find(written, STARTER)

    assert (name, why) in [(one.name, one.why) for one in found]


@pytest.mark.parametrize("written", ["", "!", "Xqzv Wqpl", "Agathe", "Merkel Merkel Merkel", "x" * 5000, "a b " * 200])
def test_other_names_are_not(written: str) -> None:
    assert facts.find(written, STARTER) == ()


def test_built_and_read_files_find_the_same(tmp_path: Path) -> None:
    target = tmp_path / "harbour.sqlite"
    facts.build([HARBOUR], target)
    built, read = (facts.load((path,), starter=False) for path in (target, HARBOUR))

    for written in ("K. Mensah", "Mensah Kofi", "Kofi Mensa", "Cofi Mensah", "Kofie Mensah"):
        assert facts.find(written, built) == facts.find(written, read)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gorbachev", "gorbatschow"),
        ("gorbachev", "горбачев"),
        ("shevchenko", "schewtschenko"),
        ("shevchenko", "chevtchenko"),
        ("putin", "poutine"),
        ("mohammed", "muhammad"),
        ("vucic", "vuchich"),
    ],
)
def test_transliterations_come_down_to_one(one: str, other: str) -> None:
    assert romanised(one) == romanised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("john smith", "jane smith"),
        ("j smith", "k smith"),
        ("jo smith", "john smith"),
        ("smith", "j smith"),
        ("john b smith", "john c smith"),
        ("joe biden", "joe boden"),
    ],
)
def test_different_names_are_not_alike(one: str, other: str) -> None:
    found = likeness(one, other)

    assert found is None or "edit" in found[1]


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_takes_any_two_names(one: str, other: str) -> None:
    assert likeness(key(one), key(other)) == likeness(key(one), key(other))

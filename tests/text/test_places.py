"""Places by name."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from copydesk.text import places

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(places.FOLDER.glob("*.csv"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_tables_are_sorted_and_no_name_stands_twice(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]

    assert names == sorted(set(names))


def test_a_place_is_known_by_each_of_its_names() -> None:
    known = places.known()

    assert {known[name].name for name in ("Denmark", "Dänemark", "Danemark", "Dinamarca", "Danimarca")} == {"Denmark"}
    assert known["Copenhagen"].kind == known["Hamburg"].kind == "city"


@pytest.mark.parametrize("word", ["Danish", "dänisch", "danois", "Kosovan", "Djiboutian"])
def test_adjectives_are_no_places(word: str) -> None:
    assert word not in places.known()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("in Norway", "in Portugal", True),
        ("in Norway", "in Norwegen", False),
        ("in Paris", "in France", False),
        ("in Paris, France", "in Lyon, France", False),
        ("in Paris", "in Lyon", True),
        ("in the valley", "in Norway", False),
    ],
)
def test_two_places_are_apart_when_they_are_of_one_kind_and_not_the_same(one: str, other: str, *, apart: bool) -> None:
    assert places.are_apart(one, other) == places.are_apart(other, one) == apart

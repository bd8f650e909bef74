from __future__ import annotations

import csv
from collections import defaultdict
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import copydesk.facts
from copydesk.text import places

STARTER = Path(copydesk.facts.__file__).parent / "starter"
ENTITIES = sorted([*STARTER.glob("entities_*.csv"), *places.FOLDER.glob("entities_*.csv")])
KINSHIP = sorted(STARTER.glob("kinship_*.csv"))
TIES = [*KINSHIP, STARTER / "founders.csv", STARTER / "capitals.csv"]

KINDS = {"person", "country", "organisation", "place"}
RELATIONS = {"child_of", "spouse", "sibling"}

# Names that two entities of one kind bear, and why neither can do without it.
SHARED: dict[tuple[str, str], str] = {}

# Countries without a capital here, and why.
NO_CAPITAL = {
    "Israel": "its capital is disputed",
    "Monaco": "the city is the state",
    "Palestine": "its capital is disputed",
    "San Marino": "the city bears the name of the state",
    "Singapore": "the city is the state",
    "Vatican City": "the city is the state",
}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def header(path: Path) -> str:
    return path.read_text(encoding="utf-8").splitlines()[0]


def entities() -> list[dict[str, str]]:
    return [row for path in ENTITIES for row in read(path)]


def kinship() -> list[dict[str, str]]:
    return [row for path in KINSHIP for row in read(path)]


def named(kind: str) -> set[str]:
    return {row["name"] for row in entities() if row["kind"] == kind}


def spellings(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["aliases"].split("|"))]


@pytest.mark.parametrize("path", ENTITIES, ids=lambda path: path.name)
def test_entities_have_their_columns(path: Path) -> None:
    assert header(path) == "name,kind,aliases"


@pytest.mark.parametrize("path", KINSHIP, ids=lambda path: path.name)
def test_kinship_has_its_columns(path: Path) -> None:
    assert header(path) == "person,relation,other,valid_from,valid_to,source"


def test_founders_and_capitals_have_their_columns() -> None:
    assert header(STARTER / "founders.csv") == "person,relation,other,source"
    assert header(STARTER / "capitals.csv") == "place,relation,other,source"


@pytest.mark.parametrize("path", [*ENTITIES, *TIES], ids=lambda path: path.name)
def test_rows_are_sorted_and_none_stands_twice(path: Path) -> None:
    rows = [tuple(row.values()) for row in read(path)]
    assert rows == sorted(set(rows))


def test_every_entity_is_of_a_known_kind() -> None:
    assert {row["kind"] for row in entities()} == KINDS


def test_no_entity_is_defined_twice() -> None:
    names = [(row["name"], row["kind"]) for row in entities()]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_no_alias_repeats_another_of_its_entity() -> None:
    assert [row["name"] for row in entities() if len(spellings(row)) != len(set(spellings(row)))] == []


def test_no_name_belongs_to_two_entities_of_one_kind_but_where_a_reason_is_given() -> None:
    bearers: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in entities():
        for spelling in spellings(row):
            bearers[row["kind"], spelling].add(row["name"])
    assert {name for name, rows in bearers.items() if len(rows) > 1} == set(SHARED)


def test_relatives_are_known_persons() -> None:
    assert {row[end] for row in kinship() for end in ("person", "other")} - named("person") == set()


def test_kinship_knows_three_relations() -> None:
    assert {row["relation"] for row in kinship()} == RELATIONS


def test_nobody_is_his_own_relative() -> None:
    assert [row for row in kinship() if row["person"] == row["other"]] == []


def test_nobody_is_his_own_forebear() -> None:
    parents: defaultdict[str, set[str]] = defaultdict(set)
    for row in kinship():
        if row["relation"] == "child_of":
            parents[row["person"]].add(row["other"])
    TopologicalSorter(parents).prepare()  # raises CycleError


def test_nobody_has_more_than_two_parents() -> None:
    children = [row["person"] for row in kinship() if row["relation"] == "child_of"]
    assert sorted({child for child in children if children.count(child) > 2}) == []


def test_no_tie_is_told_from_both_ends() -> None:
    told = {(row["person"], row["relation"], row["other"]) for row in kinship()}
    assert sorted(tie for tie in told if tie[::-1] in told) == []


def test_marriages_end_after_they_begin() -> None:
    assert [row for row in kinship() if row["valid_to"] and row["valid_to"] < row["valid_from"]] == []


@pytest.mark.parametrize("path", TIES, ids=lambda path: path.name)
def test_every_tie_names_a_public_source(path: Path) -> None:
    assert [row for row in read(path) if not row["source"].startswith("https://")] == []


def test_founders_and_what_they_founded_are_entities() -> None:
    rows = read(STARTER / "founders.csv")
    assert {row["person"] for row in rows} - named("person") == set()
    assert {row["other"] for row in rows} - named("organisation") == set()


def test_capitals_are_places_of_known_countries() -> None:
    rows = read(STARTER / "capitals.csv")
    assert {row["place"] for row in rows} - named("place") == set()
    assert {row["other"] for row in rows} - named("country") == set()


def test_every_country_has_a_capital_but_where_a_reason_is_given() -> None:
    assert named("country") - {row["other"] for row in read(STARTER / "capitals.csv")} == set(NO_CAPITAL)

"""Whatever goes into a store comes out of it, from memory and from disk, and the same each time."""

from __future__ import annotations

import csv
import json
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import facts
from copydesk.facts.likeness import drawers
from copydesk.text.names import key

if TYPE_CHECKING:
    from copydesk.facts.store import Store

Row = dict[str, str]

names = st.sampled_from(["Ama Serwaa", "AMA SERWAA", "Kofi Mensah", "Éva Nagy-Horváth", "Ким", "Tavora"]) | st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=12
).filter(lambda name: key(name.strip()) and "|" not in name)
dates = st.sampled_from(["", "2012", "2012-03", "2012-03-01"])
rows = st.fixed_dictionaries(
    {
        "subject": names.map(str.strip),
        "relation": st.sampled_from(["president_of", "spouse_of", "knows", "member_of"]),
        "object": names.map(str.strip),
        "valid_from": dates,
        "valid_to": st.sampled_from(["", "2013", "2030-01-01"]),
        "subject_aliases": st.lists(names.map(str.strip), max_size=2).map("|".join),
        "source": st.sampled_from(["", "the register", "https://example.org/1"]),
        "snapshot": st.sampled_from(["", "2026-01-31"]),
    }
)
tables = st.lists(rows, min_size=1, max_size=12)


def as_json_lines(table: list[Row], folder: Path) -> Path:
    path = folder / "facts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in table), "utf-8")
    return path


def as_csv(table: list[Row], folder: Path) -> Path:
    path = folder / "facts.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]))
        writer.writeheader()
        writer.writerows(table)
    return path


def only(path: Path) -> Store:
    (store,) = facts.load((path,), starter=False).stores
    return store


def ends(table: list[Row]) -> set[str]:
    return {row[end] for row in table for end in ("subject", "object")}


@given(tables)
@settings(max_examples=30)
def test_rows_come_out_as_they_went_in(table: list[Row]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "facts.sqlite")
        report = facts.build([as_json_lines(table, Path(folder))], target)
        store = only(target)

        told = Counter(
            (fact.subject, fact.relation, fact.object, fact.since, fact.until, fact.source, fact.snapshot)
            for name in {key(name) for name in ends(table)}
            for fact in store.facts(name)
            if fact.subject == name
        )

    rest = ("valid_from", "valid_to", "source", "snapshot")
    expected = Counter(
        (key(row["subject"]), row["relation"].removesuffix("_of"), key(row["object"]), *(row[name] for name in rest))
        for row in table
    )
    assert (report.facts, told) == (len(table), expected)


@given(tables)
@settings(max_examples=30)
def test_memory_and_disk_json_and_csv_give_the_same_answers(table: list[Row]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "facts.sqlite")
        lines, cells = as_json_lines(table, Path(folder)), as_csv(table, Path(folder))
        facts.build([cells], target)
        memory, disk = only(lines), only(target)

        for name in ends(table):
            assert set(memory.named(key(name))) == set(disk.named(key(name))) != set()
            assert memory.names(key(name))[0] == disk.names(key(name))[0]
            assert set(memory.names(key(name))) == set(disk.names(key(name)))
            assert memory.facts(key(name)) == disk.facts(key(name))
            assert memory.facts(key(name), "spouse") == disk.facts(key(name), "spouse")
            for drawer in drawers(key(name)):
                assert set(memory.near(drawer)) == set(disk.near(drawer))


@given(tables)
@settings(max_examples=30)
def test_the_same_rows_give_the_same_bytes_and_no_differences(table: list[Row]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = as_csv(table, Path(folder))
        one, other = Path(folder, "one.sqlite"), Path(folder, "other.sqlite")
        facts.build([source], one)
        facts.build([source], other)

        assert one.read_bytes() == other.read_bytes()
        assert list(facts.changes(one, other)) == []


def test_who_has_very_many_facts_is_asked_piece_by_piece(tmp_path: Path) -> None:
    table = [{"subject": f"Citizen {number}", "relation": "citizen_of", "object": "Tavora"} for number in range(3000)]
    table.append({"subject": "Ama Serwaa", "relation": "president_of", "object": "Tavora"})
    target = tmp_path / "facts.sqlite"
    facts.build([as_json_lines(table, tmp_path)], target)

    store = only(target)

    assert [fact.subject for fact in store.facts("tavora", "president")] == ["ama serwaa"]
    assert [fact.subject for fact in store.facts("tavora", "citizen")] == [
        f"citizen {number}" for number in range(2000)
    ]

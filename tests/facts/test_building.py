from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from copydesk import facts
from copydesk.errors import FactsError

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [
    {"subject": "Port Lind", "relation": "capital_of", "object": "Tavora", "source": ["the register"]},
    {"subject": "Tavora", "relation": "head_of_state", "object": "Kofi Mensah", "valid_from": "2018"},
    {"subject": "Efua Mensah", "relation": "father", "object": "Kofi Mensah", "object_aliases": ["K. Mensah"]},
]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "facts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def test_a_built_file_knows_what_its_sources_know(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.sqlite"

    report = facts.build([source], target)

    assert report == facts.BuildReport(facts=3, entities=4)
    for name in ("Kofi Mensah", "k mensah", "Tavora", "Port Lind", "Kofi Mensag", "nobody"):
        built = facts.find(name, facts.load((target,), starter=False))
        assert built == facts.find(name, facts.load((source,), starter=False))


def test_the_same_sources_give_the_same_bytes(source: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"

    facts.build([source], one)
    facts.build([source], other)

    assert one.read_bytes() == other.read_bytes()


def test_refused_rows_are_named_and_the_rest_is_built(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    path.write_text("subject,relation,object,valid_from\nA,spouse,B,soon\nA,spouse,,\nA,spouse,B,2001\n", "utf-8")

    report = facts.build([path], tmp_path / "facts.sqlite")

    assert (report.facts, report.refused) == (1, 2)
    assert report.reasons == (
        (f"{path}, line 2", "valid_from is not an ISO 8601 date: 'soon'"),
        (f"{path}, line 3", "a fact needs subject, relation and object"),
    )


def test_a_flipped_byte_anywhere_is_a_clear_error(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.sqlite"
    facts.build([source], target)
    whole = target.read_bytes()

    for place in range(0, len(whole), 997):
        target.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(FactsError, match=r"facts\.sqlite"):
            facts.load((target,), starter=False)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"\0" * 5000])
def test_what_was_not_built_is_a_clear_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "facts.sqlite"
    path.write_bytes(content)

    with pytest.raises(FactsError, match=r"facts\.sqlite"):
        facts.load((path,), starter=False)


def test_a_failed_build_leaves_the_old_file_and_no_draft(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "facts.sqlite"
    facts.build([source], target)
    before = target.read_bytes()

    with pytest.raises(FactsError, match=r"absent\.csv"):
        facts.build([source, tmp_path / "absent.csv"], target)

    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["facts.jsonl", "facts.sqlite"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"subject": "A"}', "line 2: a fact needs subject, relation and object"),
        ("[1]", "line 2: a fact is an object"),
        ("{", "line 2: not JSON"),
        ('{"subject": 1, "relation": "spouse", "object": "B"}', "line 2: subject is not text"),
        ("[" * 100_000, "line 2: not JSON"),
    ],
)
def test_a_bad_line_is_named(line: str, said: str, source: Path) -> None:
    lines = source.read_text("utf-8").splitlines()
    source.write_text("\n".join([lines[0], line, *lines[1:]]), "utf-8")

    with pytest.raises(FactsError, match=said):
        facts.load((source,), starter=False)


def test_compressed_sources_are_read_and_damaged_ones_named(source: Path, tmp_path: Path) -> None:
    packed = tmp_path / "facts.jsonl.gz"
    packed.write_bytes(gzip.compress(source.read_bytes()))

    assert facts.load((packed,), starter=False).described() == ("facts.jsonl.gz: 3 facts",)

    packed.write_bytes(packed.read_bytes()[:-9])
    with pytest.raises(FactsError, match=r"facts\.jsonl\.gz"):
        facts.load((packed,), starter=False)


def test_other_kinds_of_file_are_refused(tmp_path: Path) -> None:
    (tmp_path / "facts.xlsx").write_bytes(b"PK")

    with pytest.raises(FactsError, match="facts are read from"):
        facts.load((tmp_path / "facts.xlsx",), starter=False)

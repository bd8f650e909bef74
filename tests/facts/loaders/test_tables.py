from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from copydesk import facts
from copydesk.errors import FactsError

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "Port Lind,capital_of,Tavora\n"


def refused(path: Path, content: bytes) -> tuple[int, list[tuple[str, str]]]:
    """How many facts were built of a file, and which lines were refused, why."""
    path.write_bytes(content)
    report = facts.build([path], path.parent / "facts.sqlite")
    assert report.refused == len(report.reasons)
    return report.facts, [(place.removeprefix(f"{path}, "), reason) for place, reason in report.reasons]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"a,b,c,d", "4 cells instead of 3; put quotes around what holds a comma"),
        (b"a,b", "a fact needs subject, relation and object"),
        (b"!,spouse,B", "a fact needs subject, relation and object"),
        (b"\xff,spouse,B", "subject is not UTF-8"),
        (b'"' + b"x" * 200_000 + b'",spouse,B', "a cell is longer than 65,536 characters"),
    ],
)
def test_bad_rows_of_csv_are_named_and_the_rest_is_built(line: bytes, reason: str, tmp_path: Path) -> None:
    content = b"subject,relation,object\n" + line + b"\n" + GOOD.encode()

    assert refused(tmp_path / "facts.csv", content) == (1, [("line 2", reason)])


def test_a_csv_without_the_columns_is_refused_as_a_whole(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match="names no column relation; it must name subject, relation, object"):
        refused(tmp_path / "facts.csv", b"subject,verb,object\n" + GOOD.encode())


def test_marks_of_byte_order_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    table = "\ufeffsubject,relation,object\n\n" + GOOD
    lines = '\ufeff{"subject": "Port Lind", "relation": "capital_of", "object": "Tavora"}\n\n'

    assert refused(tmp_path / "facts.csv", table.encode()) == (1, [])
    assert refused(tmp_path / "facts.jsonl", lines.encode()) == (1, [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"subject": "\\ud800", "relation": "spouse", "object": "B"}', "not JSON"),
        (b'{"subject": "\xff"}', "not JSON"),
        (b'{"subject": {"a": 1}, "relation": "spouse", "object": "B"}', "subject is not text"),
        (b'{"subject": 0, "relation": "spouse", "object": "B"}', "subject is not text"),
        (b'{"subject": "A", "relation": "spouse", "object": "B", "functional": [1], "valid_from": "x"}', "ISO 8601"),
        (b'{"subject": "A", "relation": "spouse", "object": "B", "valid_from": "2002", "valid_to": "2001"}', "before"),
        (b'{"subject": "' + b"x" * (1 << 20) + b'"}', "longer than a row may be"),
        (b"null", "a fact is an object with subject, relation and object"),
    ],
)
def test_bad_lines_of_json_are_named_and_the_rest_is_built(line: bytes, reason: str, tmp_path: Path) -> None:
    good = b'{"subject": "Port Lind", "relation": "capital_of", "object": "Tavora"}'

    built, ((place, said),) = refused(tmp_path / "facts.jsonl", line + b"\n" + good)

    assert (built, place) == (1, "line 1")
    assert reason in said


def test_all_refused_rows_are_counted_and_the_first_thousand_named(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text("{}\n" * 1500, "utf-8")

    report = facts.build([path], tmp_path / "facts.sqlite")

    assert (report.refused, len(report.reasons)) == (1500, 1000)


def test_what_unpacks_beyond_measure_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.facts.loaders.streams._PLENTY", 1 << 20)
    path = tmp_path / "facts.jsonl.gz"
    path.write_bytes(gzip.compress(b" " * (1 << 22)))

    with pytest.raises(FactsError, match="it unpacks to more than 200 times its size"):
        facts.build([path], tmp_path / "facts.sqlite")


@pytest.mark.parametrize("place", [12, 60, -3])
def test_a_damaged_archive_is_a_clear_error(place: int, tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(b'{"subject": "Port Lind", "relation": "capital_of", "object": "Tavora"}\n' * 99))
    packed[place] ^= 0xFF
    path = tmp_path / "facts.jsonl.gz"
    path.write_bytes(packed)

    with pytest.raises(FactsError, match=r"facts\.jsonl\.gz"):
        facts.build([path], tmp_path / "facts.sqlite")

"""Records → documents: JSON Lines, CSV, Parquet."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Document, Limits, Provenance, SourceText, Unread
from copydesk.read import read
from copydesk.read.records import Reading, document_of

if TYPE_CHECKING:
    from pathlib import Path


def read_bytes(folder: Path, name: str, data: bytes, **limits: int) -> list[Document | Unread]:
    path = folder / name
    path.write_bytes(data)
    return list(read([str(path)], replace(Limits(), **limits)))


def texts(found: list[Document | Unread]) -> list[str]:
    return [one.text if isinstance(one, Document) else one.place for one in found]


def reasons(found: list[Document | Unread]) -> list[str]:
    return [one.reason for one in found if isinstance(one, Unread)]


def record(**fields: object) -> Document | Unread:
    return document_of(fields, 1, "line 1", Reading("r.jsonl", Limits(), {}))


def test_a_record_brings_its_fields() -> None:
    found = record(
        id="a", text="T", language="de", evidence=["E", {"id": "x", "text": "F"}], url="u", publisher="p", author="w",
        published="2026-03-01", retrieved="2026-03-02", licence="CC0", sha256="0", other=[1],
    )  # fmt: skip

    assert found == Document(
        "a",
        "T",
        "r.jsonl",
        Provenance("u", "p", "w", "2026-03-01", "2026-03-02", "CC0", "0", "de"),
        (SourceText("evidence 1", "E"), SourceText("x", "F")),
    )


def test_numbers_days_and_several_authors_become_strings() -> None:
    found = record(text="T", id=7, published=dt.date(2026, 3, 1), author=["A", "B"], evidence="E")

    assert found == Document(
        "7", "T", "r.jsonl", Provenance(author="A, B", published="2026-03-01"), (SourceText("evidence 1", "E"),)
    )


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"body": "x"}, "there is no column 'text' that would hold the text; it has 'body'"),
        ({"text": None}, "its text is null, not a string"),
        ({"text": ["x"]}, "its text is a list, not a string"),
        ({"text": "x", "url": {"a": 1}}, "its url is an object, not a string"),
        ({"text": "x", "id": True}, "its id is true or false, not a string"),
        ({"text": "x", "evidence": 3}, "its evidence is a number, not a list of texts"),
        (
            {"text": "x", "evidence": ["a", {"id": 1}]},
            "its evidence 2 is an object, neither a text nor an object with a text",
        ),
    ],
)
def test_a_record_that_does_not_fit_is_told(fields: dict[str, object], reason: str) -> None:
    assert record(**fields) == Unread("r.jsonl", reason, "line 1")


def test_a_bad_line_does_not_stop_the_rest(tmp_path: Path) -> None:
    lines = [
        b'{"text":"a"}',
        b"",
        b"{",
        b"[1]",
        b'{"text":NaN}',
        b'{"text":"\\ud800"}',
        b'{"text":"\xff"}',
        b'{"text":"b"}',
    ]

    found = read_bytes(tmp_path, "r.jsonl", b"\xef\xbb\xbf" + b"\r\n".join(lines))

    assert texts(found) == ["a", "line 3", "line 4", "line 5", "line 6", "line 7", "b"]
    assert reasons(found)[0] == "not JSON: unexpected end of data at column 2"


def test_of_two_equal_keys_the_last_counts(tmp_path: Path) -> None:
    assert texts(read_bytes(tmp_path, "r.jsonl", b'{"text":"a","text":"b"}')) == ["b"]


def test_a_line_or_text_that_is_too_long_is_passed_over(tmp_path: Path) -> None:
    data = b'{"text":"' + b"x" * 500 + b'"}\n{"text":"elevenchars"}\n{"text":"ten chars."}\n'

    found = read_bytes(tmp_path, "r.jsonl", data, record_chars=10)

    assert texts(found) == ["line 1", "line 2", "ten chars."]
    assert reasons(found) == ["longer than the limit of 120 bytes a line", "longer than the limit of 10 characters"]


@pytest.mark.parametrize(("depth", "read_"), [(199, True), (200, False), (5_000, False)])
def test_a_record_nested_too_deep_is_refused(tmp_path: Path, depth: int, read_: bool) -> None:  # noqa: FBT001
    found = read_bytes(tmp_path, "r.jsonl", b'{"text":"a","x":' + b"[" * depth + b"]" * depth + b"}")

    assert (texts(found) == ["a"]) == read_


def test_two_records_of_one_id_are_told_apart(tmp_path: Path) -> None:
    lines = [{"id": "a", "text": "1"}, {"id": "a", "text": "2"}, {"id": "a#2", "text": "3"}, {"id": "a", "text": "4"}]

    found = read_bytes(tmp_path, "r.jsonl", "\n".join(map(json.dumps, lines)).encode())

    assert [one.id for one in found if isinstance(one, Document)] == ["a", "a#2", "a#2#3", "a#4"]


@given(st.lists(st.fixed_dictionaries({"text": st.text(st.characters(codec="utf-8"))}), max_size=5))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, records: list[dict[str, str]]) -> None:
    data = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records).encode()

    found = read_bytes(tmp_path_factory.mktemp("w"), "r.ndjson", data)

    assert texts(found) == [one["text"] for one in records]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("r.csv", 'text,id\n"a, b\nc",1\n\nd,2\n'),
        ("r.csv", 'text;id\r\n"a, b\nc";1\r\nd;2'),
        ("r.tsv", '\ufeffid\ttext\n1\t"a, b\nc"\n2\td\n'),
    ],
)
def test_tables_are_read_whatever_parts_their_cells(tmp_path: Path, name: str, data: str) -> None:
    found = read_bytes(tmp_path, name, data.encode())

    assert [(one.id, one.text) for one in found if isinstance(one, Document)] == [("1", "a, b\nc"), ("2", "d")]


def test_a_cell_of_evidence_is_a_list_or_a_text(tmp_path: Path) -> None:
    data = 'text,evidence\nx,"[""a"", {""id"": ""i"", ""text"": ""b""}]"\ny,[c\nz,\n'

    found = read_bytes(tmp_path, "r.csv", data.encode())

    assert [one.sources for one in found if isinstance(one, Document)] == [
        (SourceText("evidence 1", "a"), SourceText("i", "b")),
        (SourceText("evidence 1", "[c"),),
        (),
    ]


@pytest.mark.parametrize(
    ("data", "reason", "place"),
    [
        (b"", "there is no column 'text' that would hold the text; it has none", ""),
        (b"a,b\n1,2\n", "there is no column 'text' that would hold the text; it has 'a', 'b'", ""),
        (b"text,id\nx\n", "it has 1 cells under 2 column names", "record 1"),
        (b"text\n" + b"\xc3\xa4" * 9 + b"\xff\n", "damaged UTF-8: invalid start byte", "byte 23"),
        (b"text\n" + b"x" * 101, "a line is longer than the limit of 100 characters", ""),
    ],
)
def test_a_table_that_does_not_fit_is_told(tmp_path: Path, data: bytes, reason: str, place: str) -> None:
    (found,) = read_bytes(tmp_path, "r.csv", data, record_chars=100)

    assert isinstance(found, Unread)
    assert (found.reason, found.place) == (reason, place)


def test_a_fault_far_into_a_table_is_told_by_its_byte(tmp_path: Path) -> None:
    head = b"text\n" + "über\n".encode() * 20_000

    found = read_bytes(tmp_path, "r.csv", head + b"\xff\n")

    assert reasons(found) == ["not utf-8: invalid start byte"]
    assert found[-1] == Unread(str(tmp_path / "r.csv"), "not utf-8: invalid start byte", f"byte {len(head)}")


def test_the_encoding_of_a_table_is_guessed_and_said(tmp_path: Path) -> None:
    (found,) = read_bytes(tmp_path, "r.csv", "text\nLe café coûte 5 £ à l’étage\n".encode("cp1252"))

    assert isinstance(found, Document)
    assert (found.text, found.encoding, found.encoding_guessed) == ("Le café coûte 5 £ à l’étage", "cp1252", True)


def test_columns_are_mapped(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("body,site\nx,The Gazette\n", "utf-8")

    (found,) = read([str(path)], Limits(), {"text": "body", "publisher": "site"})

    assert isinstance(found, Document)
    assert (found.text, found.provenance) == ("x", Provenance(publisher="The Gazette"))


def parquet(folder: Path, **columns: object) -> list[Document | Unread]:
    path = folder / "r.parquet"
    pq.write_table(pa.table(columns), path)
    return list(read([str(path)], Limits()))


def test_parquet_is_read_row_by_row(tmp_path: Path) -> None:
    found = parquet(
        tmp_path, text=["a", None, "b"], id=[1, 2, 3], published=[dt.date(2026, 3, 1)] * 3, evidence=[["x"], [], None]
    )

    assert texts(found) == ["a", "record 2", "b"]
    assert found[0] == Document(
        "1",
        "a",
        str(tmp_path / "r.parquet"),
        Provenance(published="2026-03-01"),
        (SourceText("evidence 1", "x"),),
    )


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"text": [1]}, "its column 'text' holds int64, not strings"),
        ({"text": [["a"]]}, "its column 'text' holds list<element: string>, not strings"),
        ({"body": ["a"]}, "there is no column 'text' that would hold the text; it has 'body'"),
    ],
)
def test_a_parquet_table_without_texts_is_told(tmp_path: Path, columns: dict[str, object], reason: str) -> None:
    assert reasons(parquet(tmp_path, **columns)) == [reason]


def test_damaged_parquet_is_told(tmp_path: Path) -> None:
    (reason,) = reasons(read_bytes(tmp_path, "r.parquet", b"PAR1" + bytes(60)))

    assert reason.startswith("not sound Parquet: ")


def test_parquet_without_pyarrow_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)

    assert reasons(read_bytes(tmp_path, "r.parquet", b"")) == [
        "reading Parquet needs pyarrow: pip install 'copydesk[tables]'"
    ]

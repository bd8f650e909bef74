"""Paths → documents: files, folders, patterns, standard input, sidecars, and what is refused."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from copydesk.model import Document, Limits, Provenance, Unread
from copydesk.read import parse, read, suffixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIXTURES = Path(__file__).parents[2] / "fixtures" / "documents"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


def ids(found: Iterable[Document | Unread]) -> list[str]:
    return [one.id if isinstance(one, Document) else f"unread {one.path}" for one in found]


def only(path: str, provenance: Provenance | None = None) -> Document | Unread:
    (found,) = read([path], Limits(), provenance=provenance)
    return found


def test_a_file_is_one_document_with_its_path_as_id_and_its_line_endings_kept(here: Path) -> None:
    write(here, a_txt="One.\r\nTwo.\rThree.\n")

    assert only("a.txt") == Document("a.txt", "One.\r\nTwo.\rThree.\n", "a.txt")


def test_an_empty_file_is_an_empty_document(here: Path) -> None:
    write(here, a_txt="", b_md="", c_html="")

    assert [one.text for one in read(["a.txt", "b.md", "c.html"], Limits()) if isinstance(one, Document)] == [
        "",
        "",
        "",
    ]


def test_a_folder_is_walked_by_name_without_hidden_files_sidecars_and_unknown_endings(here: Path) -> None:
    write(here, b_txt="b", a__z_md="z", a__y_html="y", c_png="no", _hidden_txt="no", a___git__x_txt="no")
    (here / "b.txt.provenance.json").write_text("{}", encoding="utf-8")

    assert ids(read(["."], Limits())) == ["b.txt", "a/y.html", "a/z.md"]


def test_a_file_that_two_arguments_name_is_read_once(here: Path) -> None:
    write(here, a_txt="a", b_txt="b")

    assert ids(read(["b.txt", ".", "./a.txt", "*.txt"], Limits())) == ["b.txt", "a.txt"]


def test_a_pattern_is_spread_in_the_order_of_names(here: Path) -> None:
    write(here, n__b_txt="b", n__a_txt="a", n__deep__c_txt="c", n__d_png="no")

    assert ids(read(["n/**/*"], Limits())) == ["n/a.txt", "n/b.txt", "n/deep/c.txt"]


def test_a_name_with_brackets_that_exists_is_no_pattern(here: Path) -> None:
    (here / "a[1].txt").write_text("x", encoding="utf-8")

    assert ids(read(["a[1].txt"], Limits())) == ["a[1].txt"]


def test_what_cannot_be_read_is_said_and_the_rest_is_read(here: Path) -> None:
    write(here, a_txt="a", b_pdf="b")
    os.mkfifo(here / "pipe.txt")

    found = list(read(["no.txt", "*.zip", "b.pdf", "pipe.txt", "bad\0name", "a.txt"], Limits()))

    assert ids(found) == [
        "unread no.txt",
        "unread *.zip",
        "unread b.pdf",
        "unread pipe.txt",
        "unread bad\0name",
        "a.txt",
    ]
    reasons = [one.reason for one in found if isinstance(one, Unread)]
    assert reasons[0] == "there is no such file"
    assert reasons[1] == "no file matches this pattern"
    assert reasons[2].startswith("its ending is none of those that are read: .csv .csv.gz")
    assert reasons[3].startswith("a device, pipe or socket is not read")


def test_a_named_file_without_an_ending_is_plain_text(here: Path) -> None:
    (here / "NOTICE").write_text("<p>x</p>", encoding="utf-8")

    assert only("NOTICE") == Document("NOTICE", "<p>x</p>", "NOTICE")


def test_a_link_within_the_folder_is_followed_and_one_that_leaves_it_is_not(tmp_path: Path) -> None:
    write(tmp_path, folder__a_txt="a", outside_txt="o", other__b_txt="b")
    (tmp_path / "folder" / "b.txt").symlink_to("a.txt")
    (tmp_path / "folder" / "c.txt").symlink_to("../outside.txt")
    (tmp_path / "folder" / "d").symlink_to("../other")

    found = list(read([str(tmp_path / "folder")], Limits()))

    assert [name.rpartition("/")[2] for name in ids(found)] == ["a.txt", "b.txt", "c.txt"]
    assert isinstance(found[2], Unread)
    assert found[2].reason == "a link that leaves the folder is not followed"


def test_a_folder_that_cannot_be_looked_into_is_said(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(here, f__shut__a_txt="a", f__z_txt="z")
    looked_into = os.scandir

    def scandir(path: str) -> Iterator[os.DirEntry[str]]:
        if path.endswith("shut"):  # the rights of a folder do not bind a test that runs as root
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return looked_into(path)

    monkeypatch.setattr(os, "scandir", scandir)

    assert list(read(["f"], Limits()))[1:] == [Unread("f/shut", "Permission denied")]


def test_a_name_that_is_no_utf8_is_shown_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"x")

    (found,) = read([str(tmp_path)], Limits())

    assert ids([found])[0].endswith("/caf\\xe9.txt")


def test_a_name_too_long_for_a_sidecar_beside_it_is_read(here: Path) -> None:
    name = "é" * 120 + ".txt"
    write(here, a_txt="The council met.")
    (here / "a.txt").rename(here / name)

    assert ids([only(name)]) == [name]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"The council met.", ["-"]),
        (b' \n{"text": "a"}\n{"id": "x", "text": "b"}\n', ["-#2", "x"]),
        (b"{not json}", ["-"]),
        (b"", ["-"]),
    ],
)
def test_standard_input_is_plain_text_unless_it_begins_like_json_lines(
    data: bytes, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    assert ids(read(["-"], Limits())) == expected


def test_a_sidecar_goes_before_what_the_document_says_and_flags_before_both(here: Path) -> None:
    write(here, a_md="---\nurl: https://a.example\nauthor: A\nlang: en\n---\nText.")
    (here / "a.md.provenance.json").write_text('{"author": "B", "language": null, "url": "https://b.example"}', "utf-8")

    found = only("a.md", provenance=Provenance(url="https://c.example"))

    assert isinstance(found, Document)
    assert found.provenance == Provenance(url="https://c.example", author="B", language="en")


def test_a_record_goes_before_the_sidecar_of_its_file(here: Path) -> None:
    write(here, a_jsonl='{"text": "x", "author": "A"}')
    (here / "a.jsonl.provenance.json").write_text('{"author": "B", "licence": "CC0"}', "utf-8")

    found = only("a.jsonl")

    assert isinstance(found, Document)
    assert found.provenance == Provenance(author="A", licence="CC0")


@pytest.mark.parametrize(
    ("sidecar", "reason"),
    [
        ("[]", "not a JSON object"),
        ("{", "not JSON: unexpected end of data"),
        ('{"site": "x"}', "there is no field 'site'; the fields are url, publisher"),
        ('{"url": 1}', "url is no string"),
        (" " * 70_000, "larger than the limit of 65,536 bytes"),
    ],
)
def test_a_bad_sidecar_is_said_and_its_document_is_read(here: Path, sidecar: str, reason: str) -> None:
    write(here, a_txt="x")
    (here / "a.txt.provenance.json").write_text(sidecar, "utf-8")

    fault, document = read(["a.txt"], Limits())

    assert isinstance(fault, Unread)
    assert (fault.path, fault.reason.startswith(reason)) == ("a.txt.provenance.json", True)
    assert document == Document("a.txt", "x", "a.txt")


def test_parse_reads_by_the_ending_of_the_name() -> None:
    assert parse("<p>a</p>", "x.html").text == "a"
    assert parse("<p>a</p>", "x.txt").text == "<p>a</p>"
    assert parse("# a", "x.markdown").blocks[0].kind == "heading"
    assert parse("a", "x").text == "a"
    assert parse("a", "x.txt", Provenance(language="de")).provenance.language == "de"


def test_the_endings_that_are_read_are_told() -> None:
    assert {".txt", ".md", ".html", ".jsonl", ".jsonl.zst", ".csv.gz", ".parquet"} <= set(suffixes())
    assert ".parquet.gz" not in suffixes()


def test_the_fixtures_come_out_in_order() -> None:
    found = list(read([str(FIXTURES / "reading-*")], Limits()))

    assert [name.rpartition("/")[2] for name in ids(found)] == [
        "reading-article.html",
        "reading-notes.md",
        "one",
        "reading-records.jsonl#2",
        "reading-records.jsonl",
        "one#4",
        "reading-records.jsonl",
        "reading-records.jsonl",
        "7",
        "a",
        "b",
        "reading-table.csv",
    ]

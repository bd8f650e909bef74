"""Compressed files and the limits of every file."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Document, Limits, Unread
from copydesk.read import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PACKERS: list[tuple[str, Callable[[bytes], bytes]]] = [("gz", gzip.compress), ("zst", zstandard.compress)]
packers = pytest.mark.parametrize(("ending", "pack"), PACKERS)


def read_bytes(folder: Path, name: str, data: bytes, **limits: int) -> list[Document | Unread]:
    (folder / name).write_bytes(data)
    return list(read([str(folder / name)], replace(Limits(), **limits)))


def texts(found: list[Document | Unread]) -> list[str]:
    return [one.text if isinstance(one, Document) else one.reason for one in found]


@packers
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_what_is_packed_is_read(
    tmp_path_factory: pytest.TempPathFactory, ending: str, pack: Callable[[bytes], bytes], text: str
) -> None:
    assert texts(read_bytes(tmp_path_factory.mktemp("p"), f"a.txt.{ending}", pack(text.encode()))) == [text]


@packers
def test_members_follow_one_another(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    data = pack(b'{"text":"a"}\n{"te') + pack(b"") + pack(b'xt":"b"}')

    assert texts(read_bytes(tmp_path, f"a.jsonl.{ending}", data)) == ["a", "b"]


@packers
def test_of_a_file_cut_short_the_whole_records_are_read(
    tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]
) -> None:
    data = pack(b'{"text":"a"}\n') + pack(b'{"text":"b"}\n')[:-5]

    found = read_bytes(tmp_path, f"a.jsonl.{ending}", data)

    assert texts(found)[0] == "a"
    assert found[-1] == Unread(
        str(tmp_path / f"a.jsonl.{ending}"), "the file is damaged: it ends too early", f"byte {len(data)}"
    )


@packers
@pytest.mark.parametrize("tail", [b"garbage", b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd\xff"])
def test_what_follows_the_last_member_is_told(
    tmp_path: Path, ending: str, pack: Callable[[bytes], bytes], tail: bytes
) -> None:
    records, fault = read_bytes(tmp_path, f"a.jsonl.{ending}", pack(b'{"text":"a"}\n') + tail)

    assert texts([records]) == ["a"]
    assert isinstance(fault, Unread)
    assert fault.reason.startswith("the file is damaged: ")


@packers
def test_what_is_not_packed_is_told(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    (fault,) = read_bytes(tmp_path, f"a.txt.{ending}", b"plain text" + pack(b""))

    assert isinstance(fault, Unread)
    assert fault.reason.startswith("the file is damaged: ")


@packers
def test_an_empty_file_holds_nothing(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    assert texts(read_bytes(tmp_path, f"a.txt.{ending}", b"")) == [""]
    assert texts(read_bytes(tmp_path, f"b.txt.{ending}", pack(b""))) == [""]


@packers
def test_a_bomb_is_refused_before_it_unfolds(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    assert texts(read_bytes(tmp_path, f"a.txt.{ending}", pack(bytes(20_000_000)))) == [
        "one compressed byte becomes more than 200"
    ]


def test_a_bomb_in_one_stream_of_blocks_is_refused(tmp_path: Path) -> None:
    packer = zlib.compressobj(9, wbits=31)
    data = b"".join(packer.compress(bytes(1_000_000)) for _ in range(60)) + packer.flush()

    assert texts(read_bytes(tmp_path, "a.jsonl.gz", data)) == ["one compressed byte becomes more than 200"]


@packers
def test_short_files_may_be_packed_well(tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]) -> None:
    assert texts(read_bytes(tmp_path, f"a.txt.{ending}", pack(b"a" * 1_000_000))) == ["a" * 1_000_000]


def test_a_file_over_its_limit_is_refused_after_its_first_records(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, "a.jsonl", b'{"text":"a"}\n' * 10_000, file_bytes=100_000)

    assert isinstance(found[0], Document)
    assert texts(found)[-1] == "larger than the limit of 100,000 bytes"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_document_over_its_limit_is_refused(tmp_path: Path, name: str) -> None:
    assert texts(read_bytes(tmp_path, name, b"x" * 11, record_chars=10)) == ["longer than the limit of 10 characters"]
    assert texts(read_bytes(tmp_path, name, b"x" * 99, record_chars=10)) == ["longer than the limit of 10 characters"]
    assert texts(read_bytes(tmp_path, name, b"x" * 10, record_chars=10)) == ["x" * 10]

"""Whatever the bytes: documents or a reason, never an exception."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Document, Limits, Unread
from copydesk.read import parse, read

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = ("txt", "md", "html", "jsonl", "csv", "tsv", "txt.gz", "jsonl.zst")
SHARDS = [
    b'{"text":"a"}\n',
    b'{"text":',
    b"text,id\n",
    b"text\n",
    b'"',
    b"---\n",
    b"+++\n",
    b"<p>",
    b"<div ",
    b"</p>",
    b"[x](",
    b"](",
    b"<!--",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\0",
    b"\xc3",
    b"\xa9",
    b"\r\n",
    b"\n",
    b"> ",
    b"| a |\n|--|\n",
    b"=",
    b"[[",
    b"\x1f\x8b",
    b"<a href=x>",
    b"<pre>",
    b"<table>",
    b"<script type='application/ld+json'>",
    b"</script>",
    b"<br>",
    b"- ",
    b"```\n",
]
pieces = st.lists(st.sampled_from(SHARDS) | st.binary(max_size=8), max_size=12).map(b"".join)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


def check(found: Document | Unread) -> None:
    if isinstance(found, Unread):
        assert found.reason
    else:
        found.text.encode()
        assert all(found.text[block.span.start : block.span.end] for block in found.blocks)
        assert all(found.text[link.span.start : link.span.end] for link in found.links)


@given(data=pieces)
def test_any_bytes_in_any_medium(folder: Path, data: bytes) -> None:
    for ending in ENDINGS:
        (folder / f"a.{ending}").write_bytes(data)

    for found in read([str(folder)], Limits()):
        check(found)


@given(data=pieces)
def test_any_bytes_in_a_sound_package(folder: Path, data: bytes) -> None:
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(data))
    (folder / "a.html.zst").write_bytes(zstandard.compress(data))

    for found in read([str(folder / "a.jsonl.gz"), str(folder / "a.html.zst")], Limits()):
        check(found)


@given(text=st.text() | pieces.map(lambda data: data.decode("utf-8", "surrogateescape")))
def test_any_text_in_any_markup(text: str) -> None:
    assert parse(text, "a.txt").text == text
    assert parse(text, "a.md").text == text
    check(parse(text, "a.html"))


@given(data=pieces)
def test_the_same_bytes_read_the_same(folder: Path, data: bytes) -> None:
    for ending in ENDINGS:
        (folder / f"a.{ending}").write_bytes(data)

    assert list(read([str(folder)], Limits())) == list(read([str(folder)], Limits()))

"""Reads the verdicts of an earlier run back from its `jsonl` or `json`."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import orjson
import zstandard

from copydesk.errors import CopydeskError
from copydesk.report.record import SCHEMA
from copydesk.report.whole_json import SCHEMA as RUN_SCHEMA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST = 1 << 28  # bytes of one record
_HEAD = 4096  # bytes in which a report says what it is
_MARKS = (
    b"<title>Copy desk report",
    b"# Copy desk report\n",
    b'{"schema":"copydesk/',
    b"id,path,verdict,line,column,start,end,severity,confidence,code,rule",
)
_BROKEN = (OSError, EOFError, zlib.error, zstandard.ZstdError)


def results(path: Path) -> Iterator[dict[str, Any]]:
    """The records `copydesk/result/1` of a file, one at a time; `.gz` and `.zst` are unpacked.

    CopydeskError names the line that is no record. A record has `findings`, `set_aside` and `not_run`, whose items are
    objects; nothing else of it is warranted.
    """
    try:
        with ExitStack() as stack:
            yield from _records(path, _lines(_unpacked(path, stack)))
    except _BROKEN as fault:
        raise CopydeskError(f"{path}: {getattr(fault, 'strerror', None) or fault}") from None


def is_report(path: Path) -> bool:
    """Whether the file at `path` begins as a report of ours does, whatever its format."""
    try:
        with ExitStack() as stack:
            head = _unpacked(path, stack).read(_HEAD)
    except _BROKEN:
        return False
    return any(mark in head for mark in _MARKS)


def _unpacked(path: Path, stack: ExitStack) -> io.BufferedReader:
    stream = stack.enter_context(path.open("rb"))
    if path.suffix == ".gz":
        return io.BufferedReader(stack.enter_context(gzip.GzipFile(fileobj=stream)))
    if path.suffix == ".zst":
        return io.BufferedReader(stack.enter_context(zstandard.ZstdDecompressor().stream_reader(stream)))
    return stream


def _lines(stream: io.BufferedReader) -> Iterator[bytes]:
    while line := stream.readline(_LONGEST):
        yield line


def _records(path: Path, lines: Iterator[bytes]) -> Iterator[dict[str, Any]]:
    """Each line is a record. Our `json` too has one a line, between its first line and the line of its end."""
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if text.startswith(f'{{"schema":"{RUN_SCHEMA}"'.encode()) and text.endswith(b"["):
            continue
        if text.startswith(b"],"):
            return
        if text:
            yield _record(text.removesuffix(b","), f"{path} line {number}")


def _record(text: bytes, place: str) -> dict[str, Any]:
    try:
        held = orjson.loads(text)
    except orjson.JSONDecodeError as fault:
        raise CopydeskError(f"{place}: no JSON: {fault}") from None
    if not isinstance(held, dict) or held.get("schema") != SCHEMA:
        raise CopydeskError(f"{place}: no record of the form {SCHEMA}; write one by --format jsonl")
    for name in ("findings", "set_aside", "not_run"):
        some = held.get(name)
        if not isinstance(some, list) or not all(isinstance(one, dict) for one in some):
            raise CopydeskError(f"{place}: {name} is no list of objects")
    return held

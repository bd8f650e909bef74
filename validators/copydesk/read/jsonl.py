"""JSON Lines: a record a line, read one by one."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, BinaryIO

import orjson

from copydesk.errors import ReadError
from copydesk.model import Document, Unread
from copydesk.read.records import document_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.read.records import Reading

_WIDEST = 12  # bytes of one code point, escaped: \ud83d\ude00


def lines(stream: BinaryIO, reading: Reading) -> Iterator[Document | Unread]:
    """A document or a reason for every line that is not blank; a bad line does not stop the rest."""
    number, longest = 0, reading.limits.record_chars * _WIDEST
    while line := stream.readline(longest + 1):
        number += 1
        place = f"line {number}"
        if len(line) > longest:
            _skip_line(stream, line)
            yield Unread(reading.path, f"longer than the limit of {longest:,} bytes a line", place)
        elif line.strip():
            try:
                record = _record(line.removeprefix(codecs.BOM_UTF8) if number == 1 else line, reading.limits.depth)
            except ReadError as fault:
                yield Unread(reading.path, fault.reason, place)
            else:
                yield document_of(record, number, place, reading)


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1 << 20)


def _record(line: bytes, depth: int) -> object:
    try:
        record = orjson.loads(line.rstrip())
    except orjson.JSONDecodeError as fault:
        raise ReadError(f"not JSON: {fault.msg} at column {fault.colno}") from None
    if line.count(b"[") + line.count(b"{") > depth and _deeper(record, depth):
        raise ReadError(f"nested deeper than the limit of {depth}")
    return record


def _deeper(value: object, depth: int) -> bool:
    level = _nests([value])
    for _ in range(depth):
        level = _nests(part for nest in level for part in (nest.values() if isinstance(nest, dict) else nest))
    return bool(level)


def _nests(parts: Iterable[object]) -> list[dict[str, object] | list[object]]:
    return [part for part in parts if isinstance(part, dict | list)]

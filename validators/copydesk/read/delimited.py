"""CSV and TSV: a record a row under a head row that names the columns."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

import orjson

from copydesk.errors import ReadError
from copydesk.model import Document, Unread
from copydesk.read.encodings import decoded_lines, recognise
from copydesk.read.records import document_of

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator, Sequence

    from copydesk.read.records import Reading

_HEAD = 1 << 16  # bytes from which the encoding is told
_DELIMITERS = ",;\t"  # the one that stands most often in the head row; the first wins a tie


def rows(stream: io.BufferedReader, reading: Reading) -> Iterator[Document | Unread]:
    """A document or a reason for every row; ReadError when the table itself is at fault."""
    encoding = recognise(stream.peek(_HEAD)[:_HEAD], whole=False)
    for found in _records(decoded_lines(stream, encoding, reading.limits.record_chars), reading):
        if isinstance(found, Document):
            yield replace(found, encoding=encoding.name, encoding_guessed=encoding.guessed)
        else:
            yield found


def _records(lines: Iterator[str], reading: Reading) -> Iterator[Document | Unread]:
    csv.field_size_limit(max(csv.field_size_limit(), reading.limits.record_chars))  # the module knows but one limit
    head = next(lines, "")
    table = csv.reader(chain([head], lines), delimiter=max(_DELIMITERS, key=head.count))
    try:
        names = next(table, [])
        reading.require_text(names)
        for number, cells in enumerate(filter(None, table), 1):
            yield _row(names, cells, number, reading)
    except csv.Error as fault:
        raise ReadError(f"not CSV: {fault}", f"line {table.line_num}") from None


def _row(names: Sequence[str], cells: Sequence[str], number: int, reading: Reading) -> Document | Unread:
    place = f"record {number}"
    if len(cells) != len(names):
        return Unread(reading.path, f"it has {len(cells)} cells under {len(names)} column names", place)
    record: dict[str, object] = dict(zip(names, cells, strict=True))
    evidence = reading.column("evidence")
    if evidence in record:
        record[evidence] = _listed(str(record[evidence]))
    return document_of(record, number, place, reading)


def _listed(cell: str) -> object:
    """A cell of evidence: a JSON list, else one text."""
    if cell.startswith("["):
        try:
            return orjson.loads(cell)
        except orjson.JSONDecodeError:
            return cell
    return cell or None

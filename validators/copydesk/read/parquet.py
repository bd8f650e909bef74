"""Parquet: a record a row, read row by row, only the columns that are wanted.

The schema stands in the file itself and is checked before the first row.
A table schema of pandera would say no more, and takes 0.7 s to load with pandas, twice what pyarrow takes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from copydesk.errors import ReadError
from copydesk.model import Document, Unread
from copydesk.read.records import document_of
from copydesk.read.streams import refuse_excess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.read.records import Reading

_ROWS = 64  # at a time


def rows(path: str, reading: Reading) -> Iterator[Document | Unread]:
    """A document or a reason for every row; ReadError without pyarrow, or when the file is damaged or has no texts."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra, and heavy
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - as above
    except ImportError:
        raise ReadError("reading Parquet needs pyarrow: pip install 'copydesk[tables]'") from None
    try:
        with ParquetFile(path) as file:
            columns = _columns(file, path, reading)
        # Read as a dictionary, a text that is kept once for a thousand rows stays one in memory.
        with ParquetFile(path, read_dictionary=[reading.column("text")]) as file:
            yield from _records(file, columns, reading)
    except (pa.ArrowException, OSError) as fault:
        raise ReadError(f"not sound Parquet: {fault}") from None


def _columns(file: Any, path: str, reading: Reading) -> list[str]:  # noqa: ANN401 - pyarrow has no types
    """The columns to read; ReadError when the one of texts is lacking or holds none, or the table is too large."""
    schema, groups = file.schema_arrow, range(file.metadata.num_row_groups)
    reading.require_text(schema.names)
    kind = str(schema.field(reading.column("text")).type)
    if "string" not in kind or kind.startswith(("list", "struct", "map")):
        raise ReadError(f"its column {reading.column('text')!r} holds {kind}, not strings")
    size = sum(file.metadata.row_group(group).total_byte_size for group in groups)
    refuse_excess(size, Path(path).stat().st_size, reading.limits)
    return [name for name in reading.wanted() if name in schema.names]


def _records(file: Any, columns: list[str], reading: Reading) -> Iterator[Document | Unread]:  # noqa: ANN401 - as above
    number = 0
    for batch in file.iter_batches(_ROWS, columns=columns):
        for row in range(batch.num_rows):
            number += 1
            place = f"record {number}"
            try:
                record = batch.slice(row, 1).to_pylist()[0]
            except ValueError as fault:
                yield Unread(reading.path, f"not sound Parquet: {fault}", place)
            else:
                yield document_of(record, number, place, reading)

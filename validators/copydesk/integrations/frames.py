"""Rows of pandas and polars frames, or of any other table, as documents: read as records of a file are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.model import Limits, Unread
from copydesk.read.records import Reading, document_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    import pandas as pd
    import polars as pl

    from copydesk.model import Document

    Frame = pd.DataFrame | pl.DataFrame


def documents(frame: Frame, columns: Mapping[str, str] | None = None) -> Iterator[Document | Unread]:
    """For each row its document, or why it holds none, with the row's id as its place.

    A row without an id is named by its number: "row 1" and on.
    The column `text` is needed; `id`, `evidence` and the fields of `Provenance` are read where the frame has them.
    `columns` gives by field the column that bears another name.
    KeyError when there is no column of texts, ValueError when a column stands twice, TypeError for a lazy frame.
    """
    refuse_lazy(frame)
    reading = _reading(columns)
    names = [str(name) for name in frame.columns]
    wanted = [name for name in fields(columns) if name in names]
    if reading.column("text") not in wanted:
        raise KeyError(f"there is no column {reading.column('text')!r} that would hold the text")
    if len(wanted) < sum(map(names.count, wanted)):
        raise ValueError(f"one of the columns {', '.join(wanted)} stands twice in the frame")
    return _documents(_rows(frame[wanted]), reading, "row")


def documents_of(
    rows: Iterable[Mapping[str, Any]], columns: Mapping[str, str] | None = None, place: str = "row"
) -> Iterator[Document | Unread]:
    """The same of rows that come as mappings from column to value; a row without text holds no document.

    `place` stands before the number in the name of a row that has no id.
    """
    return _documents(rows, _reading(columns), place)


def fields(columns: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The columns that are read where they are there, the one of the texts among them."""
    return tuple(dict.fromkeys(_reading(columns).wanted()))


def refuse_lazy(frame: object) -> None:
    """TypeError for a frame whose rows have not been read yet, and for what is no frame of pandas or polars."""
    if hasattr(frame, "collect") or hasattr(frame, "compute"):
        raise TypeError(f"copydesk judges texts that are there, and a {type(frame).__name__} is lazy: collect it first")
    if not hasattr(frame, "columns"):
        raise TypeError(f"copydesk judges frames of pandas or polars, not {type(frame).__name__}")


def _reading(columns: Mapping[str, str] | None) -> Reading:
    return Reading("", Limits(), columns or {})


def _documents(rows: Iterable[Mapping[str, Any]], reading: Reading, called: str) -> Iterator[Document | Unread]:
    identity = reading.column("id")
    for number, row in enumerate(rows, 1):
        record = {name: value.tolist() if hasattr(value, "tolist") else value for name, value in row.items()}
        if record.get(identity) in (None, ""):
            record[identity] = f"{called} {number}"
        yield document_of(record, number, str(record[identity]), reading)


def _rows(frame: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - either kind of frame
    """The rows as mappings; what is missing is None."""
    if hasattr(frame, "iter_rows"):
        yield from frame.iter_rows(named=True)
        return
    names = list(frame.columns)
    known = frame.notna()
    for values, there in zip(
        frame.itertuples(index=False, name=None), known.itertuples(index=False, name=None), strict=True
    ):
        yield {name: value if here else None for name, value, here in zip(names, values, there, strict=True)}

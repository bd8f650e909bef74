"""A table of evidence, read with pandas and checked with pandera: every figure with its row and column."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaError

from copydesk.errors import ReadError
from copydesk.model import Cell, SourceText
from copydesk.read.encodings import decoded_lines, recognise
from copydesk.read.media import Medium, medium_of
from copydesk.read.paths import shown
from copydesk.read.streams import open_bounded, refuse_excess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Limits

_HEAD = 1 << 16  # bytes from which the encoding is told
_DELIMITERS = ",;\t"
_MOST = 1_000_000  # cells
_TIMES = frozenset("year date month quarter day jahr datum monat année mois año fecha anno data".split())
_NUMBER = r"[-−+]?[$€£¥]?\s?\d[\d.,'’\u00a0\u202f ]*\s?(?:[%$€£¥])?"


def figures(path: str, limits: Limits) -> Iterator[SourceText]:
    """The figures of the table at `path`; ReadError when it cannot be read, or is no table of figures.

    Columns in which every cell is a number are figures, unless they name a year or a date; the others say what a row is
    about. A table with a column `text` is one of texts, a row each.
    """
    frame = _frame(path, limits)
    if "text" in frame.columns:
        for number, text in enumerate(frame["text"], 1):
            yield SourceText(f"{shown(path)}#{number}", text)
        return
    counted = _counted(_checked(frame))
    named = [column for column in frame.columns if column not in counted]
    for number, row in enumerate(frame.to_dict("records"), 1):
        about = tuple(row[column] for column in named if row[column])
        for column in counted:
            if row[column]:
                yield _figure(shown(path), number, Cell(about, str(column), row[column]))


def _figure(path: str, number: int, cell: Cell) -> SourceText:
    text = f"{', '.join(cell.row)}: {cell.column} {cell.figure}"
    return SourceText(f"{path}, row {number}, column “{cell.column}”", text, cell)


def _frame(path: str, limits: Limits) -> pd.DataFrame:
    """The table as text, its columns by their names."""
    try:
        frame = _parquet(path, limits) if medium_of(path) is Medium.PARQUET else _delimited(path, limits)
    except (ValueError, OSError, ImportError) as fault:
        raise ReadError(f"not a sound table: {fault}") from None
    if frame.size > _MOST:
        raise ReadError(f"more than {_MOST:,} cells")
    return frame


def _delimited(path: str, limits: Limits) -> pd.DataFrame:
    with open_bounded(path, limits) as stream:
        encoding = recognise(stream.peek(_HEAD)[:_HEAD], whole=False)
        lines = list(decoded_lines(stream, encoding, limits.record_chars))
    mark = max(_DELIMITERS, key=(lines or [""])[0].count)
    rows = pd.read_csv(StringIO("".join(lines)), sep=mark, header=None, dtype=str, keep_default_na=False)
    frame = rows.iloc[1:].reset_index(drop=True)
    frame.columns = pd.Index([str(name).strip() for name in rows.iloc[0]])
    return frame


def _parquet(path: str, limits: Limits) -> pd.DataFrame:
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415 - as heavy as pandas, and for Parquet only

    with ParquetFile(path) as file:
        groups = range(file.metadata.num_row_groups)
        size = sum(file.metadata.row_group(group).total_byte_size for group in groups)
        refuse_excess(size, Path(path).stat().st_size, limits)
        frame: pd.DataFrame = file.read().to_pandas()
    return frame.map(_as_text)


def _as_text(value: object) -> str:
    if value is None or value != value:  # noqa: PLR0124 - what is not a number is not itself
        return ""
    return f"{value:.0f}" if isinstance(value, float) and value.is_integer() else str(value)


def _is_counted(column: pd.Series[str]) -> bool:
    """Whether every cell that is not empty is a number, and the column names no time."""
    filled = column[column.str.strip() != ""]
    if not len(filled) or not _TIMES.isdisjoint(str(column.name).lower().split()):
        return False
    return bool(filled.str.fullmatch(_NUMBER).all())


def _checked(frame: pd.DataFrame) -> pd.DataFrame:
    """`frame`; ReadError when it has nameless or doubled columns, no figures, or nothing that says what they are of."""
    says = {
        "a column has no name": lambda found: all(map(str.strip, map(str, found.columns))),
        "it has no column of figures": lambda found: bool(_counted(found)),
        "no column says what its figures are about": lambda found: len(_counted(found)) < len(found.columns),
    }
    checks = [pa.Check(holds, error=reason) for reason, holds in says.items()]
    try:
        return pa.DataFrameSchema(checks=checks, unique_column_names=True).validate(frame)
    except SchemaError as fault:
        raise ReadError(getattr(fault.check, "error", None) or "two columns have the same name") from None


def _counted(frame: pd.DataFrame) -> list[str]:
    return [column for column in frame.columns if _is_counted(frame[column])]

"""Files of facts: one module a kind, all giving records of the same fields, row by row."""

from __future__ import annotations

import csv
import zlib
from typing import TYPE_CHECKING

from copydesk.errors import FactsError
from copydesk.facts.loaders import documents, ntriples, tables, wikidata
from copydesk.facts.loaders.intake import Intake

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["Intake", "records"]

_PACKED = {".gz", ".bz2"}
_LOADERS: dict[str, Callable[[Path, Intake], Iterator[tuple[str, object]]]] = {
    ".jsonl": tables.json_lines,
    ".ndjson": tables.json_lines,
    ".csv": tables.comma_separated,
    ".json": wikidata.records,
    ".nt": ntriples.records,
    ".yaml": documents.records,
    ".yml": documents.records,
}


def records(path: Path, intake: Intake) -> Iterator[tuple[str, object]]:
    """Each record of a file behind its place; for one that cannot be read, the FactsError that says why.

    A record is a mapping of the fields that the guide lists, still unchecked. FactsError is raised when the whole file
    cannot be read.
    """
    if not path.is_file():
        raise FactsError(f"{path}: there is no such file; check the path")
    inner = path.with_suffix("") if path.suffix in _PACKED else path
    loader = _LOADERS.get(inner.suffix)
    if loader is None:
        raise FactsError(
            f"{path}: facts are read from .jsonl, .csv, .yaml, .nt, .json of Wikidata (all also .gz, .bz2) and .sqlite"
        )
    try:
        yield from loader(path, intake)
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, zlib.error) as fault:
        raise FactsError(f"{path}: {fault}") from None

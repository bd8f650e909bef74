"""Tables of facts: JSON Lines and CSV."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import orjson

from copydesk.errors import FactsError
from copydesk.facts.loaders.streams import LONGEST, lines, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from copydesk.facts.loaders.intake import Intake

_NEEDED = ("subject", "relation", "object")
_BOM = b"\xef\xbb\xbf"
_LONGEST = 65_536  # characters of a cell; the csv module's own limit is one for all who use it


def json_lines(path: Path, intake: Intake) -> Iterator[tuple[str, object]]:
    """One object a line; blank lines are passed over."""
    for number, line in intake.watch(lines(path)):
        place = f"line {number}"
        if line is None:
            yield place, too_long()
        elif line.strip():
            try:
                yield place, orjson.loads(line.removeprefix(_BOM) if number == 1 else line)
            except orjson.JSONDecodeError as fault:
                yield place, FactsError(f"not JSON: {fault}")


def comma_separated(path: Path, intake: Intake) -> Iterator[tuple[str, object]]:
    """One row a record, its fields named by the first row; FactsError when that lacks one that is needed."""
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST))
    reader = csv.reader(_decoded(path, intake))
    head = next(reader, [])
    missing = [name for name in _NEEDED if name not in head]
    if missing:
        raise FactsError(
            f"{path}: its first line names no column {', '.join(missing)}; it must name {', '.join(_NEEDED)}"
        )
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            yield f"line {reader.line_num}", FactsError(f"not CSV: {fault}")
        else:
            if cells:
                yield f"line {reader.line_num}", _named(head, cells)


def _named(head: list[str], cells: list[str]) -> object:
    if any(len(cell) > _LONGEST for cell in cells):
        return FactsError(f"a cell is longer than {_LONGEST:,} characters")
    if len(cells) > len(head):
        return FactsError(f"{len(cells)} cells instead of {len(head)}; put quotes around what holds a comma")
    return dict(zip(head, cells, strict=False))


def _decoded(path: Path, intake: Intake) -> Iterator[str]:
    """The lines as text; what is not UTF-8 is kept as lone surrogates, for the row to be refused."""
    for number, line in intake.watch(lines(path)):
        if line is None:
            raise FactsError(f"{path}, line {number}: {too_long()}")
        yield line.decode("utf-8-sig" if number == 1 else "utf-8", "surrogateescape")

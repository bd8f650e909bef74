"""Tables in the text whose rows do not make the total in the last one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.model import Backing, Span, Support
from copydesk.text import numerals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document
    from copydesk.text.numerals import Numeral

_CELL = re.compile(r"[^|\t\n]+")
_TOTAL = re.compile(r"\W*(?:grand )?(?:total|totals|sum|altogether|gesamt|insgesamt|summe|totale)\W*", re.IGNORECASE)
_FEWEST = 3  # rows of figures, the total among them
_MOST_ROWS, _MOST_CELLS = 1_000, 40
_ROUNDING = Decimal("0.5")  # of the last digit, by which each row may be rounded
_EXACT = 100  # whole numbers under this are counts, and not rounded
_PART_OF_ROW = re.compile(r"\W*(?:of which|of these|including|incl\b|thereof|davon|dont)", re.IGNORECASE)


def wrong_totals(document: Document) -> Iterator[Backing]:
    """The totals of tables whose cells are parted by bars or tabs, where every row of the column has a number."""
    if "|" not in document.text and "\t" not in document.text:
        return
    rows: list[list[Span]] = []
    for block in document.blocks:
        line = block.span.inked(document.text)
        cells = [Span(*cell.span()).inked(document.text) for cell in _CELL.finditer(document.text, *line)]
        if len(cells) < 2 or "\n" in line.of(document.text):  # noqa: PLR2004 - a label and a figure
            rows = []
            continue
        rows = [*rows, cells[:_MOST_CELLS]][-_MOST_ROWS:]
        if _TOTAL.fullmatch(cells[0].of(document.text)):
            yield from _wrong(document.text, rows)
            rows = []


def _wrong(text: str, rows: Sequence[Sequence[Span]]) -> Iterator[Backing]:
    width = len(rows[-1])
    body = [row for row in rows if len(row) == width and not _PART_OF_ROW.match(text, row[0].start)]
    for column in range(1, width):
        numbers = [_number(text, row[column]) for row in body]
        while numbers and numbers[0] is None:  # the head row, and the line under it
            numbers.pop(0)
        read = [number for number in numbers if number is not None]
        if len(read) == len(numbers) >= _FEWEST:
            yield from _misfit(body[-1][column], [number.value for number in read if number.value is not None])


def _misfit(cell: Span, values: Sequence[Decimal]) -> Iterator[Backing]:
    *parts, total = values
    made = sum(parts, start=Decimal(0))
    if abs(made - total) > _leeway(values):
        yield Backing(cell, Support.CONTRADICTED, f"the rows above make {made:,f}")


def _leeway(values: Sequence[Decimal]) -> Decimal:
    """By how much rounding may part a total from its rows."""
    if all(value == value.to_integral_value() and value < _EXACT for value in values):
        return Decimal(0)
    step = max(Decimal(10) ** min(int(value.as_tuple().exponent), 0) for value in values)
    return step * _ROUNDING * len(values)


def _number(text: str, cell: Span) -> Numeral | None:
    """The one number of a cell that holds nothing else but its unit."""
    found = numerals.find(cell.of(text))
    alone = len(found) == 1 and not found[0].spelled and not found[0].ambiguous and found[0].value is not None
    return found[0] if alone else None

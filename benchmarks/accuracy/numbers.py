"""Figures: copydesk beside quantulum3 and a search for digits, on the same sets in one run.

    python -m benchmarks.accuracy.numbers GOLD [GOLD…] [--sample N]

Each GOLD is a file of JSON Lines, also gzipped. A row has `id` and `text`. With `spans` of {start, end} its quantities
are labelled: exact spans are counted, and spans that share a character, in English texts only. With `value` and `lang`
it is one numeral: it is right where one value is read, and that one. Of each set N rows are drawn, with a seed.
quantulum3 reads without its classifier of units, a pickle that only one version of scikit-learn opens; the place of a
figure and its value do not depend on it.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.accuracy.languages import rows, table
from copydesk import Document, Provenance
from copydesk.segment import blocks, links, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.accuracy.languages import Row

_SAMPLE = 1_000
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_NEAR = 1e-6


class Found(NamedTuple):
    """A figure as a reader sees it."""

    start: int
    end: int
    value: float | None


Read = Callable[[str, str], list[Found]]  # text and language


def by_copydesk(text: str, language: str) -> list[Found]:
    document = links.mark(blocks.mark(Document("", text, provenance=Provenance(language=language))))
    return [
        Found(claim.span.start, claim.span.end, None if claim.value is None else float(claim.value))
        for claim in numbers.mark(document).numbers
    ]


def by_digits(text: str, _: str) -> list[Found]:
    """Whatever is written in digits, with commas for thousands as in English."""
    found = ((match.span(), match[0].replace(",", "")) for match in _DIGITS.finditer(text))
    return [Found(span[0], span[1], float(digits) if digits.count(".") <= 1 else None) for span, digits in found]


def _quantulum() -> Read:
    vars(import_module("quantulum3.classifier"))["USE_CLF"] = False
    parse = import_module("quantulum3.parser").parse

    def read(text: str, _: str) -> list[Found]:
        try:
            return [Found(quantity.span[0], quantity.span[1], float(quantity.value)) for quantity in parse(text)]
        except Exception:  # noqa: BLE001 - it fails in many ways on texts that are not English: nothing is found then
            return []

    return read


def readers() -> dict[str, Read]:
    """By name and version; says on stderr who is not installed."""
    found: dict[str, Read] = {f"copydesk {version('copydesk')}": by_copydesk}
    try:
        found[f"quantulum3 {version('quantulum3')}"] = _quantulum()
    except ImportError:  # a package that is not there is one that cannot be imported
        print("quantulum3 is left out: it is not installed (pip install 'copydesk[peers]')", file=sys.stderr)
    return found | {"digits": by_digits}


def column(sets: Sequence[list[Row]], read: Read) -> dict[str, str]:
    """What one reader comes to: by measure, the figure as it is shown."""
    cells: dict[str, str] = {}
    size, began = 0, time.process_time()
    for texts in sets:
        size += sum(len(row["text"].encode("utf-8", "replace")) for row in texts)
        cells |= dict(_values(texts, read) if "value" in texts[0] else _spans(texts, read))
    return cells | {"MB/s": f"{size / max(time.process_time() - began, _NEAR) / 1e6:.2f}"}


def _spans(texts: Sequence[Row], read: Read) -> Iterator[tuple[str, str]]:
    """F1 by data set: spans that are the same, and spans that share a character."""
    same: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])  # right, found, labelled
    near: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in texts:
        gold = sorted((span["start"], span["end"]) for span in row["spans"])
        found = sorted((one.start, one.end) for one in read(row["text"], "en"))
        for counts, right in ((same, len(set(gold) & set(found))), (near, _paired(gold, found))):
            kind = row.get("dataset", "texts")
            counts[kind] = [was + more for was, more in zip(counts[kind], (right, len(found), len(gold)), strict=True)]
    for kind in sorted(same):
        yield f"{kind}, the same span, F1", _f1(*same[kind])
        yield f"{kind}, a shared character, F1", _f1(*near[kind])


def _paired(gold: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]]) -> int:
    """How many spans of two sorted lists can be paired, each once."""
    at = pairs = 0
    for start, end in gold:
        while at < len(found) and found[at][1] <= start:
            at += 1
        if at < len(found) and found[at][0] < end:
            at, pairs = at + 1, pairs + 1
    return pairs


def _is_read(row: Row) -> bool:
    return "value" in row or row.get("lang") in {None, "en", "English"}


def _f1(right: int, found: int, gold: int) -> str:
    return f"{2 * right / (found + gold):.3f}" if found + gold else "-"


def _values(texts: Sequence[Row], read: Read) -> Iterator[tuple[str, str]]:
    """The share of numerals whose value is read, in English and in other languages."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for row in texts:
        language = row["lang"].lower()
        values = [one.value for one in read(row["text"], language)]
        is_right = len(values) == 1 and values[0] is not None and abs(values[0] - row["value"]) < _NEAR
        written = "digits" if any(map(str.isdecimal, row["text"])) else "words"
        right[f"values, {written}, {'English' if language == 'en' else 'other languages'}"].append(is_right)
    for kind, marks in sorted(right.items()):
        yield kind, f"{sum(marks) / len(marks):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, default=_SAMPLE, help="rows of each set")
    options = parser.parse_args()
    sets = [[row for row in rows(path, options.sample) if _is_read(row)] for path in options.gold]
    size = sum(len(row["text"]) for texts in sets for row in texts)
    print(f"{sum(map(len, sets))} rows of {len(sets)} sets, {size:,} code points\n")
    print(table({name: column(sets, read) for name, read in readers().items()}))


if __name__ == "__main__":
    main()

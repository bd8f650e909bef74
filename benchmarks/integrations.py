"""What the gate costs inside other tools, as a ratio to the bare gate over the same texts; process time, one core.

python -m benchmarks.integrations [ROWS [FILE…]]      10,000 rows of about 500 code points cut from text files;
                                                      without any, from the fixtures of this repository

Each text is another one, so that nothing is gained by remembering. The tools are imported before the clock starts.
"""

from __future__ import annotations

import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pandera.pandas as pa
import pandera.polars as pp
import polars as pl

import copydesk_gx
from benchmarks.speed import documents
from copydesk import Document, Gate, Provenance
from copydesk.integrations.pandera import schema, validated

if TYPE_CHECKING:
    from collections.abc import Callable

_ROW = 500  # code points
_JUDGED = 5_000  # code points of the text whose median is told
_FIXTURES = Path(__file__).parents[1] / "fixtures" / "documents"


def frame_of(rows: int, paths: list[Path]) -> pd.DataFrame:
    """So many rows, each of its own text and number, with a source."""
    whole = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in paths)
    starts = [(number * 37) % max(1, len(whole) - _ROW) for number in range(rows)]
    texts = [f"{whole[start : start + _ROW]}\nPage {number} of them." for number, start in enumerate(starts)]
    return pd.DataFrame({"text": texts, "url": "https://example.org/", "published": "2025-06-01"})


def bare(frame: pd.DataFrame) -> None:
    """The gate alone over the rows of a frame."""
    gate = Gate()
    about = Provenance(url="https://example.org/", published="2025-06-01")
    for number, text in enumerate(frame["text"], 1):
        gate.judge(Document(f"row {number}", text, provenance=about))


def great_expectations(frame: pd.DataFrame) -> None:
    """The gate's decision and all families, through a checkpoint."""
    copydesk_gx.run(copydesk_gx.document_checkpoint(copydesk_gx.family_suite()), frame)


def pandera(frame: pd.DataFrame) -> None:
    """A schema of documents that the gate must accept."""
    try:
        validated(schema(), frame)
    except pa.errors.SchemaErrors:
        return


def pandera_on_polars(frame: pd.DataFrame) -> None:
    """A check of texts in a schema for polars."""
    try:
        validated(
            pp.DataFrameSchema({"text": pp.Column(str, pp.Check.copydesk())}), pl.DataFrame(frame.to_dict("list"))
        )
    except pp.errors.SchemaErrors:
        return


def took(work: Callable[[pd.DataFrame], None], frame: pd.DataFrame) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    work(frame)
    return time.process_time() - began


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    paths = [Path(name) for name in sys.argv[2:]] or sorted(_FIXTURES.glob("*.txt"))
    frame = frame_of(rows, paths)
    bare(frame[: rows // 10])
    alone = took(bare, frame)
    print(f"{'the bare gate':<24}{alone:8.2f} s for {rows:,} rows")
    for work in (great_expectations, pandera, pandera_on_polars):
        seconds = took(work, frame)
        print(f"{work.__name__.replace('_', ' '):<24}{seconds:8.2f} s, {seconds / alone:.2f} of the bare gate")
    print(f"{'judge, 5,000 characters':<24}{median(paths):8.2f} ms at the median")
    began = time.perf_counter()
    Gate()
    print(f"{'a gate, built warm':<24}{1e3 * (time.perf_counter() - began):8.2f} ms")


def median(paths: list[Path]) -> float:
    """Milliseconds of processor time that one text of 5,000 characters takes."""
    gate, times = Gate(), []
    for document in documents(paths)[:200]:
        began = time.process_time()
        gate.judge(document.text[:_JUDGED])
        times.append(time.process_time() - began)
    return 1e3 * statistics.median(times)


if __name__ == "__main__":
    main()

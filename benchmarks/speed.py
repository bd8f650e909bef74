"""Megabytes a second of the whole gate and of each step, on one core, over the files given.

python -m benchmarks.speed [FILE…]      text files; without any, the fixtures of this repository
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from copydesk import Document, Gate, Provenance
from copydesk.segment import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_DOCUMENT = 5_000  # code points: the length of an ordinary article
_TOTAL = 2_000_000  # code points measured, after a warm-up over a tenth of them
FIXTURES = Path(__file__).parents[1] / "fixtures" / "documents"


def documents(paths: list[Path]) -> list[Document]:
    """Documents of about 5,000 code points, cut at line ends out of the files, over and over up to the total."""
    texts = [cut for path in paths for cut in _cuts(path.read_text(encoding="utf-8", errors="replace"))]
    rounds = -(-_TOTAL // sum(map(len, texts)))
    about = Provenance(url="https://example.org/", published="2025-06-01")
    return [Document(f"{i}", text, provenance=about) for i, text in enumerate(texts * rounds)]


def _cuts(text: str) -> list[str]:
    cuts, part = [], ""
    for line in text.splitlines(keepends=True):
        part += line
        if len(part) >= _DOCUMENT:
            cuts.append(part)
            part = ""
    return [*cuts, part] if part else cuts


def measured(name: str, work: Callable[[Document], T], batch: list[Document]) -> list[T]:
    """What `work` makes of each document; prints its rate in megabytes of UTF-8 a second."""
    size = sum(len(document.text.encode("utf-8", "replace")) for document in batch)
    for document in batch[: len(batch) // 10 + 1]:
        work(document)
    began = time.perf_counter()
    made = [work(document) for document in batch]
    took = time.perf_counter() - began
    print(f"{name:<28}{size / took / 1e6:8.2f} MB/s{1e3 * took / len(batch):9.3f} ms a document")
    return made


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or sorted(FIXTURES.glob("*.txt"))
    batch = documents(paths)
    gate = Gate()
    print(f"{len(batch)} documents, {sum(len(document.text) for document in batch):,} code points")
    measured("gate", gate.judge, batch)
    for step in STEPS:
        batch = measured(step.__module__.removeprefix("copydesk."), step, batch)


if __name__ == "__main__":
    main()

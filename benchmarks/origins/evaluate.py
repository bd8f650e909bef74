"""Measures who speaks on labelled documents.

    python -m benchmarks.origins.evaluate GOLD [TRAIN]

GOLD is a .jsonl.gz of objects with `id`, `text` and `spans` of {start, end, label}: editorial, comment or boilerplate.
With TRAIN, the folder of training lines, each document is read by a model that has not seen its page: for sets whose
pages are also trained on.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from benchmarks.origins.data import PARTS, part_of, read_examples
from benchmarks.origins.train import train
from copydesk import Document
from copydesk.model import Origin
from copydesk.segment import blocks, origins

if TYPE_CHECKING:
    from collections.abc import Iterable

_LABEL = {
    Origin.USER: "comment",
    Origin.BOILERPLATE: "boilerplate",
    Origin.PROMOTION: "boilerplate",
    Origin.EDITORIAL: "editorial",
    Origin.QUOTATION: "editorial",
    Origin.UNKNOWN: "editorial",
}


def tally(rows: Iterable[dict[str, Any]]) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """Characters with ink by (label, what was said); documents by whether they are mixed and whether that was said."""
    characters: Counter[tuple[str, str]] = Counter()
    documents: Counter[str] = Counter()
    for row in rows:
        said = origins.mark(blocks.mark(Document(row["id"], row["text"]))).segments
        truth = ["editorial"] * len(row["text"])
        for span in row["spans"]:
            truth[span["start"] : span["end"]] = [span["label"]] * (span["end"] - span["start"])
        for segment in said:
            inked = (at for at in range(segment.span.start, segment.span.end) if not row["text"][at].isspace())
            characters.update((truth[at], _LABEL[segment.origin]) for at in inked)
        found = any(segment.origin is Origin.USER for segment in said)
        documents[f"{'mixed' if 'comment' in truth else 'clean'}, comments {'found' if found else 'not found'}"] += 1
    return characters, documents


def report(characters: Counter[tuple[str, str]], documents: Counter[str]) -> dict[str, Any]:
    """Precision, recall and F1 of comments by characters, accuracy of all, and editorial characters lost."""
    right = characters["comment", "comment"]
    said = sum(count for (_, label), count in characters.items() if label == "comment")
    true = sum(count for (label, _), count in characters.items() if label == "comment")
    editorial = sum(count for (label, _), count in characters.items() if label == "editorial")
    return {
        "comment_precision": round(right / max(1, said), 4),
        "comment_recall": round(right / max(1, true), 4),
        "comment_f1": round(2 * right / max(1, said + true), 4),
        "accuracy": round(sum(n for (a, b), n in characters.items() if a == b) / max(1, characters.total()), 4),
        "editorial_lost": round(1 - characters["editorial", "editorial"] / max(1, editorial), 4),
        "documents": dict(sorted(documents.items())),
    }


def main() -> None:
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    began = time.perf_counter()
    if len(sys.argv) == 2:
        print(json.dumps(report(*tally(rows)), indent=1), f"{time.perf_counter() - began:.1f} s")
        return
    examples = read_examples(Path(sys.argv[2]))
    characters: Counter[tuple[str, str]] = Counter()
    documents: Counter[str] = Counter()
    for part in range(PARTS):
        model = train([example for example in examples if example.part != part])
        with patch("copydesk.segment.origins.labels.shipped", lambda model=model: model):
            more = tally(row for row in rows if part_of(f"page {_page(row['id'])}") == part)
        characters, documents = characters + more[0], documents + more[1]
    print(json.dumps(report(characters, documents), indent=1))


def _page(name: str) -> str:
    """The page an extracted document was taken from."""
    return name.replace("trafx-", "traf-", 1)


if __name__ == "__main__":
    main()

"""The labelled lines a model is trained on, and how they are parted for cross-validation."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PARTS = 3
LABELS = {"editorial": 0, "comments": 1, "boilerplate": 2}


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled line: its page (or thread) and where it was published."""

    text: str
    label: int
    page: str
    source: str
    language: str = ""

    @property
    def site(self) -> str:
        """Where its kind of people write: the page for pages of many sites, the source for all that come without."""
        return self.page if self.page.startswith("page ") else self.source

    @property
    def part(self) -> int:
        """Which part it is held out with: whole pages together, and all comments that come without pages by source."""
        return part_of(self.site)


def part_of(key: str) -> int:
    """A number under PARTS that is the same on every machine."""
    return int(hashlib.sha256(key.encode()).hexdigest(), 16) % PARTS


def read_examples(folder: Path) -> list[Example]:
    """The lines of comments, editorial and boilerplate in `folder`, in the order of the files."""
    examples = []
    for name, label in LABELS.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as rows:
            for number, row in enumerate(map(json.loads, rows)):
                if text := row["text"].strip():
                    page = f"page {row['page']}" if row.get("page") else f"{row['source']} {number // 15}"
                    examples.append(Example(text, label, page, row["source"], row.get("lang") or ""))
    return examples

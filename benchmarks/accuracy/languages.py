"""Languages: copydesk beside langdetect, lingua, CLD2, eldc and py3langid, each alone, on the same sets in one run.

    python -m benchmarks.accuracy.languages GOLD [GOLD…] [--sample N]

Each GOLD is a file of JSON Lines, also gzipped, or a folder of which the files `mixed_lang*`, `lid*` are read. A row
has `id` and `text`. With `spans` of {start, end} and a `type`, it is a document in which those passages are foreign;
with `lang` and perhaps a `source`, a text to be named, "not-en" for any language but that. Of each set N rows are
drawn, with a seed. A language that a library does not know counts as an error. MB/s is that of the step that tells
languages, and of a library over the same sentences.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import defaultdict
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.accuracy.foreign import by_copydesk, by_library
from benchmarks.accuracy.readers import peers
from copydesk import Document
from copydesk.segment import mark_voices
from copydesk.text.languages import primary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from benchmarks.accuracy.foreign import Score
    from benchmarks.accuracy.readers import Tell

_SAMPLE = 1_000
_NOT = "not-"

Row = dict[str, Any]


def rows(path: Path, most: int) -> list[Row]:
    """At most so many rows of a file, always the same ones, in their order."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    drawn = sorted(random.Random(0).sample(range(len(found)), min(most, len(found))))  # noqa: S311 - a sample, no secret
    return [found[index] for index in drawn]


def column(sets: Sequence[list[Row]], judge: Callable[[list[Row]], Score], tell: Tell) -> dict[str, str]:
    """What one reader comes to: by measure, the figure as it is shown."""
    cells: dict[str, str] = {}
    for texts in sets:
        cells |= _found(texts, judge(texts)) if "spans" in texts[0] else dict(_named(texts, tell))
    return cells


def _found(texts: Sequence[Row], score: Score) -> dict[str, str]:
    size = sum(len(row["text"].encode("utf-8", "replace")) for row in texts)
    return {f"foreign passages, F1, {kind}": f"{figure:.3f}" for kind, figure in score.f1.items()} | {
        "foreign passages, false alarms": f"{score.false_alarms:.3f}",
        "at": score.threshold,
        "MB/s": f"{size / score.seconds / 1e6:.2f}",
    }


def _named(texts: Sequence[Row], tell: Tell) -> Iterator[tuple[str, str]]:
    """The share of texts whose language is told, by their source."""
    right: defaultdict[str, list[bool]] = defaultdict(list)
    for row in texts:
        said, gold = primary(tell(row["text"])[0]), row["lang"]
        is_right = said != gold.removeprefix(_NOT) if gold.startswith(_NOT) else said == primary(gold)
        right[row.get("source", "texts")].append(is_right)
    for source, marks in sorted(right.items()):
        yield f"language, {source}", f"{sum(marks) / len(marks):.3f}"


def by_desk(text: str) -> tuple[str, float]:
    return mark_voices(Document("", text)).language, 1.0


def table(columns: dict[str, dict[str, str]]) -> str:
    """A Markdown table, a reader a column."""
    measures = list(dict.fromkeys(measure for cells in columns.values() for measure in cells))
    lines = [["", *columns], ["---"] * (len(columns) + 1)]
    lines += [[measure, *(cells.get(measure, "-") for cells in columns.values())] for measure in measures]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--sample", type=int, default=_SAMPLE, help="rows of each set")
    options = parser.parse_args()
    sets = [rows(path, options.sample) for path in _files(options.gold)]
    size = sum(len(row["text"]) for texts in sets for row in texts)
    print(f"{sum(map(len, sets))} rows of {len(sets)} sets, {size:,} code points\n")
    columns = {f"copydesk {version('copydesk')}": column(sets, by_copydesk, by_desk)}
    for reader in peers():
        columns[reader.name] = column(sets, partial(by_library, tell=reader.tell), reader.tell)
    print(table(columns))


def _files(given: Sequence[Path]) -> Iterator[Path]:
    for path in given:
        if path.is_dir():
            yield from sorted(file for name in ("mixed_lang*.jsonl*", "lid*.jsonl*") for file in path.glob(name))
        else:
            yield path


if __name__ == "__main__":
    main()

"""copydesk beside the extractors that people use instead, on the same labelled lines, in one run.

    python -m benchmarks.origins.peers GOLD [--html FOLDER]

GOLD is a .jsonl.gz of objects with `id`, `text` and `spans` of {start, end, label}: editorial, comment or boilerplate;
what no span covers is editorial. Without FOLDER nobody sees markup: copydesk reads the text, and the peers, which ask
for HTML, a page of one `<p>` a line. With FOLDER all read the real page, a file named by its `id`. What is kept is
matched with the labelled lines in order; what is not kept counts as boilerplate. Needs trafilatura and resiliparse.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from html import escape
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import trafilatura
from resiliparse.extract.html2text import extract_plain_text

from copydesk import Document
from copydesk.model import Limits, Origin
from copydesk.read.html import document_of
from copydesk.segment import blocks, origins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_LABELS = {Origin.USER: "comment", Origin.BOILERPLATE: "boilerplate", Origin.PROMOTION: "boilerplate"}
_HEADS = ("", "accuracy", "editorial lost", "comments let in", "furniture let in", "comment F1", "documents/s", "MB/s")


class Line(NamedTuple):
    """A line of text and who speaks in it: editorial, comment or boilerplate."""

    text: str
    label: str


@dataclass(slots=True)
class Score:
    """What one reader made of the lines, by (label, what it said), and how long it took."""

    lines: Counter[tuple[str, str]] = field(default_factory=Counter)
    characters: Counter[tuple[str, str]] = field(default_factory=Counter)
    seconds: float = 0.0

    def add(self, gold: Sequence[Line], said: Iterable[str]) -> None:
        """Counts one document in."""
        for line, label in zip(gold, said, strict=True):
            self.lines[line.label, label] += 1
            self.characters[line.label, label] += len(line.text)


def told(gold: Sequence[Line], kept: Sequence[Line]) -> list[str]:
    """The label that `kept` gives each line of `gold`, matched in order by letters and digits alone."""
    keys, found = [_key(line.text) for line in gold], [_key(line.text) for line in kept]
    labels = ["boilerplate"] * len(gold)
    for ours, theirs, size in SequenceMatcher(None, keys, found, autojunk=False).get_matching_blocks():
        labels[ours : ours + size] = [line.label for line in kept[theirs : theirs + size]]
    return labels


def _key(line: str) -> str:
    return "".join(filter(str.isalnum, line)) or "".join(line.split())


def lines_of(text: str, spans: Iterable[tuple[int, int, str]]) -> list[Line]:
    """The lines of a text that are not blank, each with the label that most of its characters have."""
    labels = ["editorial"] * len(text)
    for start, end, label in spans:
        labels[start:end] = [label] * (end - start)
    lines, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Line(line.strip(), Counter(labels[start : start + len(line)]).most_common(1)[0][0]))
        start += len(line) + 1
    return lines


def by_copydesk(document: Document) -> list[Line]:
    segments = origins.mark(blocks.mark(document)).segments
    return lines_of(document.text, ((*one.span, _LABELS.get(one.origin, "editorial")) for one in segments))


def by_trafilatura(page: str) -> list[Line]:
    found = trafilatura.bare_extraction(page, include_comments=True)
    if found is None or isinstance(found, dict):
        return []
    return [*_all(found.text, "editorial"), *_all(found.comments, "comment")]


def by_resiliparse(page: str) -> list[Line]:
    """Its article, and as comments what it keeps besides when asked for them; that takes it two passes."""
    article = _all(extract_plain_text(page, main_content=True, comments=False, list_bullets=False), "editorial")
    more = _all(extract_plain_text(page, main_content=True, comments=True, list_bullets=False), "comment")
    return [
        line._replace(label="editorial" if label == "editorial" else "comment")
        for line, label in zip(more, told(more, article), strict=True)
    ]


def _all(text: str | None, label: str) -> list[Line]:
    return [Line(line, label) for line in (text or "").splitlines() if line.strip()]


def readers(folder: Path | None) -> dict[str, Callable[[dict[str, Any]], list[Line]]]:
    """By name and version, what reads a row of the labelled set, from its text or from its page in `folder`."""

    def page(row: dict[str, Any]) -> str:
        if folder:
            return (folder / str(row["id"])).read_text(encoding="utf-8", errors="replace")
        paragraphs = (f"<p>{escape(line)}</p>" for line in row["text"].split("\n"))
        return f"<html><body>{''.join(paragraphs)}</body></html>"

    def document(row: dict[str, Any]) -> Document:
        return document_of(page(row), row["id"], Limits()) if folder else Document(row["id"], row["text"])

    return {
        f"copydesk {version('copydesk')}": lambda row: by_copydesk(document(row)),
        f"trafilatura {version('trafilatura')}": lambda row: by_trafilatura(page(row)),
        f"resiliparse {version('resiliparse')}": lambda row: by_resiliparse(page(row)),
    }


def scored(rows: Sequence[dict[str, Any]], read: Callable[[dict[str, Any]], list[Line]]) -> Score:
    """What one reader makes of all documents."""
    score = Score()
    for row in rows:
        began = time.perf_counter()
        kept = read(row)
        score.seconds += time.perf_counter() - began
        gold = lines_of(row["text"], ((span["start"], span["end"], span["label"]) for span in row["spans"]))
        score.add(gold, told(gold, kept))
    return score


def figures(score: Score, documents: int, size: int) -> list[str]:
    """A row of the table; `size` is in bytes."""
    right = sum(count for (label, said), count in score.lines.items() if label == said)
    comments = sum(count * ((label == "comment") + (said == "comment")) for (label, said), count in score.lines.items())
    return [
        f"{right / score.lines.total():.3f}",
        f"{1 - _share(score, 'editorial'):.3f}",
        f"{_share(score, 'comment'):.3f}",
        f"{_share(score, 'boilerplate'):.3f}",
        f"{2 * score.lines['comment', 'comment'] / max(1, comments):.3f}",
        f"{documents / score.seconds:.0f}",
        f"{size / score.seconds / 1e6:.2f}",
    ]


def _share(score: Score, label: str) -> float:
    """The share of a label's characters that is said to be editorial."""
    of_label = sum(count for (true, _), count in score.characters.items() if true == label)
    return score.characters[label, "editorial"] / max(1, of_label)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--html", type=Path)
    options = parser.parse_args()
    with gzip.open(options.gold, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    size = sum(len(row["text"].encode("utf-8", "replace")) for row in rows)
    print(f"{len(rows)} documents, {size / 1e6:.1f} MB of text\n" + " | ".join(_HEADS))
    for name, read in readers(options.html).items():
        print(" | ".join([name, *figures(scored(rows, read), len(rows), size)]))


if __name__ == "__main__":
    main()

"""Trains the model that tells who speaks.

    python -m benchmarks.origins.train FOLDER

FOLDER holds comments.jsonl.gz, editorial.jsonl.gz and boilerplate.jsonl.gz: one object a line, with
`text`, `source` and (for lines of a web page) `page`. Every step is seeded; the same lines give the same weights.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression

import copydesk.segment.origins as package
from benchmarks.origins.chain import train_chain
from benchmarks.origins.composing import Composed, Composer
from benchmarks.origins.data import PARTS, Example, read_examples
from benchmarks.origins.line_weights import WHOLE, train_lines
from copydesk.segment.origins.decoding import emissions, shares
from copydesk.segment.origins.lines import Line, read_lines
from copydesk.segment.origins.model import SCHEMA, Model
from copydesk.segment.origins.neighbours import Row, columns, rows, sums
from copydesk.segment.origins.runs import Page
from copydesk.segment.origins.wording import wording_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SEED = 7
_DOCUMENTS = 10_000
_CHAIN_DOCUMENTS = 4000
_SIGNIFICANT = 0.02  # weights nearer to nothing are left out
_STEP = 0.01  # weights are kept in steps of this
_DATED = (2.0, -1.0)  # log odds for a run under stamps, less on a page of frames: made-up pages hold more dated frames
_SAME = 0.6  # share of characters it has in common with the comments, from which a run is a true one


def train(examples: Sequence[Example]) -> Model:
    """The whole model: words and traits, neighbourhoods, runs."""
    held_out = [train_lines([x for x in examples if x.part != part]) for part in range(PARTS)]
    composer = Composer(examples, _SEED)
    documents = [d for d in (composer.document() for _ in range(_DOCUMENTS)) if d.texts]
    read = [lines_of(document, held_out) for document in documents]
    first = slice(None, _CHAIN_DOCUMENTS)
    weights, moves = train_chain([rows(lines) for lines in read[first]], [d.labels for d in documents[first]])
    lexical = train_lines(examples)
    model = Model(lexical.weights, lexical.bias, _triples(weights), _triples(moves), ())
    labelled = [(lines, document.labels) for lines, document in zip(read, documents, strict=True)]
    return replace(model, runs=_judge(labelled, model))


def lines_of(document: Composed, held_out: Sequence[Model]) -> list[Line]:
    """The document's lines, each scored by the model that has not seen it."""
    wordings = [wording_of(text, cased=document.cased, most=WHOLE) for text in document.texts]
    evidence = [held_out[part].evidence(wording) for part, wording in zip(document.parts, wordings, strict=True)]
    return read_lines(document.texts, wordings, evidence)


def _triples(table: np.ndarray) -> list[tuple[float, float, float]]:
    return [(float(row[0]), float(row[1]), float(row[2])) for row in table.round(4)]


def _judge(read: Sequence[tuple[list[Line], tuple[int, ...]]], model: Model) -> tuple[tuple[float, ...], ...]:
    """The weights by which a proposed run is judged: one that opens with words, and one that opens with a remark."""
    found: tuple[list[Row], list[Row]] = ([], [])
    true: tuple[list[bool], list[bool]] = ([], [])
    for lines, labels in read:
        for kind, row, right in labelled_runs(page_of(lines, model), labels):
            found[kind].append(row)
            true[kind].append(right)
    weights = [_weighed(np.array(table), right) for table, right in zip(found, true, strict=True)]
    weights[1][:2] += _DATED
    return tuple(tuple(float(weight) for weight in row.round(4)) for row in weights)


def page_of(lines: list[Line], model: Model) -> Page:
    """The lines with what the chain makes of them."""
    return Page(lines, shares(emissions(columns(lines), model.odds), model.moves))


def labelled_runs(page: Page, labels: Sequence[int]) -> Iterator[tuple[bool, Row, bool]]:
    """Of each run that is proposed: whether it opens with a remark, its row, and whether it is a true one."""
    gold = sums(page.lines[at].length * (labels[at] == 1) for at in page.speaking)
    for start, end in page.proposals():
        said, right = page.length[end] - page.length[start], gold[end] - gold[start]
        yield page.opens_remark(start), page.row(start, end), right > _SAME * (said + gold[-1] - right)


def _weighed(table: np.ndarray, true: Sequence[bool]) -> np.ndarray:
    mean, spread = table.mean(0), table.std(0) + 1e-9
    mean[0], spread[0] = 0, 1
    fitted = LogisticRegression(C=0.1, max_iter=1000, fit_intercept=False).fit((table - mean) / spread, true)
    weights: np.ndarray = fitted.coef_[0] / spread
    weights[0] -= (mean / spread) @ fitted.coef_[0]
    return weights


def packed(model: Model) -> bytes:
    """The model as it ships: gzipped JSON, weights in whole steps."""
    kept = {name: weight for name, weight in sorted(model.weights.items()) if abs(weight) >= _SIGNIFICANT}
    table = {
        "schema": SCHEMA,
        "step": _STEP,
        "bias": [round(model.bias.real, 4), round(model.bias.imag, 4)],
        "names": "\n".join(kept),
        "user": [round(weight.real / _STEP) for weight in kept.values()],
        "furniture": [round(weight.imag / _STEP) for weight in kept.values()],
        "lines": list(model.lines),
        "moves": list(model.moves),
        "runs": list(model.runs),
    }
    text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)


def main() -> None:
    folder = Path(sys.argv[1])
    examples = read_examples(folder)
    data = packed(train(examples))
    home = Path(package.__path__[0])
    home.joinpath("origins.json.gz").write_bytes(data)
    sources = sorted({example.source for example in examples})
    counts = {
        name: sum(e.label == label for e in examples) for label, name in enumerate(("editorial", "user", "furniture"))
    }
    manifest = {
        "file": "origins.json.gz",
        "sha256": hashlib.sha256(data).hexdigest(),
        "schema": SCHEMA,
        "trained_on": sources,
        "lines": counts,
    }
    home.joinpath("manifest.json").write_text(
        json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(f"{len(data)} bytes, sha256 {manifest['sha256']}")


if __name__ == "__main__":
    main()

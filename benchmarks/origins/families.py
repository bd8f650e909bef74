"""Compares families of models for the judgement on runs, trained on the same lines and measured on the same documents.

    python -m benchmarks.origins.families TRAIN GOLD...

TRAIN is the folder of training lines; each GOLD a .jsonl.gz of labelled documents. What stands in every row: the share
of mixed documents in which comments are found when 2 and 3 of 100 clean ones are taken for mixed.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.origins.composing import Composer
from benchmarks.origins.data import PARTS, read_examples
from benchmarks.origins.line_weights import train_lines
from benchmarks.origins.train import labelled_runs, lines_of, page_of
from copydesk.segment.origins.lines import read_lines, uses_capitals
from copydesk.segment.origins.model import shipped
from copydesk.segment.origins.wording import wording_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sklearn.pipeline import Pipeline

    from copydesk.segment.origins.runs import Page

    Scorer = Callable[[Page], float]

_DOCUMENTS, _SEED = 4000, 7
_FALSE = (0.02, 0.03)


def families(train: Path) -> dict[str, Scorer]:
    """Each family by its name: the highest score it gives to any run of a page."""
    table, true = _examples(train)
    learnt = {
        "logistic regression": make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=1000)),
        "gradient-boosted trees, 150 of 8 leaves": HistGradientBoostingClassifier(
            max_iter=150, learning_rate=0.08, max_leaf_nodes=8, min_samples_leaf=40, l2_regularization=1, random_state=0
        ),
        "network, one layer of 8": make_pipeline(
            StandardScaler(), MLPClassifier((8,), alpha=1.0, max_iter=60, random_state=0)
        ),
    }
    return {
        "words alone, one change of voice": _contrast,
        "chain alone, its labels": _labels,
        **{f"chain, then {name}": _judging(model.fit(table, true)) for name, model in learnt.items()},
    }


def _contrast(page: Page) -> float:
    change = page._change(page.user)  # noqa: SLF001 - what is proposed is measured by itself
    return page.row(change, len(page.speaking))[4] if change else 0.0


def _labels(page: Page) -> float:
    local = page._local()  # noqa: SLF001 - the same
    return max((page.share[end] - page.share[start] for start, end in local), default=0.0)


def _judging(model: HistGradientBoostingClassifier | Pipeline) -> Scorer:
    def score(page: Page) -> float:
        found = [page.row(*run) for run in page.proposals()]
        return float(model.predict_proba(np.array(found))[:, 1].max()) if found else 0.0

    return score


def _examples(train: Path) -> tuple[np.ndarray, np.ndarray]:
    examples, model = read_examples(train), shipped()
    held_out = [train_lines([x for x in examples if x.part != part]) for part in range(PARTS)]
    composer = Composer(examples, _SEED)
    found, true = [], []
    for document in (composer.document() for _ in range(_DOCUMENTS)):
        if not document.texts:
            continue
        for _, row, right in labelled_runs(page_of(lines_of(document, held_out), model), document.labels):
            found.append(row)
            true.append(right)
    return np.array(found), np.array(true)


def pages(gold: Path) -> list[tuple[bool, Page]]:
    """The documents of a labelled set: whether comments are in it, and its lines."""
    model, found = shipped(), []
    with gzip.open(gold, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            texts = [line.strip() for line in row["text"].splitlines() if line.strip()]
            cased = uses_capitals(texts)
            wordings = [wording_of(text, cased=cased) for text in texts]
            page = page_of(read_lines(texts, wordings, map(model.evidence, wordings)), model)
            found.append((any(span["label"] == "comment" for span in row["spans"]), page))
    return found


def recalls(score: Scorer, documents: Iterable[tuple[bool, Page]]) -> list[float]:
    """The share of mixed documents that score above all but 2 and 3 of 100 clean ones."""
    scored = [(mixed, score(page)) for mixed, page in documents]
    clean = sorted((value for mixed, value in scored if not mixed), reverse=True)
    mixed = np.array([value for mixed, value in scored if mixed])
    return [float((mixed > clean[int(share * len(clean))]).mean()) for share in _FALSE]


def main() -> None:
    train, *golds = map(Path, sys.argv[1:])
    sets = {gold.name.split(".")[0]: pages(gold) for gold in golds}
    for name, score in families(train).items():
        figures = "  ".join(f"{gold} {' / '.join(f'{x:.3f}' for x in recalls(score, sets[gold]))}" for gold in sets)
        print(f"{name:<52} {figures}", flush=True)


if __name__ == "__main__":
    main()

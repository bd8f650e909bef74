"""Trains the weights of words and traits: one linear softmax over single lines."""

from __future__ import annotations

from collections import defaultdict
from math import sqrt
from random import Random
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from benchmarks.origins.data import Example
from benchmarks.origins.stamping import stamper
from copydesk.segment.origins.model import LEXICAL, TRAIT, Model
from copydesk.segment.origins.wording import wording_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SEED = 1
_PAGES = 3  # a word seen on fewer pages is not learnt
_STRENGTH = 0.3  # inverse of the regularisation
_STAMPS = 300

WHOLE = 2000  # code points of a line that are learnt from; fewer are read when the model is used


def train_lines(examples: Sequence[Example]) -> Model:
    """A model with weights for words and traits only."""
    seen = [(_features(text, cased=cased), example) for example, text, cased in _varied(examples)]
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for features, example in seen:
        for name in features:
            if len(pages[name]) < _PAGES:
                pages[name].add(example.page)
    shared = _shared(seen)
    names = sorted(name for name, found in pages.items() if len(found) >= _PAGES and shared(name))
    table = _matrix([features for features, _ in seen], names)
    labels = np.array([example.label for _, example in seen])
    weights = np.array([sqrt(min(len(example.text), 400)) for _, example in seen])
    for label in range(3):
        weights[labels == label] *= len(labels) / 3 / weights[labels == label].sum()
    fitted = LogisticRegression(C=_STRENGTH, max_iter=150, tol=1e-3).fit(table, labels, sample_weight=weights)
    odds = fitted.coef_[1:] - fitted.coef_[0]
    bias = fitted.intercept_[1:] - fitted.intercept_[0]
    learnt = {name: complex(u, f) for name, u, f in zip(names, odds[0], odds[1], strict=True)}
    return Model(learnt, complex(*bias), (), (), ())


def _shared(seen: Sequence[tuple[dict[str, float], Example]]) -> Callable[[str], bool]:
    """Whether commenters of more than one site use a word, or none do: what only one does is that site's topic."""
    sources: defaultdict[str, set[str]] = defaultdict(set)
    for features, example in seen:
        if example.label == 1:
            for name in features:
                sources[name].add(example.site)
    return lambda name: name.startswith("#") or len(sources[name]) != 1


def _varied(examples: Sequence[Example]) -> Iterator[tuple[Example, str, bool]]:
    """Each line as it is met in the wild: lower-cased, without its full stop, in a text without capitals."""
    rng = Random(_SEED)  # noqa: S311 - a seeded stream, no secret
    for example in [*examples, *_stamps(rng)]:
        text, cased, chance = example.text, True, rng.random()
        if example.label == 1 and rng.random() < 0.35:
            text = text.lower()
        elif example.label == 0 and len(text) < 200 and rng.random() < 0.03:
            text = text.lower().rstrip(".")
        if chance < 0.12:
            text, cased = text.lower(), False
        elif chance < 0.2:
            text = text.removesuffix(".")
        if text := text.strip():
            yield example, text, cased


def _stamps(rng: Random) -> Iterator[Example]:
    for number in range(_STAMPS):
        for part in stamper(rng)():
            for text in part:
                yield Example(text, 1, f"page stamps {number % 40}", "stamps")


def _features(line: str, *, cased: bool) -> dict[str, float]:
    wording = wording_of(line, cased=cased, most=WHOLE)
    found: defaultdict[str, float] = defaultdict(float)
    for name in wording.words:
        found[name] += LEXICAL / sqrt(len(wording.words) + 2)
    for name in wording.traits:
        found[name] += TRAIT
    return dict(found)


def _matrix(rows: Sequence[dict[str, float]], names: Sequence[str]) -> csr_matrix:
    place = {name: at for at, name in enumerate(names)}
    data, columns, ends = [], [], [0]
    for row in rows:
        known = [(place[name], value) for name, value in row.items() if name in place]
        columns += [at for at, _ in known]
        data += [value for _, value in known]
        ends.append(len(data))
    return csr_matrix((data, columns, ends), shape=(len(rows), len(names)))

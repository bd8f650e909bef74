"""Learns what each signal of promotion is worth from composed messages, and writes it down.

    python -m benchmarks.links.train [--check]

A logistic regression over the signals that `copydesk.text.promotion` observes, whose points may not change their sign:
what speaks for promotion never counts against it. The same seed and the same phrases give the same bytes; `--check`
compares instead of writing.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from benchmarks.links.composing import messages
from copydesk.text import promotion

PLACE = Path(promotion.__file__).with_name("points.tsv")
COUNT, SEED, RIDGE = 12_000, 7, 0.0005
AGAINST = {
    "publication", "technical talk", "discussion", "link to: reference", "link to: news", "link to: video",
    "link to: picture or paper", "link to: post", "list of links", "label of a source",
    "named a source", "cited in brackets",
    "amid a discussion", "amid a newsletter",
}  # fmt: skip
EITHER = {"letter"}
HEAD = "# Points of each signal, in log-odds; written by benchmarks/links/train.py from composed messages.\n"


def observed() -> tuple[list[str], np.ndarray, np.ndarray]:
    """The names of the signals, how strongly each is there in each passage, and whether the passage promotes."""
    rows, promotes = [], []
    for message in messages(random.Random(SEED), COUNT):  # noqa: S311 - the same messages every time
        for _, passage in promotion.passages(message.document):
            rows.append({name: value for name, value, _ in promotion.observe(passage)})
            promotes.append(message.promotes)
    names = sorted({name for row in rows for name in row})
    return names, np.array([[row.get(name, 0.0) for name in names] for row in rows]), np.array(promotes, dtype=float)


def fitted(names: list[str], strengths: np.ndarray, promotes: np.ndarray) -> dict[str, float]:
    """The points of each signal, to a tenth, and of no signal at all."""
    signs = 2 * promotes - 1

    def loss(points: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (strengths @ points[1:] + points[0])
        wrong = 1 / (1 + np.exp(np.clip(margins, -50, 50)))
        slope = -(signs * wrong) / len(signs)
        gradient = np.concatenate([[slope.sum()], strengths.T @ slope + 2 * RIDGE * points[1:]])
        return float(np.logaddexp(0, -margins).mean() + RIDGE * (points[1:] ** 2).sum()), gradient

    bounds = [(None, None), *(_bound(name) for name in names)]
    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", bounds=bounds)
    return dict(zip(["no signal", *names], (round(float(points), 1) for points in found.x), strict=True))


def _bound(name: str) -> tuple[float | None, float | None]:
    if name in EITHER:
        return None, None
    return (None, 0.0) if name in AGAINST else (0.0, None)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with what is written instead of writing")
    check = parser.parse_args().check
    points = fitted(*observed())
    lines = [
        f"{name}\t{value:+.1f}" for name, value in sorted(points.items(), key=lambda item: (-item[1], item[0])) if value
    ]
    text = HEAD + "signal\tpoints\n" + "\n".join(lines) + "\n"
    if check:
        print("the same" if text == PLACE.read_text(encoding="utf-8") else "different")
        return int(text != PLACE.read_text(encoding="utf-8"))
    PLACE.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

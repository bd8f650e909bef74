"""Trains the conditional random field over the lines of a document, by L-BFGS on the likelihood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_LABELS = 3
_STEPS = 100
_SMOOTHING = 1.0


def train_chain(
    rows: Sequence[Sequence[Sequence[float]]], labels: Sequence[Sequence[int]]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The weights of a row for each label, and of moving from one label to the next."""
    field = _Field(rows, labels)
    start = np.zeros(field.width * _LABELS + _LABELS**2)
    fitted = minimize(field.loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    weights, moves = field.parted(fitted.x)
    weights = weights / field.spread[:, None]
    weights[0] -= field.mean @ weights
    return weights, moves


class _Field:
    """The documents side by side, padded to the longest, standardised; the first number of a row is the constant."""

    def __init__(self, rows: Sequence[Sequence[Sequence[float]]], labels: Sequence[Sequence[int]]) -> None:
        longest, self.width = max(map(len, rows)), len(rows[0][0])
        self.rows = np.zeros((len(rows), longest, self.width))
        self.mask = np.zeros((len(rows), longest), dtype=bool)
        self.gold = np.zeros((len(rows), longest, _LABELS))
        for number, (row, label) in enumerate(zip(rows, labels, strict=True)):
            self.rows[number, : len(row)] = row
            self.mask[number, : len(row)] = True
            self.gold[number, range(len(label)), label] = 1
        self.mean = self.rows[self.mask].mean(0)
        self.spread = self.rows[self.mask].std(0)
        self.mean[0], self.spread[self.spread < 1e-6] = 0, 1
        self.rows = (self.rows - self.mean) / self.spread
        self.rows[~self.mask] = 0
        self.flat = self.rows.reshape(-1, self.width)
        self.share = 3 / np.sqrt(self.mask.sum(1))  # a long document counts for more, not for all
        both = self.mask[:, 1:, None] * self.gold[:, :-1]
        self.moved = np.einsum("dta,dtb,d->ab", both, self.gold[:, 1:], self.share)

    def parted(self, values: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        cut = self.width * _LABELS
        return values[:cut].reshape(self.width, _LABELS), values[cut:].reshape(_LABELS, _LABELS)

    def loss(self, values: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """The negative log likelihood and its gradient."""
        weights, moves = self.parted(values)
        scores = (self.flat @ weights).reshape(self.gold.shape)
        forward, backward = self._forward(scores, moves), self._backward(scores, moves)
        total = _log_sum(forward[:, -1], 1)
        shares = np.exp(forward + backward - total[:, None, None]) * self.mask[..., None]
        gold = ((scores * self.gold).sum((1, 2)) * self.share).sum() + (self.moved * moves).sum()
        step = ((shares - self.gold) * self.share[:, None, None]).reshape(-1, _LABELS)
        expected = self._moves(scores, moves, forward, backward - total[:, None, None])
        gradient = np.concatenate([(self.flat.T @ step).ravel(), (expected - self.moved).ravel()])
        loss = (total * self.share).sum() - gold + _SMOOTHING / 2 * (values**2).sum()
        return float(loss), gradient + _SMOOTHING * values

    def _forward(self, scores: NDArray[np.float64], moves: NDArray[np.float64]) -> NDArray[np.float64]:
        found = scores.copy()
        for at in range(1, scores.shape[1]):
            here = _log_sum(found[:, at - 1][:, :, None] + moves, 1) + scores[:, at]
            found[:, at] = np.where(self.mask[:, at][:, None], here, found[:, at - 1])
        return found

    def _backward(self, scores: NDArray[np.float64], moves: NDArray[np.float64]) -> NDArray[np.float64]:
        found = np.zeros_like(scores)
        for at in range(scores.shape[1] - 2, -1, -1):
            here = _log_sum(moves + (scores[:, at + 1] + found[:, at + 1])[:, None, :], 2)
            found[:, at] = np.where(self.mask[:, at + 1][:, None], here, 0)
        return found

    def _moves(
        self,
        scores: NDArray[np.float64],
        moves: NDArray[np.float64],
        forward: NDArray[np.float64],
        rest: NDArray[np.float64],
    ) -> NDArray[np.float64]:
        found = np.zeros_like(moves)
        for at in range(1, scores.shape[1]):
            on = self.mask[:, at]
            pairs = forward[on, at - 1][:, :, None] + moves + (scores[on, at] + rest[on, at])[:, None, :]
            found += (np.exp(pairs) * self.share[on][:, None, None]).sum(0)
        return found


def _log_sum(values: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    top = values.max(axis, keepdims=True)
    return np.asarray((top + np.log(np.exp(values - top).sum(axis, keepdims=True))).squeeze(axis))

"""The labels of a sequence of lines: a linear-chain conditional random field.

Method: J. Lafferty, A. McCallum, F. Pereira, Conditional Random Fields, ICML 2001.
"""

from __future__ import annotations

from math import exp
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.segment.origins.neighbours import Column

_FLOOR = exp(-50.0)  # so that no label of a line becomes impossible


class Shares(NamedTuple):
    """How probable each label of a line is; they sum to one."""

    editorial: float
    user: float
    furniture: float


Triple = tuple[float, float, float]


def emissions(columns: Sequence[Column], odds: Sequence[complex]) -> list[complex]:
    """The score of each line for readers in the real part, for furniture in the imaginary one, above editorial.

    Columns without a number but nought are left out, as half of them are in most documents.
    """
    told = [(column, weight) for column, weight in zip(columns, odds, strict=True) if any(column)]
    factors = [weight for _, weight in told]
    return [sum(map(mul, row, factors), 0j) for row in zip(*(column for column, _ in told), strict=True)]


def shares(scores: Sequence[complex], moves: Sequence[Triple]) -> list[Shares]:
    """The probability of each label of each line, by the forward-backward algorithm with scaling."""
    if not scores:
        return []
    ways = [tuple(map(exp, move)) for move in moves]
    here = _softened(scores)
    found = []
    for before, after in zip(_forward(here, ways), _backward(here, ways), strict=True):
        e, u, f = before[0] * after[0], before[1] * after[1], before[2] * after[2]
        total = e + u + f
        found.append(Shares(e / total, u / total, f / total))
    return found


def _softened(scores: Sequence[complex]) -> list[Triple]:
    """The score of each label of each line as a factor, 1 for the best."""
    found = []
    for score in scores:
        user, furniture = score.real, score.imag
        top = max(0.0, user, furniture)
        found.append((exp(-top) + _FLOOR, exp(user - top) + _FLOOR, exp(furniture - top) + _FLOOR))
    return found


def _forward(here: Sequence[Triple], ways: Sequence[Sequence[float]]) -> Iterator[Triple]:
    """For each line the shares of its labels by what stands up to it."""
    (ee, eu, ef), (ue, uu, uf), (fe, fu, ff) = ways
    e, u, f = here[0]
    yield e, u, f
    for editorial, user, furniture in here[1:]:
        e, u, f = (
            (e * ee + u * ue + f * fe) * editorial,
            (e * eu + u * uu + f * fu) * user,
            (e * ef + u * uf + f * ff) * furniture,
        )
        total = e + u + f
        e, u, f = e / total, u / total, f / total
        yield e, u, f


def _backward(here: Sequence[Triple], ways: Sequence[Sequence[float]]) -> list[Triple]:
    """For each line the shares of its labels by what stands after it."""
    (ee, eu, ef), (ue, uu, uf), (fe, fu, ff) = ways
    e = u = f = 1.0
    found = [(e, u, f)]
    for editorial, user, furniture in here[:0:-1]:
        e, u, f = e * editorial, u * user, f * furniture
        e, u, f = ee * e + eu * u + ef * f, ue * e + uu * u + uf * f, fe * e + fu * u + ff * f
        total = e + u + f
        e, u, f = e / total, u / total, f / total
        found.append((e, u, f))
    return found[::-1]

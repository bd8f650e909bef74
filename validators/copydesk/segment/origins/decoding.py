"""The labels of a sequence of lines: a linear-chain conditional random field.

Method: J. Lafferty, A. McCallum, F. Pereira, Conditional Random Fields, ICML 2001.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.segment.origins.neighbours import Row


class Shares(NamedTuple):
    """How probable each label of a line is; they sum to one."""

    editorial: float
    user: float
    furniture: float


Triple = tuple[float, float, float]


def emissions(rows: Sequence[Row], weights: Sequence[Triple]) -> list[Triple]:
    """The score of each label for each row, above that of the first: only differences count."""
    user = [for_user - for_editorial for for_editorial, for_user, _ in weights]
    furniture = [for_furniture - for_editorial for for_editorial, _, for_furniture in weights]
    return [(0.0, _dot(row, user), _dot(row, furniture)) for row in rows]


def shares(scores: Sequence[Triple], moves: Sequence[Triple]) -> list[Shares]:
    """The probability of each label of each line, by the forward-backward algorithm with scaling."""
    if not scores:
        return []
    ways = [tuple(map(exp, move)) for move in moves]
    local = [_softened(score) for score in scores]
    forward = [_normal(*local[0])]
    for score in local[1:]:
        forward.append(_step(forward[-1], ways, score))
    backward = [(1.0, 1.0, 1.0)]
    for score in reversed(local[1:]):
        backward.append(_step_back(backward[-1], ways, score))
    return [
        Shares(*_normal(f[0] * b[0], f[1] * b[1], f[2] * b[2]))
        for f, b in zip(forward, reversed(backward), strict=True)
    ]


def _dot(row: Row, weights: Sequence[float]) -> float:
    return sum(map(float.__mul__, row, weights))


def _softened(score: Triple) -> Triple:
    top = max(score)
    return (exp(max(score[0] - top, -50.0)), exp(max(score[1] - top, -50.0)), exp(max(score[2] - top, -50.0)))


def _step(past: Triple, ways: Sequence[Sequence[float]], score: Triple) -> Triple:
    e, u, f = past
    (ee, eu, ef), (ue, uu, uf), (fe, fu, ff) = ways
    return _normal(
        (e * ee + u * ue + f * fe) * score[0],
        (e * eu + u * uu + f * fu) * score[1],
        (e * ef + u * uf + f * ff) * score[2],
    )


def _step_back(future: Triple, ways: Sequence[Sequence[float]], score: Triple) -> Triple:
    e, u, f = future[0] * score[0], future[1] * score[1], future[2] * score[2]
    (ee, eu, ef), (ue, uu, uf), (fe, fu, ff) = ways
    return _normal(ee * e + eu * u + ef * f, ue * e + uu * u + uf * f, fe * e + fu * u + ff * f)


def _normal(e: float, u: float, f: float) -> Triple:
    total = e + u + f
    return (e / total, u / total, f / total)

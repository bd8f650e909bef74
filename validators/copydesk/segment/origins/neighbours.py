"""A line in its neighbourhood: what its own evidence and that of the lines around it say together."""

from __future__ import annotations

from itertools import accumulate
from math import exp
from operator import sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.segment.origins.lines import Line

_DOUBT = 10.0  # weight of "nothing known" in every mean, so that few short lines say little
_FADE = 0.98  # how much of "comments were announced above" is left after each line

_FRAME_FADE = 0.9  # the same, for plain furniture
_HEAD = 4  # title, byline, date, standfirst

Row = tuple[float, ...]
Column = list[float]


def sums(values: Iterable[float]) -> list[float]:
    """Running sums from 0, so that the sum of i to j is the difference of two."""
    return list(accumulate(values, initial=0.0))


def rows(lines: Sequence[Line]) -> list[Row]:
    """For each line the numbers its label is decided by; the order is that of the trained weights."""
    headings = _echo([line.heading for line in lines], _FADE)
    frames = _echo([float(line.furnished) for line in lines], _FRAME_FADE)
    return list(zip(*_own(lines), *_beside(lines), *_around(lines), headings, frames, strict=True))


def _own(lines: Sequence[Line]) -> list[Column]:
    places = range(len(lines))
    return [
        [1.0 for _ in lines],
        [line.user for line in lines],
        [line.furniture for line in lines],
        [max(line.user, 0.0) for line in lines],
        [max(line.furniture, 0.0) for line in lines],
        [max(line.user - line.furniture, 0.0) for line in lines],
        [line.user * line.weight / 20 for line in lines],
        [line.furniture * line.weight / 20 for line in lines],
        [line.weight / 20 for line in lines],
        [line.lower for line in lines],
        [line.prose for line in lines],
        [line.remark for line in lines],
        [line.heading for line in lines],
        [line.stamp for line in lines],
        [line.reply for line in lines],
        [line.threaded for line in lines],
        [float(line.furnished) for line in lines],
        [line.threaded * line.stamp for line in lines],
        [float(at == 0) for at in places],
        [float(at < _HEAD) for at in places],
        [float(line.furniture > 1 and line.user < line.furniture) for line in lines],
    ]


def _beside(lines: Sequence[Line]) -> list[Column]:
    """The line before and the line after."""
    columns = ([x.user for x in lines], [x.furniture for x in lines], [x.stamp for x in lines])
    return [*([0.0, *column[:-1]] for column in columns), *([*column[1:], 0.0] for column in columns)]


def _around(lines: Sequence[Line]) -> list[Column]:
    """Means over the lines before and after; furniture counts little for who speaks."""
    speaking = [line.weight / (1 + exp(line.furniture - max(line.user, 0.0))) for line in lines]
    users = sums(line.user * weight for line, weight in zip(lines, speaking, strict=True)), sums(speaking)
    furniture = sums(line.furniture * line.weight for line in lines), sums(line.weight for line in lines)
    stamps = _windows(sums(line.stamp + line.reply for line in lines), -7, 8)
    remarks = sums(line.remark for line in lines)
    prose = sums(line.prose for line in lines)
    return [
        [min(count, 3.0) for count in _windows(remarks, -12, 1)],
        [min(count, 3.0) for count in _windows(remarks, 1, 12)],
        [min(count, 3.0) for count in _windows(prose, -6, 7)],
        _means(*users, -5, 0),
        _means(*users, 1, 6),
        _means(*users, -8, 9),
        _means(*furniture, -5, 0),
        _means(*furniture, 1, 6),
        _means(*furniture, -12, 13),
        [min(count, 4.0) for count in stamps],
        [min(max(count - 1, 0.0), 5.0) for count in stamps],
    ]


def _echo(signs: Column, fade: float) -> Column:
    """How far above each line a sign stands: 1 just above, less with each line."""
    heard, found = 0.0, []
    for sign in signs:
        found.append(heard)
        heard = max(heard * fade, sign)
    return found


def _means(values: Column, weights: Column, start: int, end: int) -> Column:
    windows = zip(_windows(values, start, end), _windows(weights, start, end), strict=True)
    return [value / (weight + _DOUBT) for value, weight in windows]


def _windows(running: Column, start: int, end: int) -> Column:
    """For each line the sum over the lines from `start` to `end` (not included) beside it."""
    return list(map(sub, _shifted(running, end), _shifted(running, start)))


def _shifted(running: Column, by: int) -> Column:
    """For each line the running sum `by` lines further on, as far as there are lines."""
    count = len(running) - 1
    if by < 0:
        return [running[0]] * min(-by, count) + running[: max(0, count + by)]
    reached = running[by : by + count]
    return reached + [running[count]] * (count - len(reached))

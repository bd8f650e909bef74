"""A line in its neighbourhood: what its own evidence and that of the lines around it say together."""

from __future__ import annotations

from itertools import accumulate
from math import exp
from operator import add, mul
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
    return list(zip(*columns(lines), strict=True))


def columns(lines: Sequence[Line]) -> list[Column]:
    """The same numbers, those of one kind for all lines together; ValueError where there is no line."""
    user, furniture, _, weight, lower, heading, stamp, reply, threaded, prose, remark, _, furnished = map(
        list, zip(*lines, strict=True)
    )
    signs = list(map(add, stamp, reply))
    return [
        *_evidence(user, furniture, weight),
        *(lower, prose, remark, heading, stamp, reply, threaded, furnished),
        list(map(mul, threaded, stamp)),
        [at == 0 for at in range(len(lines))],
        [at < _HEAD for at in range(len(lines))],
        [frame > 1 and reader < frame for reader, frame in zip(user, furniture, strict=True)],
        *([0.0, *column[:-1]] for column in (user, furniture, stamp)),
        *([*column[1:], 0.0] for column in (user, furniture, stamp)),
        _counts(remark, -12, 1, 3.0),
        _counts(remark, 1, 12, 3.0),
        _counts(prose, -6, 7, 3.0),
        *_means_around(user, furniture, weight),
        _counts(signs, -7, 8, 4.0),
        _counts(signs, -7, 8, 5.0, beyond=1.0),
        _echo(heading, _FADE),
        _echo(furnished, _FRAME_FADE),
    ]


def _evidence(users: Column, furniture: Column, weights: Column) -> list[Column]:
    """What the words of a line say, counted in full and by its length."""
    shares = [weight / 20 for weight in weights]
    return [
        [1.0] * len(users),
        users,
        furniture,
        [user if user > 0 else 0.0 for user in users],
        [frame if frame > 0 else 0.0 for frame in furniture],
        [user - frame if user > frame else 0.0 for user, frame in zip(users, furniture, strict=True)],
        list(map(mul, users, shares)),
        list(map(mul, furniture, shares)),
        shares,
    ]


def _means_around(users: Column, furniture: Column, weights: Column) -> list[Column]:
    """Means over the lines before and after; furniture counts little for who speaks."""
    pairs = zip(users, furniture, weights, strict=True)
    speaking = [weight / (1 + exp(frame - user if user > 0 else frame)) for user, frame, weight in pairs]
    readers = sums(map(mul, users, speaking)), sums(speaking)
    frames = sums(map(mul, furniture, weights)), sums(weights)
    return [
        _means(*readers, -5, 0),
        _means(*readers, 1, 6),
        _means(*readers, -8, 9),
        _means(*frames, -5, 0),
        _means(*frames, 1, 6),
        _means(*frames, -12, 13),
    ]


def _echo(signs: Column, fade: float) -> Column:
    """How far above each line a sign stands: 1 just above, less with each line."""
    if not any(signs):
        return signs
    heard, found = 0.0, []
    for sign in signs:
        found.append(heard)
        heard = max(heard * fade, sign)
    return found


def _counts(signs: Column, start: int, end: int, most: float, *, beyond: float = 0.0) -> Column:
    """For each line the signs from `start` to `end` (not included) beside it, counted from `beyond` up to `most`."""
    if not any(signs):
        return signs
    running = sums(signs)
    reach = zip(_shifted(running, end), _shifted(running, start), strict=True)
    return [min(max(last - first - beyond, 0.0), most) for last, first in reach]


def _means(values: Column, weights: Column, start: int, end: int) -> Column:
    """For each line the mean over the lines from `start` to `end` (not included) beside it."""
    reach = (_shifted(values, end), _shifted(values, start), _shifted(weights, end), _shifted(weights, start))
    return [(last - first) / (heavy - light + _DOUBT) for last, first, heavy, light in zip(*reach, strict=True)]


def _shifted(running: Column, by: int) -> Column:
    """For each line the running sum `by` lines further on, as far as there are lines."""
    count = len(running) - 1
    if by < 0:
        return [running[0]] * min(-by, count) + running[: max(0, count + by)]
    reached = running[by : by + count]
    return reached + [running[count]] * (count - len(reached))

"""When and where a figure holds, as far as its sentence says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.circumstances.binding import bound
from copydesk.text.circumstances.places import places
from copydesk.text.circumstances.times import Clock
from copydesk.text.circumstances.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Period

__all__ = ["Circumstances", "circumstances"]

_REACH = 120  # code points on each side of a figure in which its time and place stand
_REST = re.compile(r"\w{0,30}")  # of a word that the reach would cut: "Niger" of "Nigeria"


class Circumstances(NamedTuple):
    """The words that say when, the days that they mean, and the words that say where; None for what is not said."""

    time: Span | None
    period: Period | None
    place: Span | None


_NOTHING = Circumstances(None, None, None)


def circumstances(
    text: str, figures: Sequence[Span], language: str, written: Period | None = None
) -> list[Circumstances]:
    """The circumstances of each figure, given in the order of the text; `written`: the days on which it may be written.

    Read are English, French, German, Italian and Spanish; a text in another language is read as English.
    """
    words = wording(language)
    clock = Clock(text, words, written)
    found = [_NOTHING] * len(figures)
    for first, last, stretch in _stretches(text, figures):
        inside = figures[first:last]
        times = [time for time in clock.times(stretch) if time.counts or not _is_counted(time.span, inside)]
        spots = list(places(text, stretch, words))
        for at, place in enumerate(bound(text, inside, [time.span for time in times], words), first):
            if place is not None:
                found[at] = found[at]._replace(time=times[place].span, period=times[place].period)
        for at, place in enumerate(bound(text, inside, spots, words), first):
            if place is not None:
                found[at] = found[at]._replace(place=spots[place])
    return found


def _stretches(text: str, figures: Sequence[Span]) -> Iterator[tuple[int, int, Span]]:
    """The figures whose surroundings touch within one line, by their places, with those surroundings."""
    first, start, end = 0, 0, -1
    for at, figure in enumerate(figures):
        if figure.start >= end:
            if at:
                yield first, at, Span(start, end)
            floor = max(end, figure.start - _REACH, 0)
            first, start = at, text.rfind("\n", floor, figure.start) + 1 or floor
        stop = text.find("\n", figure.end, figure.end + _REACH)
        end = _rest_of_word(text, figure.end + _REACH) if stop < 0 else stop
    if figures:
        yield first, len(figures), Span(start, end)


def _rest_of_word(text: str, at: int) -> int:
    """Where the word ends that stands at a place, if one does."""
    rest = _REST.match(text, at)
    return rest.end() if rest else len(text)


def _is_counted(time: Span, figures: Sequence[Span]) -> bool:
    """Whether the number of a time was read as a figure: "in 2019 boxes"."""
    at = bisect_left(figures, time.start, key=lambda figure: figure.end)
    return at < len(figures) and figures[at].overlaps(time)

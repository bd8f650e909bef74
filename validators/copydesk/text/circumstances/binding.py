"""Which of the times or places that a sentence names goes with which of its figures.

One that stands behind a figure goes with it, and with the figures that are listed before; one that opens the sentence
goes with all that follow up to the next. Nothing goes past a comma, a conjunction, or a verb of saying: "In 2019 the
ministry said" tells when it spoke. Where both sides have one, the nearer is taken.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.model import Span
    from copydesk.text.circumstances.wording import Wording

_FARTHEST = 100  # code points between a figure and what goes with it
_LISTED = re.compile(r"[^.,;:()\n–—]{0,40}(?:,|,? (?:and|or|und|oder|et|ou|y|o|e)) ")
_OPENS = re.compile(r"(?:^|[.!?:;–—(\n\"“„«] ?)(?:[^\W\d_]{1,8},? ){0,2}\Z", re.MULTILINE)
_OPENING = 24  # code points before a time in which a sentence may begin


def bound(text: str, figures: Sequence[Span], named: Sequence[Span], wording: Wording) -> Sequence[int | None]:
    """For each figure the place in `named` of what goes with it, or None; both in the order of the text."""
    if not named:
        return ()
    binder = _Binder(text, figures, named, wording)
    behind = [binder.behind(at) for at in range(len(figures))]
    for at in reversed(range(len(figures) - 1)):  # "20 cars and 30 boats in 2019"
        if behind[at] is None and behind[at + 1] is not None and binder.are_listed(at):
            behind[at] = behind[at + 1]
    taken = {one for one in behind if one is not None}
    before = [binder.before(at, taken) for at in range(len(figures))]
    for at in range(1, len(figures)):  # "in 2019, 20 cars and 30 boats"
        if before[at] is None and behind[at] is None and before[at - 1] is not None and binder.are_listed(at - 1):
            before[at] = before[at - 1]
    return [binder.nearer(at, *both) for at, both in enumerate(zip(before, behind, strict=True))]


class _Binder:
    """The figures of a stretch of text, and what is named around them."""

    def __init__(self, text: str, figures: Sequence[Span], named: Sequence[Span], wording: Wording) -> None:
        self.text, self.figures, self.named, self.wording = text, figures, named, wording
        self._starts = [one.start for one in named]

    def behind(self, at: int) -> int | None:
        """What is named next behind a figure, where nothing parts the two."""
        end = self.figures[at].end
        place = bisect_left(self._starts, end)
        if place == len(self.named) or self._is_parted(end, self.named[place].start):
            return None
        is_compared = self.wording.comparing.search(self.text, end, self.named[place].start)
        return None if is_compared else place

    def before(self, at: int, taken: set[int]) -> int | None:
        """What is named last before a figure, where nothing parts the two and no other figure has it."""
        start = self.figures[at].start
        place = bisect_left(self._starts, start) - 1
        if place < 0 or self.named[place].end > start or place in taken:
            return None
        first, end = self.named[place]
        opens = _OPENS.search(self.text, max(0, first - _OPENING), first)
        if opens and self.text[end : end + 1] == ",":
            end += 1
        return None if self._is_parted(end, start) or self._is_taken(first) else place

    def are_listed(self, at: int) -> bool:
        """Whether a figure and the next are items of one list."""
        return bool(_LISTED.fullmatch(self.text, self.figures[at].end, self.figures[at + 1].start))

    def nearer(self, at: int, before: int | None, behind: int | None) -> int | None:
        """The nearer of the two."""
        if before is None or behind is None:
            return before if behind is None else behind
        figure = self.figures[at]
        gap = figure.start - self.named[before].end
        return before if gap < self.named[behind].start - figure.end else behind

    def _is_parted(self, start: int, end: int) -> bool:
        return end - start > _FARTHEST or bool(self.wording.breaks.search(self.text, start, end))

    def _is_taken(self, start: int) -> bool:
        """Whether a verb right before takes it for itself: "said on Tuesday", "founded in 1901"."""
        return bool(self.wording.taking.search(self.text, max(0, start - _OPENING), start))

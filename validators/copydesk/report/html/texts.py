"""Where the sections of a report stand: in its one page while they fit, else on pages of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.report.escapes import encodable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.report.html.shelf import Page, Shelf

SINGLE = 8_000_000
"""Bytes of sections that one page holds; beyond it they stand on pages beside it."""

_FULL = 1_000_000  # bytes from which a page of texts is full


class Texts:
    """Takes sections in order; without a shelf they all stand in the page itself.

    Holds at most `single` bytes of sections, and one page more.
    """

    def __init__(self, shelf: Shelf | None, *, single: int = SINGLE) -> None:
        self._shelf, self._single = shelf, single
        self._waiting: list[list[bytes]] = []  # by page
        self._size = self._last_size = 0
        self._shelved = 0

    def add(self, section: str) -> int:
        """Puts one section behind the others; comes back with the number of the page it stands on, from 0."""
        data = encodable(section).encode()
        if not self._waiting or self._last_size >= _FULL:
            self._waiting.append([])
            self._last_size = 0
        self._waiting[-1].append(data)
        self._last_size += len(data)
        self._size += len(data)
        number = self._shelved + len(self._waiting) - 1
        if self._shelf and self._size > self._single:
            self._put_away(self._shelf, keep=1)
        return number

    def inline(self) -> Sequence[str]:
        """The sections that stand in the page itself: all, or none."""
        return [] if self._shelved else [data.decode() for page in self._waiting for data in page]

    def pages(self) -> Sequence[Page]:
        """The pages of texts, put in place; none where the sections stand in the page itself."""
        if not self._shelf or not self._shelved:
            return ()
        self._put_away(self._shelf, keep=0)
        return self._shelf.settle()

    def _put_away(self, shelf: Shelf, *, keep: int) -> None:
        while len(self._waiting) > keep:
            sections = self._waiting.pop(0)
            shelf.put([data.decode() for data in sections], final=not self._waiting)
            self._shelved += 1

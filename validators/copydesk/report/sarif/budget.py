"""Keeps the worst results of a run within the number and the size that GitHub takes."""

from __future__ import annotations

import zlib
from heapq import heappush, heappushpop

_PACKED = 9_000_000  # bytes; GitHub refuses over 10 MB, and the rules and the order take their part


class Budget:
    """Takes results as lines of JSON; holds at most `most` of them."""

    def __init__(self, most: int) -> None:
        self.left_out = 0
        self._most = most
        self._number = 0
        self._heap: list[tuple[int, int, bytes]] = []  # rank, then the earlier the heavier

    def add(self, rank: int, result: str) -> None:
        """Takes one more; beyond the most the lightest goes."""
        self._number += 1
        item = (rank, -self._number, result.encode())  # which takes a third of the room
        if len(self._heap) < self._most:
            heappush(self._heap, item)
        else:
            heappushpop(self._heap, item)
            self.left_out += 1

    def kept(self) -> list[bytes]:
        """What stays, in the order it came."""
        by_weight = sorted(self._heap, reverse=True)
        fitting = _fitting([result for _, _, result in by_weight])
        self.left_out += len(by_weight) - fitting
        return [result for _, _, result in sorted(by_weight[:fitting], key=lambda item: -item[1])]


def _fitting(results: list[bytes]) -> int:
    """How many of `results`, from the first on, fit when packed."""
    if sum(map(len, results)) <= _PACKED:
        return len(results)
    packer, size = zlib.compressobj(), 0
    for number, result in enumerate(results):
        size += len(packer.compress(result))
        if size > _PACKED:
            return number
    return len(results)

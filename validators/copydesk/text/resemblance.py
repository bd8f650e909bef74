"""Which short texts say nearly the same: MinHash signatures of their words, and a bounded memory of those met.

A. Z. Broder, *On the resemblance and containment of documents* (SEQUENCES 1997); banding after J. Leskovec and others,
*Mining of Massive Datasets*, chapter 3. The hashing is rensa's.
"""

from __future__ import annotations

import re
import struct
from collections import OrderedDict, defaultdict
from operator import eq
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")

_HASHES, _BAND = 64, 4  # at a resemblance of 0.7 one of sixteen bands agrees in 98 of 100 pairs
_SEED = 7
_SHINGLE = 2  # words; a message of twenty that differs in one still shares four fifths of them
_FEWEST = 5
_ALIKE = 0.65  # share of hashes that agree
_WORD = re.compile(r"\w+")
_MOST_CHARS = 6_000
_CHARS_A_HASH = 4
ENOUGH = 100
"""How many that say the same are known by one band; of more it is only said that they are at least so many."""

Signature = bytes  # small, since a run may remember many


def signature(words: str) -> Signature:
    """The MinHash of the pairs of words in `words`; empty where there are fewer than five words."""
    tokens = _WORD.findall(words[:_MOST_CHARS].lower())
    if len(tokens) < _FEWEST:
        return b""
    from rensa import RMinHash  # noqa: PLC0415 - only runs with links in readers' words need it

    minhash = RMinHash(num_perm=_HASHES, seed=_SEED)
    shingles = (" ".join(tokens[at : at + _SHINGLE]) for at in range(len(tokens) - _SHINGLE + 1))
    minhash.update([shingle.encode("utf-8", "replace").decode() for shingle in shingles])
    return struct.pack(f"={_HASHES}I", *minhash.digest())


class Memory(Generic[T]):
    """The signatures met last, at most `most` of them, each with what it belongs to."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._met: OrderedDict[int, tuple[Signature, T]] = OrderedDict()
        self._banded: defaultdict[tuple[int, Signature], list[int]] = defaultdict(list)
        self._count = 0

    def alike(self, wanted: Signature) -> list[T]:
        """What was met with nearly the same words, in the order met; where there is much, only the first."""
        near = sorted({number for band in _bands(wanted) for number in self._banded.get(band, ())})
        return [self._met[number][1] for number in near if _agreement(self._met[number][0], wanted) >= _ALIKE]

    def add(self, met: Signature, owner: T) -> None:
        """Remembers a signature; the oldest is forgotten when there are too many."""
        self._count += 1
        self._met[self._count] = (met, owner)
        for band in _bands(met):
            if len(self._banded[band]) < ENOUGH:
                self._banded[band].append(self._count)
        if len(self._met) > self._most:
            number, (oldest, _) = self._met.popitem(last=False)
            for band in _bands(oldest):
                self._forget(band, number)

    def _forget(self, band: tuple[int, Signature], number: int) -> None:
        numbers = self._banded[band]
        if number in numbers:
            numbers.remove(number)
        if not numbers:
            del self._banded[band]


def _bands(whole: Signature) -> Iterator[tuple[int, Signature]]:
    size = _BAND * _CHARS_A_HASH
    return ((at, whole[at : at + size]) for at in range(0, len(whole), size))


def _agreement(one: Signature, other: Signature) -> float:
    if one == other:
        return 1.0
    agreed: int = sum(map(eq, memoryview(one).cast("I"), memoryview(other).cast("I")))
    return agreed / _HASHES

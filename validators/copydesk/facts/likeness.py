"""Where to look for names like one that nobody bears, and why one of them is like it."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from copydesk.facts.romanised import romanised
from copydesk.text.names import buckets, misspelling, surname

if TYPE_CHECKING:
    from collections.abc import Iterator

SOUND = "~"  # begins a drawer of names that are transliterated alike
_SHUFFLED = 4  # words of a name that are tried in every order


def drawers(name_key: str) -> Iterator[str]:
    """The drawers in which a name lies: those for a slip of the pen, and one for its other transliterations."""
    yield from buckets(name_key)
    yield from sounding(name_key)


def sounding(name_key: str) -> Iterator[str]:
    """The drawer for the other transliterations of a name."""
    yield f"{SOUND}{_romanised(name_key)}"


def reorderings(name_key: str) -> Iterator[str]:
    """The words of a name in every other order; of a name of many words, only with the last one first."""
    words = name_key.split()
    if len(words) > _SHUFFLED:
        yield " ".join([words[-1], *words[:-1]])
        yield " ".join([*words[1:], words[0]])
    else:
        yield from (" ".join(order) for order in permutations(words) if list(order) != words)


def likeness(written: str, known: str) -> tuple[int, str] | None:
    """How far the key of a name is from that of another, and why it may mean it; None where it does not."""
    if _shortened(written, known):
        return 1, "initials or middle names differ"
    if _romanised(written) == _romanised(known):
        return 2, "another transliteration"
    edits = misspelling(written, known)
    return (2 + edits, "1 edit away" if edits == 1 else f"{edits} edits away") if edits else None


def _shortened(one: str, other: str) -> bool:
    """Whether two names have one surname, and given names of which the shorter stand for the longer."""
    if surname(one) != surname(other) or " " not in one or " " not in other:
        return False
    given = (one.split()[:-1], other.split()[:-1])
    shorter, longer = sorted(given, key=lambda words: (len(words), len("".join(words))))
    initials = "".join(word[0] for word in longer)
    if len(shorter) == 1 and len(shorter[0]) > 1 and shorter[0] == initials[: len(shorter[0])]:
        return True
    rest = iter(longer[1:])
    return _stands_for(shorter[0], longer[0]) and all(
        any(_stands_for(word, other) for other in rest) for word in shorter[1:]
    )


def _stands_for(one: str, other: str) -> bool:
    return one == other or (1 in {len(one), len(other)} and one[0] == other[0])


def _romanised(name_key: str) -> str:
    return " ".join(map(romanised, name_key.split()))

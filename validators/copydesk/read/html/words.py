"""Sets of words, written as lines."""

from __future__ import annotations


def words(*lines: str) -> frozenset[str]:
    """The words of the lines, which white space parts."""
    return frozenset(word for line in lines for word in line.split())

"""Patterns of paths, in time that grows with the path and not with what the pattern might mean."""

from __future__ import annotations

from fnmatch import fnmatchcase

_ACROSS = "**"


def fits(pattern: str, path: str) -> bool:
    """Whether the whole of `path` is what `pattern` says: `*` and `?` within a folder, `**` across any number.

    A pattern that ends in a slash stands for all that lies under that folder.
    """
    wanted = (pattern + _ACROSS if pattern.endswith("/") else pattern).split("/")
    reached = _onward({0}, wanted)
    for part in path.split("/"):
        steps = {at if wanted[at] == _ACROSS else at + 1 for at in reached if _takes(wanted, at, part)}
        reached = _onward(steps, wanted)
    return len(wanted) in reached


def _takes(wanted: list[str], at: int, part: str) -> bool:
    return at < len(wanted) and (wanted[at] == _ACROSS or fnmatchcase(part, wanted[at]))


def _onward(places: set[int], wanted: list[str]) -> set[int]:
    """The places, and those behind each `**`, which may stand for no folder at all."""
    found = set(places)
    for at in sorted(places):
        behind = at
        while behind < len(wanted) and wanted[behind] == _ACROSS:
            behind += 1
            found.add(behind)
    return found

"""Which files of the paths given are gone through: not what the run keeps for itself, and perhaps only changes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Unread
from copydesk.read.paths import STDIN, find
from copydesk.read.sidecar import beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Selection(NamedTuple):
    """What is gone through."""

    paths: tuple[str, ...]
    unread: tuple[Unread, ...] = ()  # paths that hold nothing to read
    unchanged: int = 0  # files passed over because they did not change
    left_out: tuple[str, ...] = ()  # files that the run writes, or reads for another purpose


def selected(paths: tuple[str, ...], apart: Iterable[Path], changed: Callable[[str], bool] | None = None) -> Selection:
    """The files under `paths` that do not lie at or under one of `apart`, and that have `changed` where that is asked.

    A file that is named itself is gone through even if it stands in `apart`. Where nothing is left out the paths come
    back as they were given.
    """
    places = {place(str(path)) for path in apart if path.exists()}
    if not places and changed is None:
        return Selection(paths)
    kept, unread, left_out, unchanged = [], [], [], 0
    for found in find(paths):
        if isinstance(found, Unread):
            unread.append(found)
        elif found not in paths and _at_or_under(found, places):
            left_out.append(found)
        elif changed is None or changed(found):
            kept.append(found)
        else:
            unchanged += 1
    return Selection(tuple(kept), tuple(unread), unchanged, tuple(left_out))


def since(revision: str) -> Callable[[str], bool]:
    """Tells whether a file, or the sidecar beside it, changed since a revision of git; standard input always has."""
    from copydesk.cli.changed import changed_since  # noqa: PLC0415 - starts another program

    changed = changed_since(revision)
    return lambda path: path == STDIN or not changed.isdisjoint(map(os.path.realpath, (path, beside(path))))


def _at_or_under(path: str, places: set[str]) -> bool:
    here = place(path)
    return here in places or any(folder.as_posix() in places for folder in Path(here).parents)


def place(path: str) -> str:
    """Where a file stands, by its own name: a link that stands for a document must not take it out of the run."""
    folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100 - a link must not be followed
    return os.path.join(os.path.realpath(folder), name)  # noqa: PTH118 - as above

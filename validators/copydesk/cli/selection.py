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


def selected(paths: tuple[str, ...], apart: Iterable[Path], changed: Callable[[str], bool] | None = None) -> Selection:
    """The files under `paths` that do not lie at or under one of `apart`, and that have `changed` where that is asked.

    A file that is named itself is gone through even if it stands in `apart`. Where nothing is left out the paths come
    back as they were given.
    """
    left_out = {os.path.realpath(path) for path in apart if path.exists()}
    if not left_out and changed is None:
        return Selection(paths)
    kept, unread, unchanged = [], [], 0
    for found in find(paths):
        if isinstance(found, Unread):
            unread.append(found)
        elif found in paths or not _at_or_under(found, left_out):
            if changed is None or changed(found):
                kept.append(found)
            else:
                unchanged += 1
    return Selection(tuple(kept), tuple(unread), unchanged)


def since(revision: str) -> Callable[[str], bool]:
    """Tells whether a file, or the sidecar beside it, changed since a revision of git; standard input always has."""
    from copydesk.cli.changed import changed_since  # noqa: PLC0415 - starts another program

    changed = changed_since(revision)
    return lambda path: path == STDIN or not changed.isdisjoint(map(os.path.realpath, (path, beside(path))))


def _at_or_under(path: str, left_out: set[str]) -> bool:
    real = os.path.realpath(path)
    return real in left_out or any(folder.as_posix() in left_out for folder in Path(real).parents)

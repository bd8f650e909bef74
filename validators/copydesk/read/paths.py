"""Arguments → files: folders are walked, patterns spread, and what is no file is refused."""

from __future__ import annotations

import glob
import os
import stat
from pathlib import PurePath
from typing import TYPE_CHECKING

from copydesk.model import Unread
from copydesk.read.media import medium_of, suffixes
from copydesk.read.sidecar import is_sidecar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN = "-"


def find(arguments: Sequence[str]) -> Iterator[str | Unread]:
    """Every file that `arguments` name, once, in their order; those of a folder or pattern sorted by name."""
    seen: set[str] = set()
    for argument in arguments:
        for found in _spread(argument):
            if isinstance(found, Unread):
                yield found
            elif (name := shown(found)) not in seen:
                seen.add(name)
                yield found


def shown(path: str) -> str:
    """The path as documents carry it: with slashes, and bytes that are no UTF-8 made visible as escapes."""
    return os.fsencode(PurePath(path).as_posix()).decode("utf-8", "backslashreplace")


def _spread(argument: str) -> Iterator[str | Unread]:
    try:
        if argument == STDIN or os.path.lexists(argument):
            yield from _named(argument)
        elif glob.has_magic(argument):
            yield from _matching(argument)
        else:
            yield Unread(shown(argument), "there is no such file")
    except (OSError, ValueError) as fault:
        yield Unread(_printable(argument), _reason(fault))


def _named(path: str) -> Iterator[str | Unread]:
    if path == STDIN:
        yield path
    elif os.path.isdir(path):  # noqa: PTH112 - paths stay as given
        yield from _walk(path)
    elif not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - paths stay as given
        yield Unread(shown(path), "a device, pipe or socket is not read; pass its text to standard input, as `-`")
    elif medium_of(path) or not os.path.splitext(path)[1]:  # noqa: PTH122 - paths stay as given
        yield path
    else:
        yield Unread(shown(path), f"its ending is none of those that are read: {' '.join(suffixes())}")


def _matching(pattern: str) -> Iterator[str | Unread]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - paths stay as given
    if not matches:
        yield Unread(shown(pattern), "no file matches this pattern")
    for match in matches:
        if not is_sidecar(match) and (os.path.isdir(match) or medium_of(match)):  # noqa: PTH112 - paths stay as given
            yield from _named(match)


def _walk(folder: str) -> Iterator[str | Unread]:
    """Files of the folder that are read, in the order of their names; hidden ones and linked folders left out.

    Folders in it that cannot be looked into come last.
    """
    shut: list[OSError] = []
    root = os.path.realpath(folder)
    for here, folders, files in os.walk(folder, onerror=shut.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(here, name)  # noqa: PTH118 - paths stay as given
            if name.startswith(".") or is_sidecar(name) or not medium_of(name):
                continue
            if not os.path.realpath(path).startswith(os.path.join(root, "")):  # noqa: PTH118 - as above
                yield Unread(shown(path), "a link that leaves the folder is not followed")
            else:
                yield from _spread(path)
    yield from (Unread(shown(fault.filename), _reason(fault)) for fault in shut)


def _reason(fault: OSError | ValueError) -> str:
    return fault.strerror or str(fault) if isinstance(fault, OSError) else str(fault)


def _printable(argument: str) -> str:
    return argument.encode("utf-8", "backslashreplace").decode()

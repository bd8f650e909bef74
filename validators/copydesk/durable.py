"""Writing that outlives the process: a line at the end of a file, and a folder's entries, on disk when it returns."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import FileIO
    from pathlib import Path

if sys.platform != "win32":  # where one process at a time may append
    import fcntl


@contextmanager
def appending(path: Path) -> Iterator[FileIO]:
    """The file, made where there is none, for this thread and process alone. OSError when it cannot be written."""
    fresh = not path.exists()
    with path.open("ab+", buffering=0) as file:
        if sys.platform != "win32":
            fcntl.flock(file, fcntl.LOCK_EX)
        yield file
    if fresh:
        sync_folder(path.parent)


def append(path: Path, line: bytes) -> None:
    """Puts `line`, with its end, behind the last one, on disk when this returns; any number of processes may do so.

    It is written whole or not at all, on a line of its own even where a writer that died left half of one.
    """
    with appending(path) as file:
        end = file.seek(0, os.SEEK_END)
        left = memoryview(_closing(file, end) + line)
        try:
            while left:
                left = left[file.write(left) :]
            os.fsync(file)
        except OSError:
            with suppress(OSError):
                file.truncate(end)
            raise


def sync_folder(folder: Path) -> None:
    """Puts on disk which files a folder holds."""
    if sys.platform != "win32":  # which cannot open a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _closing(file: FileIO, end: int) -> bytes:
    """What ends the last line of the file: nothing where it is ended."""
    if not end:
        return b""
    file.seek(end - 1)
    return b"" if file.read(1) == b"\n" else b"\n"

"""Where documents go that are not accepted: a file that only grows, one line a document, each on disk at once."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from copydesk.errors import CopydeskError
from copydesk.report.record import exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from io import FileIO
    from pathlib import Path

if sys.platform != "win32":  # where one process at a time may append
    import fcntl


@dataclass(frozen=True, slots=True)
class Quarantine:
    """A file of JSON Lines to which any number of threads and processes may append. It can be pickled."""

    path: Path

    def prepare(self) -> None:
        """Makes the file where there is none, so that a path that cannot be written is known before it is needed.

        Raises CopydeskError when it cannot.
        """
        with self._opened():
            pass

    def put(self, record: Mapping[str, Any]) -> None:
        """Appends `record` as one line, which is on disk when this returns.

        Raises CopydeskError when it cannot be written; the file is then as it was.
        """
        line = exact(record).encode() + b"\n"
        with self._opened() as file:
            _append(file, line)

    def records(self) -> Iterator[dict[str, Any]]:
        """The records in the order in which they came; one that came twice, word for word, is given once.

        A line cut short is left out: whoever wrote it died before `put` returned, and still had the document.
        """
        seen: set[bytes] = set()
        with self.path.open("rb") as lines:
            for line in lines:
                digest = hashlib.sha256(line.strip()).digest()
                if digest not in seen and (found := _read(line)) is not None:
                    seen.add(digest)
                    yield found

    @contextmanager
    def _opened(self) -> Iterator[FileIO]:
        fresh = not self.path.exists()
        try:
            with self.path.open("ab+", buffering=0) as file:
                if sys.platform != "win32":
                    fcntl.flock(file, fcntl.LOCK_EX)
                yield file
            if fresh:
                _sync_folder(self.path.parent)
        except OSError as fault:
            reason = fault.strerror or str(fault)
            raise CopydeskError(f"{self.path}: the quarantine cannot be written: {reason}") from fault


def _append(file: FileIO, line: bytes) -> None:
    """Writes `line` whole or not at all, on a line of its own even where a writer that died left half of one."""
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


def _closing(file: FileIO, end: int) -> bytes:
    """What ends the last line of the file: nothing where it is ended."""
    if not end:
        return b""
    file.seek(end - 1)
    return b"" if file.read(1) == b"\n" else b"\n"


def _read(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _sync_folder(folder: Path) -> None:
    if sys.platform != "win32":  # which cannot open a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

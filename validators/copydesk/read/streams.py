"""Opens a file as a stream of bytes that can neither swell past its limits nor end in a traceback."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from copydesk.errors import ReadError
from copydesk.read.paths import STDIN

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from copydesk.model import Limits
    from copydesk.read.unpacking import Unpacked

_FREE = 10_000_000  # bytes that any compressed file may become: short files of one letter compress a thousandfold
_CHUNK = 1 << 18


def open_bounded(path: str, limits: Limits) -> io.BufferedReader:
    """The bytes of `path`, decompressed by its ending; reading on past a limit or a fault raises ReadError."""
    if path == STDIN:
        if sys.stdin is None:
            raise ReadError("standard input is closed")
        return io.BufferedReader(_Bounded(sys.stdin.buffer, None, limits), _CHUNK)
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - the stream closes it
    except OSError as fault:
        raise ReadError(fault.strerror or str(fault)) from None
    packed = path.lower().endswith((".gz", ".zst"))
    return io.BufferedReader(_Bounded(_unpacked(file, path) if packed else file, file, limits), _CHUNK)


def _unpacked(file: BinaryIO, path: str) -> Unpacked:
    from copydesk.read.unpacking import gunzipped, unzstd  # noqa: PLC0415 - most files are not compressed

    return gunzipped(file) if path.lower().endswith(".gz") else unzstd(file)


def refuse_excess(size: int, packed: int, limits: Limits) -> None:
    """ReadError when `size` bytes are too many, or too many to come from `packed` bytes of a compressed file."""
    if size > limits.file_bytes:
        raise ReadError(f"larger than the limit of {limits.file_bytes:,} bytes", f"byte {packed}")
    if size > max(_FREE, packed * limits.expansion):
        raise ReadError(f"one compressed byte becomes more than {limits.expansion}", f"byte {packed}")


class _Bounded(io.RawIOBase):
    """Counts what comes out of `source`, and what went in from the `file` beneath it."""

    def __init__(self, source: BinaryIO | Unpacked, file: BinaryIO | None, limits: Limits) -> None:
        self._source = source
        self._file = file  # None: standard input, which is not ours to close
        self._limits = limits
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer)
        left = max(1, self._limits.file_bytes - self._given)  # what the limit allows is given before it is enforced
        data = self._read(min(len(view), _CHUNK, left))
        view[: len(data)] = data
        self._given += len(data)
        refuse_excess(self._given, self._taken(), self._limits)
        return len(data)

    def close(self) -> None:
        if self._file and not self.closed:
            self._file.close()
        super().close()

    def _read(self, size: int) -> bytes:
        try:
            return self._source.read(size)
        except (EOFError, OSError) as fault:
            raise ReadError(f"the file is damaged: {fault}", f"byte {self._taken()}") from None

    def _taken(self) -> int:
        return self._file.tell() if self._file else self._given

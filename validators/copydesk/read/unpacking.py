"""Compressed files as streams, member after member; one cut short is a fault, not an end."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, BinaryIO, Protocol

import zstandard

if TYPE_CHECKING:
    from collections.abc import Callable

_GZIP = 16 + zlib.MAX_WBITS
_WINDOW = 1 << 27  # bytes a zstd frame may ask to look back


class _Member(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


class Unpacked:
    """The bytes of a packed file; unlike `gzip` and `zstandard` it gives all that is sound before it raises."""

    def __init__(self, file: BinaryIO, member: Callable[[], _Member], bite: int) -> None:
        self._file = file
        self._new = member
        self._bite = bite
        self._member = member()
        self._packed = b""
        self._ready = memoryview(b"")
        self._midway = False

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, none at the end; EOFError where the file is cut short, OSError where it is damaged."""
        while not self._ready:
            self._packed = self._packed or self._file.read(self._bite)
            if not self._packed:
                if self._midway:
                    raise EOFError("it ends too early")
                return b""
            self._ready = memoryview(self._unpack())
        data, self._ready = self._ready[:size], self._ready[size:]
        return bytes(data)

    def close(self) -> None:
        """Closes the file beneath."""
        self._file.close()

    def _unpack(self) -> bytes:
        try:
            data = self._member.decompress(self._packed)
        except (zlib.error, zstandard.ZstdError) as fault:
            raise OSError(str(fault)) from None
        self._packed = b""
        self._midway = not self._member.eof
        if self._member.eof:
            self._packed = self._member.unused_data
            self._member = self._new()
        return data


def gunzipped(file: BinaryIO) -> Unpacked:
    """The contents of a gzip file; a bite of 16 KiB becomes 16 MiB at most."""
    return Unpacked(file, lambda: zlib.decompressobj(_GZIP), 1 << 14)


def unzstd(file: BinaryIO) -> Unpacked:
    """The contents of a zstd file; a block of 4 bytes becomes up to 128 KiB, so the bites are small."""
    frames = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    return Unpacked(file, frames.decompressobj, 1 << 10)

"""Writes a report whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
import sys
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from copydesk.durable import sync_folder
from copydesk.errors import CopydeskError
from copydesk.report.escapes import encodable

if sys.platform != "win32":  # where a file that is still open cannot be removed anyway
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from typing import BinaryIO

MARK = ".copydesk-tmp"
"""What ends the name of a temporary file or folder."""


class _Bytes(Protocol):
    def write(self, data: bytes, /) -> object: ...


class Writer:
    """Takes text and writes UTF-8, lone surrogates as `<U+D800>`."""

    def __init__(self, stream: _Bytes) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        """Appends `text`."""
        try:
            data = text.encode()
        except UnicodeEncodeError:
            data = encodable(text).encode()
        self._stream.write(data)


@contextmanager
def atomic_text(path: Path) -> Iterator[Writer]:
    """A writer whose text stands at `path` once the block has ended well; otherwise what stood there stays.

    The text goes to a temporary file beside it, is synced, and takes its place in one step.
    It is compressed where the name ends in `.gz` or `.zst`, the same text always to the same bytes.
    A symlink at `path` is replaced, not followed; pipes and devices are written straight.
    Raises CopydeskError when the file cannot be written.
    """
    try:
        if _is_device(path):
            with path.open("wb") as device:
                yield Writer(device)
        else:
            _sweep(path)
            with _replacing(path) as stream, _packed(stream, path.suffix.lower()) as packed:
                yield Writer(packed)
    except BrokenPipeError:  # perhaps that of another output
        raise
    except OSError as fault:
        raise CopydeskError(f"{path}: the file cannot be written: {fault.strerror or fault}") from fault


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    temporary = path.with_name(f"{_prefix(path)}{secrets.token_hex(6)}{MARK}")
    try:
        with os.fdopen(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666), "wb") as stream:
            _claim(stream)
            _keep_mode(path, temporary)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    with suppress(OSError):
        sync_folder(path.parent)


def _packed(stream: BinaryIO, suffix: str) -> AbstractContextManager[_Bytes]:
    """What compresses into `stream` by the file's ending, and leaves it open."""
    if suffix == ".gz":
        import gzip  # noqa: PLC0415 - most files are not compressed

        return gzip.GzipFile("", "wb", fileobj=stream, mtime=0)
    if suffix == ".zst":
        import zstandard  # noqa: PLC0415 - as above

        return zstandard.ZstdCompressor().stream_writer(stream, closefd=False)
    return nullcontext(stream)


def _is_device(path: Path) -> bool:
    if path.parent == Path("/dev"):  # /dev/stdout is a symlink that must not be replaced
        return True
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode)


def _claim(stream: BinaryIO) -> None:
    """Locks a temporary file, so that another run can tell it from one left by a run that died."""
    if sys.platform != "win32":
        with suppress(OSError):  # a file system without locks
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def claimed(lock: Path) -> Iterator[None]:
    """Holds the lock of a temporary folder, so that it is not `abandoned`."""
    with lock.open("xb") as stream:
        _claim(stream)
        yield


def _sweep(path: Path) -> None:
    """Removes the temporary files of earlier runs that died while they wrote `path`."""
    prefix = _prefix(path)
    for left in path.parent.iterdir():
        if left.name.startswith(prefix) and left.name.endswith(MARK) and abandoned(left):
            with suppress(OSError):
                left.unlink()


def _prefix(path: Path) -> str:
    """What the names of temporary files for `path` begin with, short enough for any letters: names have 255 bytes."""
    return f".{path.name[:50]}."


def abandoned(left: Path) -> bool:
    """Whether nobody holds this temporary file, or the lock of a temporary folder, any more."""
    if sys.platform == "win32":
        return True
    try:
        with os.fdopen(os.open(left, os.O_RDONLY | os.O_NOFOLLOW), "rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _keep_mode(path: Path, temporary: Path) -> None:
    """Gives the new report the permissions of the one it replaces."""
    with suppress(OSError):
        mode = path.lstat().st_mode
        if stat.S_ISREG(mode):
            temporary.chmod(stat.S_IMODE(mode))

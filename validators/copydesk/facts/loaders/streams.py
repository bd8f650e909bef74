"""Lines of files that may be compressed, damaged or hostile: one at a time, none longer than allowed."""

from __future__ import annotations

import bz2
import gzip
from typing import TYPE_CHECKING, BinaryIO, cast

from copydesk.errors import FactsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST = 1 << 20  # bytes of one row
_PLENTY = 1 << 28  # bytes from which a file that unpacks beyond all measure is refused
_MEASURE = 200  # times; JSON and CSV shrink to a tenth or a fiftieth
_TOO_LONG = "longer than a row may be"


def lines(path: Path, longest: int = LONGEST) -> Iterator[tuple[int, bytes | None]]:
    """Each line behind its number, from 1, with its end; None for one of more than `longest` bytes, which is skipped.

    FactsError when the file unpacks to two hundred times its size; OSError, EOFError or zlib.error when it is damaged.
    """
    packed = path.suffix in {".gz", ".bz2"}
    most = max(_PLENTY, _MEASURE * path.stat().st_size) if packed else 0
    total = number = 0
    with unpacked(path) as stream:
        while line := stream.readline(longest):
            number += 1
            rest = line
            while len(rest) == longest and not rest.endswith(b"\n"):
                rest = stream.readline(longest)
                total += len(rest)
                _measured(path, total, most)
            total += len(line)
            _measured(path, total, most)
            yield number, line if rest is line else None


def unpacked(path: Path) -> BinaryIO:
    """The bytes of a file, out of gzip or bzip2 where its name ends in `.gz` or `.bz2`."""
    if path.suffix == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    return cast("BinaryIO", bz2.open(path, "rb")) if path.suffix == ".bz2" else path.open("rb")


def whole(path: Path, most: int) -> bytes:
    """All of a small file, unpacked; FactsError when it is longer than `most` bytes."""
    with unpacked(path) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise FactsError(f"{path}: {most:,} bytes are the most that such a file may hold; write the facts as .jsonl")
    return content


def too_long() -> FactsError:
    """What is said of a line that was skipped."""
    return FactsError(_TOO_LONG)


def _measured(path: Path, total: int, most: int) -> None:
    if most and total > most:
        raise FactsError(
            f"{path}: it unpacks to more than {_MEASURE} times its size; unpack it yourself if you trust it"
        )

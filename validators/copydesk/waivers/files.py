"""Files of waivers: JSON Lines, one waiver a line, the newest last."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from copydesk import durable
from copydesk.errors import SettingsError
from copydesk.waivers.book import Waivers
from copydesk.waivers.lines import line_of, parsed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from copydesk.model import Waiver

_MOST = 64 << 20  # bytes of one file


def honoured(paths: Iterable[Path]) -> Waivers:
    """The waivers of several files as they stand today by UTC; those of later files outrank those of earlier ones."""
    today = datetime.now(tz=UTC).date().isoformat()
    return Waivers.of((waiver for path in paths for waiver in load(path)), today)


def load(path: Path) -> tuple[Waiver, ...]:
    """The waivers of a file in the order of its lines; SettingsError names the line that does not fit."""
    try:
        if path.stat().st_size > _MOST:
            raise SettingsError(f"{path}: over {_MOST >> 20} MB of waivers are not read")
        lines = path.read_bytes().splitlines()
    except OSError as fault:
        raise SettingsError(f"{path}: {fault.strerror or fault}") from None
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(parsed(line))
            except SettingsError as fault:
                raise SettingsError(f"{path} line {number}: {fault}") from None
    return tuple(found)


def append(path: Path, waiver: Waiver) -> None:
    """Puts one more waiver at the end of a file, which is made where there is none.

    What stood there stays whatever happens, and two reviewers can write at once. SettingsError when the waiver lacks
    what a reader needs or the file cannot be written.
    """
    line = line_of(waiver)
    try:
        durable.append(path, line)
    except OSError as fault:
        raise SettingsError(f"{path}: {fault.strerror or fault}") from None

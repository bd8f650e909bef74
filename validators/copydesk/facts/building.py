"""Builds one file of facts from many sources, row by row, so that no source need fit into memory."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.errors import FactsError
from copydesk.facts import sqlite
from copydesk.facts.filling import Filling
from copydesk.facts.loaders import Intake, records
from copydesk.facts.rows import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAMED = 1000  # refused rows that are remembered; the count is whole


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What went into a built file, and what did not."""

    facts: int
    entities: int
    refused: int = 0  # rows left out
    reasons: tuple[tuple[str, str], ...] = ()  # place and reason of the first thousand of them


def build(sources: Iterable[Path], target: Path, intake: Intake | None = None) -> BuildReport:
    """Writes the facts of `sources` to `target`, whole or not at all, and says which rows were refused.

    FactsError when a source cannot be read or the target cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.absolute().parent)
        os.close(handle)
    except OSError as fault:
        raise FactsError(f"{target}: {fault.strerror}; give an --output in a folder that can be written to") from None
    draft = Path(name)
    try:
        report = _filled(draft, sources, intake or Intake())
        _sealed(draft)
        draft.replace(target)
    except (OSError, sqlite3.Error) as fault:
        raise FactsError(f"{target}: {fault}") from None
    finally:
        draft.unlink(missing_ok=True)
    return report


@contextmanager
def built(path: Path, intake: Intake | None = None) -> Iterator[Path]:
    """The built file that `path` is, or one made of it for as long as the block lasts. FactsError as of `build`."""
    if path.suffix == ".sqlite":
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="copydesk-facts-") as folder:
        target = Path(folder, "facts.sqlite")
        build([path], target, intake)
        yield target


def _filled(draft: Path, sources: Iterable[Path], intake: Intake) -> BuildReport:
    refused, reasons = 0, list[tuple[str, str]]()
    with closing(sqlite3.connect(draft, isolation_level=None)) as link:
        filling = Filling(link)
        for path in sources:
            for place, record in records(path, intake):
                try:
                    filling.add(parsed(record))
                except FactsError as fault:
                    refused += 1
                    if refused <= _NAMED:
                        reasons.append((f"{path}, {place}", str(fault)))
        facts, entities = filling.finished()
    return BuildReport(facts, entities, refused, tuple(reasons))


def _sealed(draft: Path) -> None:
    """Writes the digest of everything else into its place in the file, and makes sure it is on the disk."""
    place, _, actual = sqlite.digest(draft)
    with draft.open("r+b") as file:
        file.seek(place)
        file.write(actual.encode("ascii"))
        file.flush()
        os.fsync(file.fileno())

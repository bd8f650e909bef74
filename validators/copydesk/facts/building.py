"""Builds one file of facts from many sources, row by row, so that no source need fit into memory."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.errors import FactsError
from copydesk.facts import sqlite
from copydesk.facts.sources import parsed, records
from copydesk.text.names import buckets, key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.facts.sources import Row

_SHOWN = 1000  # refused rows that are remembered


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What went into a built file."""

    facts: int
    entities: int
    refused: tuple[tuple[str, str], ...]  # place and reason of the first thousand rows left out


def build(sources: Iterable[Path], target: Path) -> BuildReport:
    """Writes the facts of `sources` to `target`, whole or not at all, and says which rows were refused.

    FactsError when a source cannot be read or the target cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.absolute().parent)
        os.close(handle)
    except OSError as fault:
        raise FactsError(f"{target}: {fault}") from None
    draft = Path(name)
    try:
        report = _filled(draft, sources)
        _sealed(draft)
        draft.replace(target)
    except (OSError, sqlite3.Error) as fault:
        raise FactsError(f"{target}: {fault}") from None
    finally:
        draft.unlink(missing_ok=True)
    return report


def _filled(draft: Path, sources: Iterable[Path]) -> BuildReport:
    refused: list[tuple[str, str]] = []
    single: set[str] = set()
    snapshot = ""
    with closing(sqlite3.connect(draft)) as link:
        link.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + sqlite.SCHEMA)
        link.execute("INSERT INTO manifest VALUES ('seal', ?)", ((sqlite.SEAL + sqlite.BLANK).decode(),))
        link.commit()
        for path in sources:
            for place, record in records(path):
                try:
                    row = parsed(record, place)
                except FactsError as fault:
                    if len(refused) < _SHOWN:
                        refused.append((f"{path}, {place}", str(fault).removeprefix(f"{place}: ")))
                else:
                    _add(link, row)
                    snapshot = max(snapshot, row.fact.snapshot)
                    if row.single:
                        single.add(f"{row.fact.relation}:{row.single}")
        facts, entities = (link.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("facts", "entities"))  # noqa: S608 - two words of ours
        described = {
            "format": sqlite.FORMAT,
            "facts": str(facts),
            "single": " ".join(sorted(single)),
            "snapshot": snapshot,
        }
        link.executemany("INSERT INTO manifest VALUES (?, ?)", sorted(described.items()))
        link.executescript(sqlite.INDEXES)
        link.commit()
    return BuildReport(facts, entities, tuple(refused))


def _add(link: sqlite3.Connection, row: Row) -> None:
    fact = row.fact
    for entity, aliases in ((row.subject, row.subject_aliases), (row.object, row.object_aliases)):
        link.execute(
            "INSERT INTO entities VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind WHERE kind = ''",
            (entity.id, entity.name, entity.kind),
        )
        for name in dict.fromkeys((entity.name, *aliases)):
            name_key = key(name)
            link.execute("INSERT OR IGNORE INTO names VALUES (?, ?, ?)", (name_key, entity.id, name))
            link.executemany(
                "INSERT OR IGNORE INTO drawers VALUES (?, ?, ?)",
                [(drawer, name_key, entity.id) for drawer in buckets(name_key)],
            )
    values = (fact.subject, fact.relation, fact.object, fact.since, fact.until, fact.source, fact.snapshot)
    link.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def _sealed(draft: Path) -> None:
    """Writes the digest of everything else into its place in the file, and makes sure it is on the disk."""
    place, _, actual = sqlite.digest(draft)
    with draft.open("r+b") as file:
        file.seek(place)
        file.write(actual.encode("ascii"))
        file.flush()
        os.fsync(file.fileno())

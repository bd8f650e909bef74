"""Names and statements on disk, for files that name a thing far from where they speak of it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from copydesk.errors import FactsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_SCHEMA = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32000;
CREATE TABLE labels (item TEXT, rank INTEGER, name TEXT, PRIMARY KEY (item, rank, name)) STRICT, WITHOUT ROWID;
CREATE TABLE marks (item TEXT PRIMARY KEY, kind TEXT, body TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE statements (item TEXT, relation TEXT, object TEXT, since TEXT, until TEXT, body TEXT, source TEXT,
  place TEXT) STRICT;
"""
_ENTRIES = {
    "labels": "INSERT OR IGNORE INTO labels VALUES (?, ?, ?)",
    "marks": "INSERT OR IGNORE INTO marks VALUES (?, ?, ?)",
    "statements": "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
}
_SPELLINGS = 50  # of one name; what has more is spelt in every script of the world
_BATCH = 10_000


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact between items of a file, before their names are known."""

    item: str
    relation: str
    object: str
    since: str = ""
    until: str = ""
    body: str = ""  # the item whose office it is
    source: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """What a file says of something, its statements aside."""

    names: tuple[str, ...] = ()  # the best first
    kind: str = ""
    body: str = ""  # of an office: the item that it belongs to


class Staging:
    """Takes down a file once, and then puts the names to what it said. Memory does not grow with the file."""

    def __init__(self, link: sqlite3.Connection) -> None:
        self._link = link
        self._waiting: defaultdict[str, list[tuple[str | int, ...]]] = defaultdict(list)
        self.item = lru_cache(1 << 13)(self._item)

    def name(self, item: str, rank: int, names: Iterable[str]) -> None:
        """Takes down names of an item; those of a lower rank are better."""
        for name in names:
            self._put("labels", (item, rank, name))

    def mark(self, item: str, kind: str, body: str = "") -> None:
        """Takes down what an item is."""
        self._put("marks", (item, kind, body))

    def state(self, statement: Statement) -> None:
        """Takes down a statement."""
        self._put("statements", astuple(statement))

    def statements(self) -> Iterator[Statement]:
        """All statements, in the order in which they came."""
        self._written()
        for row in self._link.execute("SELECT * FROM statements ORDER BY rowid"):
            yield Statement(*row)

    def _item(self, item: str) -> Item:
        """What the file said of an item; all of it must have been taken down."""
        names = self._link.execute(
            "SELECT name FROM labels WHERE item = ? ORDER BY rank, name LIMIT ?", (item, _SPELLINGS)
        )
        kind, body = self._link.execute("SELECT kind, body FROM marks WHERE item = ?", (item,)).fetchone() or ("", "")
        return Item(tuple(dict.fromkeys(name for (name,) in names)), kind, body)

    def _put(self, table: str, row: tuple[str | int, ...]) -> None:
        waiting = self._waiting[table]
        waiting.append(row)
        if len(waiting) >= _BATCH:
            self._written()

    def _written(self) -> None:
        for table, entry in _ENTRIES.items():
            self._link.executemany(entry, self._waiting[table])
            self._waiting[table].clear()


@contextmanager
def staging() -> Iterator[Staging]:
    """An empty staging in the folder for temporary files, gone afterwards; FactsError when the disk is full."""
    with TemporaryDirectory(prefix="copydesk-facts-") as folder:
        try:
            with closing(sqlite3.connect(Path(folder, "staging.sqlite"), isolation_level=None)) as link:
                link.executescript(_SCHEMA + "BEGIN;")
                yield Staging(link)
        except sqlite3.Error as fault:
            raise FactsError(f"the names could not be kept in {folder}: {fault}; set TMPDIR to a larger disk") from None


def unnamed(item: str) -> str:  # noqa: ARG001 - others make a name of the item
    """No name for what is given none."""
    return ""


def record(
    staged: Staging, statement: Statement, snapshot: str = "", otherwise: Callable[[str], str] = unnamed
) -> dict[str, object] | FactsError:
    """A statement as a record, with the names of its ends; FactsError when one has none, nor `otherwise` one."""
    ends: dict[str, object] = {}
    for end, item in (("subject", statement.item), ("object", statement.object)):
        found = staged.item(item)
        names = found.names or tuple(filter(None, [otherwise(item)]))
        if not names:
            return FactsError(f"{item} is given no name here in the languages chosen")
        ends |= {end: names[0], f"{end}_id": item, f"{end}_aliases": list(names[1:]), f"{end}_type": found.kind}
    return ends | {
        "relation": statement.relation,
        "valid_from": statement.since,
        "valid_to": statement.until,
        "source": statement.source,
        "snapshot": snapshot,
    }

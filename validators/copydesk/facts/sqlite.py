"""Facts in one SQLite file: for reference sets too large to be read at each start. `building` writes it."""

from __future__ import annotations

import hashlib
import mmap
import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING

from copydesk.errors import FactsError
from copydesk.facts.store import Entity, Fact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FORMAT = "copydesk/facts/1"
SCHEMA = """
CREATE TABLE manifest (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entities (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE names (key TEXT NOT NULL, entity TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (key, entity, name))
  STRICT, WITHOUT ROWID;
CREATE TABLE drawers (drawer TEXT NOT NULL, key TEXT NOT NULL, entity TEXT NOT NULL,
  PRIMARY KEY (drawer, key, entity)) STRICT, WITHOUT ROWID;
CREATE TABLE facts (subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL, since TEXT NOT NULL,
  until TEXT NOT NULL, source TEXT NOT NULL, snapshot TEXT NOT NULL) STRICT;
"""
INDEXES = """
CREATE INDEX names_of ON names (entity);
CREATE INDEX facts_about ON facts (subject, relation);
CREATE INDEX facts_of ON facts (object, relation);
"""
SEAL = b"copydesk-facts-sha256:"  # what stands before the digest in the file
BLANK = b"0" * 64  # what stands for the digest while it is worked out
_CACHED = 1 << 14


def digest(path: Path) -> tuple[int, str, str]:
    """Where in a built file its digest stands, the digest that stands there, and the one that should.

    FactsError when the file has no place for one.
    """
    with path.open("rb") as file:
        try:
            view = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:
            raise FactsError(f"{path}: the file is empty") from None
        with view:
            place = view.find(SEAL)
            if place < 0:
                raise FactsError(f"{path}: not a file of facts that copydesk built")
            place += len(SEAL)
            found = hashlib.sha256(memoryview(view)[:place])
            found.update(BLANK)
            found.update(memoryview(view)[place + len(BLANK) :])
            return place, view[place : place + len(BLANK)].decode("ascii", "replace"), found.hexdigest()


def opened(path: Path) -> SqliteStore:
    """The facts of a built file. FactsError when it is missing, damaged, or of another format."""
    try:
        _, stated, actual = digest(path)
        if stated != actual:
            raise FactsError(f"{path}: the file was changed or damaged after it was built; build it again")
        link = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        manifest = dict(link.execute("SELECT name, value FROM manifest"))
    except (OSError, sqlite3.Error) as fault:
        raise FactsError(f"{path}: {fault}") from None
    if manifest.get("format") != FORMAT:
        raise FactsError(f"{path}: its format is {manifest.get('format')!r}, not {FORMAT!r}; build it again")
    return SqliteStore(path.name, link, manifest)


class SqliteStore:
    """A keeper of facts that asks a built file, and remembers the answers."""

    def __init__(self, label: str, link: sqlite3.Connection, manifest: dict[str, str]) -> None:
        self._label = label
        self._link = link
        self._manifest = manifest
        self._single = frozenset(manifest["single"].split())
        self.named = lru_cache(_CACHED)(self._named)
        self.near = lru_cache(_CACHED)(self._near)
        self.facts = lru_cache(_CACHED)(self._facts)

    @property
    def title(self) -> str:
        """Its name, the number of its facts and their snapshot, on one line."""
        snapshot = self._manifest["snapshot"]
        return f"{self._label}: {int(self._manifest['facts']):,} facts{f', as of {snapshot}' if snapshot else ''}"

    def entity(self, entity_id: str) -> Entity:
        """The entity of this id."""
        return Entity(*self._link.execute("SELECT id, name, kind FROM entities WHERE id = ?", (entity_id,)).fetchone())

    def names(self, entity_id: str) -> Sequence[str]:
        """Every spelling of an entity's name, its own first."""
        own = self.entity(entity_id).name
        found = self._link.execute("SELECT name FROM names WHERE entity = ? ORDER BY name", (entity_id,))
        return [own, *(name for (name,) in found if name != own)]

    def single(self, relation: str, end: str) -> bool:
        """Whether these facts declare that one end has but one partner in the relation."""
        return f"{relation}:{end}" in self._single

    def _named(self, name_key: str) -> Sequence[Entity]:
        found = self._link.execute(
            "SELECT DISTINCT e.id, e.name, e.kind FROM names n JOIN entities e ON e.id = n.entity "
            "WHERE n.key = ? ORDER BY e.id",
            (name_key,),
        )
        return [Entity(*row) for row in found]

    def _near(self, bucket: str) -> Sequence[tuple[str, str]]:
        found = self._link.execute("SELECT key, entity FROM drawers WHERE drawer = ? LIMIT 1000", (bucket,))
        return found.fetchall()

    def _facts(self, entity_id: str, relation: str = "") -> Sequence[Fact]:
        found = self._link.execute(
            "SELECT subject, relation, object, since, until, source, snapshot FROM facts "
            "WHERE (subject = ?1 OR object = ?1) AND (?2 = '' OR relation = ?2) ORDER BY rowid",
            (entity_id, relation),
        )
        return [Fact(*row) for row in found]

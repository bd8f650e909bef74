"""Facts in one SQLite file: for reference sets too large to be read at each start. `building` writes it."""

from __future__ import annotations

import hashlib
import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING

from copydesk.errors import FactsError
from copydesk.facts.store import Entity, Fact

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FORMAT = "copydesk/facts/2"
SCHEMA = """
CREATE TABLE manifest (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE relations (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;
CREATE TABLE entities (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL)
  STRICT;
CREATE TABLE names (number INTEGER PRIMARY KEY, key TEXT NOT NULL, entity INTEGER NOT NULL, name TEXT NOT NULL) STRICT;
CREATE TABLE drawers (drawer TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (drawer, name)) STRICT, WITHOUT ROWID;
CREATE TABLE facts (subject INTEGER NOT NULL, relation INTEGER NOT NULL, object INTEGER NOT NULL, since TEXT NOT NULL,
  until TEXT NOT NULL, source INTEGER NOT NULL, snapshot INTEGER NOT NULL) STRICT;
CREATE VIEW told AS SELECT f.rowid AS place, s.id AS subject_id, s.name AS subject, r.name AS relation,
  o.id AS object_id, o.name AS object, f.since, f.until, w.word AS source, d.word AS snapshot
  FROM facts f JOIN entities s ON s.number = f.subject JOIN entities o ON o.number = f.object
  JOIN relations r ON r.number = f.relation JOIN words w ON w.number = f.source JOIN words d ON d.number = f.snapshot;
"""
INDEXES = """
CREATE INDEX names_by_key ON names (key);
CREATE INDEX names_of ON names (entity);
CREATE INDEX facts_about ON facts (subject, relation);
CREATE INDEX facts_of ON facts (object, relation);
"""
SEAL = b"copydesk-facts-sha256:"  # what stands before the digest in the file
BLANK = b"0" * 64  # what stands for the digest while it is worked out
_HEAD = 1 << 16  # bytes at the start of the file among which the digest stands
_PIECE = 1 << 20
_CACHED = 1 << 13  # answers remembered, of each question
_FEW = 32  # facts that an entity may have for all of them to be remembered
_MANY = 2000  # facts of one relation that are given, the earliest in the file; no office has had as many holders
_DRAWER = 1000  # names looked at of one drawer
_ENTITY = "SELECT number FROM entities WHERE id = ?"
_FACTS = """SELECT f.rowid, s.id, r.name, o.id, f.since, f.until, w.word, d.word
  FROM facts f JOIN entities s ON s.number = f.subject JOIN entities o ON o.number = f.object
  JOIN relations r ON r.number = f.relation JOIN words w ON w.number = f.source JOIN words d ON d.number = f.snapshot
  WHERE f.{end} = ({entity}) {of} ORDER BY f.relation, f.rowid LIMIT ?"""
_OF = "AND f.relation = (SELECT number FROM relations WHERE name = ?)"


def digest(path: Path) -> tuple[int, str, str]:
    """Where in a built file its digest stands, the digest that stands there, and the one that should.

    FactsError when the file has no place for one.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
        place = head.find(SEAL) + len(SEAL)
        if place < len(SEAL):
            raise FactsError(f"{path}: not a file of facts that copydesk built; build one with `copydesk facts build`")
        found = hashlib.sha256(head[:place])
        found.update(BLANK)
        found.update(head[place + len(BLANK) :])
        while piece := file.read(_PIECE):
            found.update(piece)
        return place, head[place : place + len(BLANK)].decode("ascii", "replace"), found.hexdigest()


def connected(path: Path) -> tuple[sqlite3.Connection, dict[str, str]]:
    """A built file to read from, and its manifest. FactsError when it is missing, damaged, or of another format."""
    if not path.is_file():
        raise FactsError(f"{path}: there is no such file; check the path, or build it with `copydesk facts build`")
    try:
        _, stated, actual = digest(path)
        if stated != actual:
            raise FactsError(f"{path}: the file was changed or damaged after it was built; build it again")
        link = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        link.execute("PRAGMA cache_size = -16000")
        manifest = dict(link.execute("SELECT name, value FROM manifest"))
    except (OSError, sqlite3.Error) as fault:
        raise FactsError(f"{path}: {fault}") from None
    if manifest.get("format") != FORMAT:
        raise FactsError(f"{path}: its format is {manifest.get('format')!r}, not {FORMAT!r}; build it again")
    return link, manifest


def opened(path: Path) -> SqliteStore:
    """The facts of a built file. FactsError when it is missing, damaged, or of another format."""
    return SqliteStore(path.name, *connected(path))


class SqliteStore:
    """A keeper of facts that asks a built file, and remembers short answers."""

    def __init__(self, label: str, link: sqlite3.Connection, manifest: dict[str, str]) -> None:
        self._label = label
        self._link = link
        self._manifest = manifest
        self._single = frozenset(manifest["single"].split())
        self.entity = lru_cache(_CACHED)(self._entity)
        self.named = lru_cache(_CACHED)(self._named)
        self.near = lru_cache(_CACHED >> 5)(self._near)
        self._few = lru_cache(_CACHED)(self._all_if_few)
        self._many = lru_cache(_CACHED >> 7)(self._asked)

    @property
    def title(self) -> str:
        """Its name, the number of its facts and their snapshot, on one line."""
        snapshot = self._manifest["snapshot"]
        return f"{self._label}: {int(self._manifest['facts']):,} facts{f', as of {snapshot}' if snapshot else ''}"

    def names(self, entity_id: str) -> Sequence[str]:
        """Every spelling of an entity's name, its own first."""
        own = self.entity(entity_id).name
        found = self._link.execute(
            "SELECT name FROM names WHERE entity = (SELECT number FROM entities WHERE id = ?) ORDER BY name",
            (entity_id,),
        )
        return [own, *(name for (name,) in found if name != own)]

    def facts(self, entity_id: str, relation: str = "") -> Sequence[Fact]:
        """The facts of one relation, or of all, in which an entity stands at either end."""
        known = self._few(entity_id)
        if known is None:
            return self._many(entity_id, relation, _MANY)
        return [fact for fact in known if fact.relation == relation] if relation else known

    def single(self, relation: str, end: str) -> bool:
        """Whether these facts declare that one end has but one partner in the relation."""
        return f"{relation}:{end}" in self._single

    def _entity(self, entity_id: str) -> Entity:
        """The entity of this id."""
        return Entity(*self._link.execute("SELECT id, name, kind FROM entities WHERE id = ?", (entity_id,)).fetchone())

    def _named(self, name_key: str) -> Sequence[Entity]:
        """Those who bear a name; most names nobody bears, which the shorter question tells sooner."""
        if self._link.execute("SELECT 1 FROM names WHERE key = ?", (name_key,)).fetchone() is None:
            return ()
        found = self._link.execute(
            "SELECT DISTINCT e.id, e.name, e.kind FROM names n JOIN entities e ON e.number = n.entity "
            "WHERE n.key = ? ORDER BY e.number",
            (name_key,),
        )
        return [Entity(*row) for row in found]

    def _near(self, drawer: str) -> Sequence[tuple[str, str]]:
        """The names that lie in a drawer."""
        found = self._link.execute(
            "SELECT n.key, e.id FROM drawers d JOIN names n ON n.number = d.name "
            "JOIN entities e ON e.number = n.entity WHERE d.drawer = ? ORDER BY d.name LIMIT ?",
            (drawer, _DRAWER),
        )
        return found.fetchall()

    def _all_if_few(self, entity_id: str) -> Sequence[Fact] | None:
        found = self._asked(entity_id, "", _FEW + 1)
        return found if len(found) <= _FEW else None

    def _asked(self, entity_id: str, relation: str, most: int) -> Sequence[Fact]:
        """At most so many facts for each end at which the entity stands, in the order of the file."""
        found: dict[int, Fact] = {}
        for end in ("subject", "object"):
            query = _FACTS.format(end=end, entity=_ENTITY, of=_OF if relation else "")
            told = (entity_id, relation, most) if relation else (entity_id, most)
            found |= {place: Fact(*row) for place, *row in self._link.execute(query, told)}
        return [found[place] for place in sorted(found)]

"""Fills a file of facts in one pass: numbers for names as they come, and all that is sorted at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.facts import sqlite
from copydesk.facts.likeness import drawers
from copydesk.text.names import key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from copydesk.facts.rows import Row
    from copydesk.facts.store import Entity

_OPENING = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -24000; PRAGMA temp_store = FILE;
CREATE TEMP TABLE spellings (key TEXT, entity INTEGER, name TEXT);
CREATE TEMP TABLE lying (drawer TEXT, name INTEGER);
BEGIN;
"""
_NAMES = """
INSERT INTO names (key, entity, name) SELECT DISTINCT key, entity, name FROM spellings ORDER BY key, entity, name
"""
_DRAWERS = "INSERT OR IGNORE INTO drawers SELECT drawer, name FROM lying ORDER BY drawer, name"
_REMEMBERED = 1 << 15  # names and words of which the number is at hand; the rest is asked for
_BATCH = 1 << 12  # facts and spellings written at once


class Filling:
    """A file of facts while it is filled. Memory does not grow with it."""

    def __init__(self, link: sqlite3.Connection) -> None:
        self._link = link
        self._facts: list[tuple[int | str, ...]] = []
        self._spellings: list[tuple[str, int, str]] = []
        self._entities: dict[str, tuple[int, str, set[str]]] = {}  # number, kind and spellings by id
        self._words: dict[str, int] = {}
        self._relations: dict[str, int] = {}
        self._single: set[str] = set()
        self._snapshot = ""
        link.executescript(sqlite.SCHEMA + _OPENING)
        link.execute("INSERT INTO manifest VALUES ('seal', ?)", ((sqlite.SEAL + sqlite.BLANK).decode(),))

    def add(self, row: Row) -> None:
        """Takes in a fact and its two entities."""
        fact = row.fact
        subject = self._entity(row.subject, row.subject_aliases)
        object_ = self._entity(row.object, row.object_aliases)
        relation, source, snapshot = self._relation(fact.relation), self._word(fact.source), self._word(fact.snapshot)
        self._facts.append((subject, relation, object_, fact.since, fact.until, source, snapshot))
        self._snapshot = max(self._snapshot, fact.snapshot)
        if row.single:
            self._single.add(f"{fact.relation}:{row.single}")
        if len(self._facts) >= _BATCH:
            self._written()

    def finished(self) -> tuple[int, int]:
        """Sorts and closes the file; how many facts and entities it holds."""
        self._written()
        self._link.execute(_NAMES)
        self._link.executemany("INSERT INTO lying VALUES (?, ?)", self._lying())
        self._link.execute(_DRAWERS)
        facts, entities = (
            self._link.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - two words of ours
            for table in ("facts", "entities")
        )
        described = {"format": sqlite.FORMAT, "facts": str(facts), "snapshot": self._snapshot}
        described["single"] = " ".join(sorted(self._single))
        self._link.executemany("INSERT INTO manifest VALUES (?, ?)", sorted(described.items()))
        self._link.executescript(sqlite.INDEXES)
        return facts, entities

    def _entity(self, entity: Entity, aliases: Sequence[str]) -> int:
        known = self._entities.get(entity.id)
        if known is None:
            known = self._remember(entity)
        number, kind, spellings = known
        if entity.kind and not kind:
            self._link.execute("UPDATE entities SET kind = ? WHERE number = ?", (entity.kind, number))
            self._entities[entity.id] = number, entity.kind, spellings
        for name in (entity.name, *aliases):
            if name not in spellings:
                spellings.add(name)
                self._spellings.append((key(name), number, name))
        return number

    def _remember(self, entity: Entity) -> tuple[int, str, set[str]]:
        query = "SELECT number, kind FROM entities WHERE id = ?"
        found = self._link.execute(query, (entity.id,)).fetchone()
        if found is None:
            entry = "INSERT INTO entities (id, name, kind) VALUES (?, ?, ?) RETURNING number, kind"
            found = self._link.execute(entry, (entity.id, entity.name, entity.kind)).fetchone()
        if len(self._entities) >= _REMEMBERED:
            self._entities.clear()
        known = self._entities[entity.id] = (*found, set())
        return known

    def _relation(self, name: str) -> int:
        number = self._relations.get(name)
        if number is None:
            self._link.execute("INSERT OR IGNORE INTO relations (name) VALUES (?)", (name,))
            (number,) = self._link.execute("SELECT number FROM relations WHERE name = ?", (name,)).fetchone()
            if len(self._relations) >= _REMEMBERED:
                self._relations.clear()
            self._relations[name] = number
        return number

    def _word(self, word: str) -> int:
        """The number of a source or a snapshot; one that comes again after very many others gets another."""
        number = self._words.get(word)
        if number is None:
            entry = "INSERT INTO words (word) VALUES (?) RETURNING number"
            (number,) = self._link.execute(entry, (word,)).fetchone()
            if len(self._words) >= _REMEMBERED:
                self._words.clear()
            self._words[word] = number
        return number

    def _written(self) -> None:
        self._link.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)", self._facts)
        self._link.executemany("INSERT INTO spellings VALUES (?, ?, ?)", self._spellings)
        self._facts.clear()
        self._spellings.clear()

    def _lying(self) -> Iterator[tuple[str, int]]:
        for number, name_key in self._link.execute("SELECT number, key FROM names"):
            for drawer in drawers(name_key):
                yield drawer, number

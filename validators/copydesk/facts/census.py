"""Counts what a file of facts holds."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.errors import FactsError
from copydesk.facts import sqlite
from copydesk.facts.building import built

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from copydesk.facts.loaders import Intake

_FIRST = 10  # sources that are named; the count is whole
_SOURCES = """SELECT w.word, count(*) FROM facts f JOIN words w ON w.number = f.source WHERE w.word <> ''
  GROUP BY w.word ORDER BY 2 DESC, 1 LIMIT ?"""
_ALL_SOURCES = """SELECT count(DISTINCT w.word) FROM facts f JOIN words w ON w.number = f.source WHERE w.word <> ''"""
_RELATIONS = """SELECT r.name, count(*), sum(f.since <> '' OR f.until <> '') FROM facts f
  JOIN relations r ON r.number = f.relation GROUP BY r.name ORDER BY 2 DESC, 1"""


@dataclass(frozen=True, slots=True)
class Census:
    """What a file of facts holds."""

    facts: int
    dated: int  # facts that say when they began or ended
    unsourced: int
    entities: int
    aliases: int  # spellings besides the name
    relations: tuple[tuple[str, int, int], ...]  # each with its facts, and how many of them are dated; most first
    sources: int
    largest: tuple[tuple[str, int], ...]  # the ten sources with most facts
    snapshot: str  # the latest day for which an open end was confirmed; empty: none says
    size: int  # bytes of the built file


def census(path: Path, intake: Intake | None = None) -> Census:
    """What the facts of a file are, counted. FactsError when it cannot be read; rows with faults are left out."""
    try:
        with built(path, intake) as file:
            link, manifest = sqlite.connected(file)
            with closing(link):
                return _counted(link, manifest["snapshot"], file.stat().st_size)
    except OSError as fault:
        raise FactsError(f"{path}: {fault.strerror}") from None


def _counted(link: sqlite3.Connection, snapshot: str, size: int) -> Census:
    def one(query: str) -> int:
        return int(link.execute(query).fetchone()[0])

    relations = tuple(link.execute(_RELATIONS))
    facts, entities = sum(count for _, count, _ in relations), one("SELECT count(*) FROM entities")
    own = one("SELECT count(*) FROM names n JOIN entities e ON e.number = n.entity AND e.name = n.name")
    return Census(
        facts=facts,
        dated=sum(dated for _, _, dated in relations),
        unsourced=one("SELECT count(*) FROM facts f JOIN words w ON w.number = f.source WHERE w.word = ''"),
        entities=entities,
        aliases=one("SELECT count(*) FROM names") - own,
        relations=relations,
        sources=one(_ALL_SOURCES),
        largest=tuple(link.execute(_SOURCES, (_FIRST,))),
        snapshot=snapshot,
        size=size,
    )

"""The facts that ship with copydesk: who holds the highest offices, and the families that the news speaks of."""

from __future__ import annotations

import csv
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from copydesk.errors import FactsError
from copydesk.facts.memory import MemoryStore
from copydesk.facts.store import Entity, Fact
from copydesk.text import places
from copydesk.text.names import key

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).with_name("starter")


def store(folder: Path = FOLDER) -> MemoryStore:
    """The facts of `folder`: `entities*.csv`, `offices*.csv`, `kinship*.csv`, `capitals*.csv`, `founders*.csv`.

    Countries and places stand where texts are read for them, in `text/places`.

    FactsError names the file whose columns are not the promised ones.
    """
    kept = MemoryStore("starter facts")
    for name, kind, aliases in _rows(folder, "entities", 3):
        kept.add_entity(Entity(key(name), name, kind), filter(None, aliases.split("|")))
    known = cache(partial(_known, kept))  # most names stand in several rows
    for person, office, body, since, until, snapshot, source in _rows(folder, "offices", 7):
        ids = (known(person, "person"), known(body, ""))
        kept.add_fact(Fact(ids[0], office, ids[1], since, until, source, snapshot))
        kept.snapshot = max(kept.snapshot, snapshot)
    for person, relation, other, since, until, source in _rows(folder, "kinship", 6):
        ids = (known(person, "person"), known(other, "person"))
        kept.add_fact(Fact(ids[0], relation.removesuffix("_of"), ids[1], since, until, source))
    for stem in ("capitals", "founders"):
        for one, relation, other, source in _rows(folder, stem, 4):
            ids = (known(one, ""), known(other, ""))
            kept.add_fact(Fact(ids[0], relation.removesuffix("_of"), ids[1], source=source))
    return kept


def _rows(folder: Path, stem: str, width: int) -> Iterator[list[str]]:
    paths = [*folder.glob(f"{stem}*.csv"), *places.FOLDER.glob(f"{stem}*.csv")]
    for path in sorted(paths, key=lambda path: path.name):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            next(reader, None)
            for row in reader:
                if len(row) != width:
                    raise FactsError(f"{path.name}, line {reader.line_num}: {len(row)} columns instead of {width}")
                yield row


def _known(kept: MemoryStore, name: str, kind: str) -> str:
    """The id of the entity of that name, made known under it if need be."""
    name_key = key(name)
    found = kept.named(name_key)
    if found:
        return found[0].id
    kept.add_entity(Entity(name_key, name, kind))
    return name_key

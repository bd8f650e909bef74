"""What one file of facts says that another does not."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from copydesk.errors import FactsError
from copydesk.facts import sqlite
from copydesk.facts.building import built

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from copydesk.facts.loaders import Intake

_COLUMNS = "subject_id, subject, relation, object_id, object, since, until, source"
_ONE_SIDED = f"""
CREATE TEMP TABLE changes AS
  SELECT 0 AS newer, * FROM (SELECT {_COLUMNS} FROM old.told EXCEPT SELECT {_COLUMNS} FROM new.told)
  UNION ALL SELECT 1, * FROM (SELECT {_COLUMNS} FROM new.told EXCEPT SELECT {_COLUMNS} FROM old.told)
"""  # noqa: S608 - our own columns
_IN_ORDER = f"""
SELECT newer, {_COLUMNS} FROM changes ORDER BY subject_id, relation, object_id, newer, since, until, source
"""  # noqa: S608 - as above


class Told(NamedTuple):
    """A fact with the names of its ends; whoever has it open reads "subject is the relation of object"."""

    subject_id: str
    subject: str
    relation: str
    object_id: str
    object: str
    since: str
    until: str
    source: str


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that was added, removed, or now has other dates, another source or other names."""

    kind: Literal["added", "removed", "changed"]
    told: Told
    was: Told | None = None  # what a changed fact was before


def changes(old: Path, new: Path, intake: Intake | None = None) -> Iterator[Change]:
    """Every fact in which two files differ, by subject, relation and object; memory does not grow with them.

    That a fact was confirmed for a later day is no change. FactsError when a file cannot be read.
    """
    with ExitStack() as stack:
        try:
            files = [stack.enter_context(built(path, intake)) for path in (old, new)]
            link = stack.enter_context(closing(sqlite3.connect("", uri=True)))
            for name, file in zip(("old", "new"), files, strict=True):
                sqlite.connected(file)[0].close()
                link.execute(f"ATTACH ? AS {name}", (f"{file.absolute().as_uri()}?mode=ro&immutable=1",))
            link.execute(_ONE_SIDED)
        except (OSError, sqlite3.Error) as fault:
            raise FactsError(f"{old}, {new}: {fault}") from None
        rows = ((newer, Told(*told)) for newer, *told in link.execute(_IN_ORDER))
        for _, group in groupby(rows, key=lambda row: (row[1].subject_id, row[1].relation, row[1].object_id)):
            yield from _paired(group)


def _paired(group: Iterable[tuple[int, Told]]) -> Iterator[Change]:
    """The differences about one tie: terms that began alike are one term; those left over are, in their order."""
    sides: tuple[list[Told], list[Told]] = ([], [])
    for newer, told in group:
        sides[newer].append(told)
    removed, added = sides
    for was in list(removed):
        told_now = next((told for told in added if told.since == was.since), None)
        if told_now:
            removed.remove(was)
            added.remove(told_now)
            yield Change("changed", told_now, was)
    both = min(len(removed), len(added))
    yield from (Change("changed", told, was) for told, was in zip(added[:both], removed[:both], strict=True))
    yield from (Change("removed", told) for told in removed[both:])
    yield from (Change("added", told) for told in added[both:])

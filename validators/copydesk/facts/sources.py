"""Reads facts from files of every kind, row by row, and says which row is at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.errors import FactsError
from copydesk.facts.loaders import Intake, records
from copydesk.facts.memory import MemoryStore
from copydesk.facts.rows import parsed

if TYPE_CHECKING:
    from pathlib import Path


def store(path: Path) -> MemoryStore:
    """Every fact of a file, in memory. FactsError names the first row that cannot be read."""
    kept = MemoryStore(path.name)
    for place, record in records(path, Intake()):
        try:
            row = parsed(record)
        except FactsError as fault:
            raise FactsError(
                f"{path}, {place}: {fault}; correct it, or let `copydesk facts build` leave such rows out"
            ) from None
        kept.add_entity(row.subject, row.subject_aliases)
        kept.add_entity(row.object, row.object_aliases)
        kept.add_fact(row.fact, row.single)
        kept.snapshot = max(kept.snapshot, row.fact.snapshot)
    return kept

"""Evidence as it is supplied, and as it is read: texts one behind the other, and the cells of tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from copydesk.facts.evidence.cells import Cells
from copydesk.facts.evidence.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.model import SourceText


@dataclass(frozen=True, eq=False)
class Supply:
    """Evidence that many documents have in common: it is read once a language, however often it is asked."""

    given: Sequence[SourceText] = ()
    texts: Sequence[SourceText] = field(init=False)  # without the cells of tables

    def __post_init__(self) -> None:
        object.__setattr__(self, "texts", tuple(source for source in self.given if not source.cell))

    def read(self, language: str) -> Reading:
        """Its texts and tables, with numbers read as a text of `language` writes them."""
        return _read(self, language)


@dataclass(frozen=True, eq=False)
class Reading:
    """Evidence, read."""

    source: Source
    cells: Cells

    @classmethod
    def of(cls, supply: Supply, language: str) -> Reading:
        """All that is supplied."""
        tables = [source for source in supply.given if source.cell]
        return cls(Source.read(supply.texts, language), Cells.read(tables, language))


@lru_cache(maxsize=8)
def _read(supply: Supply, language: str) -> Reading:
    return Reading.of(supply, language)

"""What became of the documents and characters of a `clean`, for the lines that close it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from copydesk.report.naming import called
from copydesk.report.tally import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from copydesk.cleaning import Cleaned
    from copydesk.model import Origin

_NAMED = 3  # refused documents that are named; the count is whole


@dataclass(slots=True)
class Balance:
    """What was kept, quarantined and not read, counted."""

    whole: int = 0  # documents of which all was kept
    parted: int = 0
    refused: int = 0  # documents of which nothing was kept
    unread: int = 0
    kept: int = 0  # characters
    quarantined: Counter[Origin] = field(default_factory=Counter)  # characters
    names: list[str] = field(default_factory=list)  # of the first documents refused

    @property
    def documents(self) -> int:
        """How many documents were cleaned."""
        return self.whole + self.parted + self.refused

    def add(self, cleaned: Cleaned) -> None:
        """Counts one document in."""
        self.kept += len(cleaned.text)
        for segment in cleaned.quarantined:
            self.quarantined[segment.origin] += segment.span.end - segment.span.start
        if cleaned.refused:
            self.refused += 1
            self.names += [called(cleaned.document)] if self.refused <= _NAMED else []
        elif cleaned.quarantined:
            self.parted += 1
        else:
            self.whole += 1

    def lines(self, kept_in: Path, rest_in: Path) -> Iterator[str]:
        """The run in three lines; in four where nothing was kept of some document."""
        yield (
            f"{counted(self.documents, 'document')}: {self.whole:,} kept whole, {self.parted:,} in part, "
            f"{self.refused:,} not at all · {self.unread:,} could not be read"
        )
        rest = self.quarantined.total()
        width = len(f"{max(self.kept, rest):,}")
        for word, number, place in (("kept", self.kept, kept_in), ("quarantined", rest, rest_in)):
            share = number / (self.kept + rest or 1)
            yield f"{word:11} {number:{width},} characters ({share:.1%}) to {_shown(place)}{self._by_origin(word)}"
        if self.refused:
            more = f" and {self.refused - _NAMED:,} more" if self.refused > _NAMED else ""
            yield f"nothing was kept of {', '.join(self.names)}{more}"

    def _by_origin(self, word: str) -> str:
        parts = [f"{number:,} {origin}" for origin, number in self.quarantined.most_common()]
        return f": {', '.join(parts)}" if parts and word == "quarantined" else ""


def _shown(path: Path) -> str:
    return "standard output" if str(path) == "-" else str(path)

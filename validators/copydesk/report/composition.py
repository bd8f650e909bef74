"""Of what texts are made: how much each origin and each language has of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.model import Document, Origin

_NAMED = 4  # languages named in one line; the others are summed


@dataclass(slots=True)
class Composition:
    """Code points by origin and by language, of one document or of many."""

    origins: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)

    def add(self, document: Document) -> None:
        """Counts one document in."""
        lengths: dict[tuple[Origin, str], int] = {}
        for (start, end), origin, _, language, *_ in document.segments:
            lengths[origin, language] = lengths.get((origin, language), 0) + max(end - start, 0)
        for (origin, language), length in lengths.items():
            self.origins[origin.value] += length
            self.languages[language] += length

    def join(self, other: Composition) -> None:
        """Counts in what another has counted."""
        self.origins.update(other.origins)
        self.languages.update(other.languages)

    def shares(self) -> dict[str, dict[str, float]]:
        """`origins` and `languages`, each name with its share of the text from 0 to 1, the largest first."""
        return {"origins": _shares(self.origins), "languages": _shares(self.languages)}

    def sentence(self) -> str:
        """As in "editorial 81 %, user 19 % · en 93 %, it 7 %"; empty where nothing was told."""
        return " · ".join(filter(None, map(_said, (self.origins, self.languages))))


def composition(document: Document) -> Composition:
    """The composition of one document."""
    found = Composition()
    found.add(document)
    return found


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(((name, count) for name, count in counts.items() if count), key=lambda part: (-part[1], part[0]))


def _shares(counts: Counter[str]) -> dict[str, float]:
    return {name: round(count / counts.total(), 4) for name, count in _ranked(counts)}


def _said(counts: Counter[str]) -> str:
    ranked, whole = _ranked(counts), counts.total()
    rest = sum(count for _, count in ranked[_NAMED:])
    parts = [*ranked[:_NAMED], *([("others", rest)] if rest else [])]
    return ", ".join(f"{name} {_percent(count / whole)}" for name, count in parts)


def _percent(share: float) -> str:
    return f"{share:.0%}".replace("%", " %") if share >= 0.005 else "under 1 %"  # noqa: PLR2004 - where it rounds to 0

"""Tables of evidence: a figure is held against the cells whose row and column its sentence names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.facts.evidence.rounding import is_rounded
from copydesk.facts.evidence.subjects import noun_behind
from copydesk.model import Backing, Support
from copydesk.text import mentions
from copydesk.text.mentions import Kind
from copydesk.text.quantities import units

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.model import Cell, SourceText, Span
    from copydesk.text.mentions import Mention

_WORD = re.compile(r"\w{2,}")
_FACTOR = re.compile(r"\b(?:thousand|million|billion|trillion)s?\b", re.IGNORECASE)
_SHARE = re.compile(r"%|\b(?:per ?cent|share)\b", re.IGNORECASE)
_SIGN = re.compile(r"[$€£¥]|\b[A-Z]{3}\b|\b(?:dollars?|euros?|pounds?|yen)\b")
_COMMON = 1_000  # cells with a word from which it tells nothing
_STEM = 5  # letters by which a word of the sentence is a word of the column's name
_SHORT = 3


@dataclass(frozen=True, slots=True)
class _Figure:
    """One cell, read."""

    source: SourceText
    cell: Cell
    row: tuple[frozenset[str], ...]  # the words of each text of its row
    column: frozenset[str]  # the stems of its column's name
    value: Mention

    def named(self, words: frozenset[str]) -> int:
        """How many texts of its row a sentence of `words` names in full."""
        return sum(bool(text) and text <= words for text in self.row)

    def last_named(self, before: str) -> int:
        """Where the words `before` a number name the row for the last time; -1 where they do not."""
        return max((before.rfind(text.lower()) for text in self.cell.row), default=-1)


@dataclass(frozen=True, eq=False)
class Cells:
    """The figures of tables by the words of their rows."""

    by_word: Mapping[str, Sequence[_Figure]]
    labels: Mapping[str, SourceText]  # the words that name rows and columns, each with a cell they stand beside

    @classmethod
    def read(cls, sources: Sequence[SourceText], language: str) -> Cells:
        """The cells among `sources`."""
        found: defaultdict[str, list[_Figure]] = defaultdict(list)
        labels: dict[str, SourceText] = {}
        for source in sources:
            for figure in _read(source, language):
                for word in frozenset().union(*figure.row):
                    labels.setdefault(word, source)
                for word in {min(text) for text in figure.row if text}:
                    found[word].append(figure)
        return cls(found, labels)

    def backing(self, text: str, mention: Mention, around: Span) -> Backing | None:
        """What the cells say of a number of the sentence `around` it; None where that names no row and column."""
        if label := self.labels.get(mention.span.of(text).lower()):
            return Backing(mention.span, Support.SUPPORTED, "it names a row of the table", label.text, label.id)
        meant = self._meant(text, mention, around.of(text))
        for figure in meant:
            if figure.value.agrees(mention):
                return _backing(mention, Support.SUPPORTED, "the same number", figure)
            if any(is_rounded(text, mention, value) for value in figure.value.values):
                return _backing(mention, Support.SUPPORTED, f"rounded from {figure.cell.figure}", figure)
        before = text[around.start : mention.span.start].lower()
        nearest = max(meant, key=lambda figure: figure.last_named(before), default=None)
        if nearest is None:
            return None
        return _backing(mention, Support.CONTRADICTED, f"the evidence has {nearest.cell.figure} for it", nearest)

    def _meant(self, text: str, mention: Mention, sentence: str) -> Sequence[_Figure]:
        """The cells of the rows that the sentence names best, in the column that the number counts."""
        words = frozenset(_words(sentence))
        about = _stems(noun_behind(text, mention)) if mention.kind is Kind.PLAIN else _stems(sentence)
        told = (self.by_word.get(word, ()) for word in words)
        near = (figure for figures in told if len(figures) <= _COMMON for figure in figures)
        fits = [figure for figure in near if figure.value.kind is mention.kind and not figure.column.isdisjoint(about)]
        best = max((figure.named(words) for figure in fits), default=0)
        return [figure for figure in fits if best and figure.named(words) == best]


def _read(source: SourceText, language: str) -> Iterator[_Figure]:
    if source.cell:
        found = mentions.find(_written(source.cell), language)
        row = tuple(frozenset(_words(text)) for text in source.cell.row)
        if found:
            yield _Figure(source, source.cell, row, _stems(source.cell.column), found[0])


def _written(cell: Cell) -> str:
    """A cell's figure with what the name of its column says of its unit: "cost (million EUR)"."""
    factor = _FACTOR.search(cell.column)
    written = f"{cell.figure} {factor[0]}" if factor else cell.figure
    if _SHARE.search(cell.column) and "%" not in cell.figure:
        return f"{written} %"
    currency = next((word for word in _SIGN.findall(cell.column) if units.currency(word)), "")
    return f"{written} {currency}".rstrip()


def _backing(mention: Mention, support: Support, how: str, figure: _Figure) -> Backing:
    return Backing(mention.span, support, how, figure.source.text, figure.source.id)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s")[:_STEM] for word in _words(text) if len(word) > _SHORT)

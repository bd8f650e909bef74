"""In which language each passage is."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from copydesk.model import Document, Origin, Segment, Span
from copydesk.segment.languages.majority import main_language, tagged_language
from copydesk.segment.languages.passages import foreign
from copydesk.segment.languages.units import read_out
from copydesk.text.languages import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.segment.languages.units import Unit

Said = tuple[str, float]  # a language, and how sure it is

_ARTICLE = 2_000  # code points of editorial text that outweigh any number of comments
_NOBODY_KNOWS: Said = (UNKNOWN, 0.0)


def mark(document: Document) -> Document:
    """The document with its main language, and its segments split where the language changes."""
    units = read_out(document)
    main = _main(document, units)
    if main[0] == UNKNOWN:
        return document
    said: list[Said | None] = [main if _tells(unit) else None for unit in units]
    for passage in foreign(document, units, main[0]):
        for index in range(passage.first, passage.last + 1):
            said[index] = (passage.language, passage.confidence)
    segments: list[Segment] = []
    for number, members in groupby(zip(units, said, strict=True), key=lambda pair: pair[0].segment):
        segments += _cut(document.segments[number], list(members), main)
    return replace(document, language=main[0], segments=tuple(segments))


def _main(document: Document, units: Sequence[Unit]) -> Said:
    """The language of what the publisher says, where that is enough to tell; else of everything, or of the hashtags."""
    editorial = [unit for unit in units if document.segments[unit.segment].origin is Origin.EDITORIAL]
    enough = min(_ARTICLE, _length(units) / 3)
    said = main_language(editorial if _length(editorial) > enough else units)
    return said if said[0] != UNKNOWN else tagged_language(document.text)


def _length(units: Sequence[Unit]) -> int:
    return sum(len(unit.words) for unit in units)


def _tells(unit: Unit) -> bool:
    """Whether a sentence is more than a number, an address or a single word."""
    return unit.language != UNKNOWN and (" " in unit.words or not unit.words.isascii())


def _cut(segment: Segment, members: Sequence[tuple[Unit, Said | None]], main: Said) -> Iterator[Segment]:
    """A segment in as many parts as it has languages."""
    told = {own for _, own in members if own}
    if len(told) < 2:  # noqa: PLR2004 - one language, or none
        yield _in_language(segment, segment.span, next(iter(told), _NOBODY_KNOWS))
        return
    said = _filled([own for _, own in members], main)
    for language, part in groupby(zip(members, said, strict=True), key=lambda pair: pair[1]):
        units = [unit for (unit, _), _ in part]
        yield _in_language(segment, Span(units[0].start, units[-1].end), language)


def _in_language(segment: Segment, span: Span, said: Said) -> Segment:
    """The part of a segment that is in one language; written out, since `replace` takes three times as long."""
    return Segment(span, segment.origin, segment.confidence, *said, segment.speaker, segment.signals)


def _filled(said: Sequence[Said | None], main: Said) -> list[Said]:
    """Every part with a language: what tells none takes that of the parts around it."""
    before, after = _carried(said), _carried(said[::-1])[::-1]
    return [own or _between(a, b, main) for own, a, b in zip(said, before, after, strict=True)]


def _between(before: Said | None, after: Said | None, main: Said) -> Said:
    """The language of what stands between two parts: theirs, or the main one at a border."""
    if before and after and before != after:
        return main
    return before or after or _NOBODY_KNOWS


def _carried(said: Sequence[Said | None]) -> list[Said | None]:
    """At each place the last that was said up to there."""
    carried: list[Said | None] = []
    for own in said:
        carried.append(own or (carried[-1] if carried else None))
    return carried

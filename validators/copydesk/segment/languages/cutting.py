"""Cuts segments where the language changes."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Segment, Span
from copydesk.text.languages import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.model import Witness
    from copydesk.segment.languages.units import Unit


class Said(NamedTuple):
    """A language, how sure it is, and who was asked where it is not the document's."""

    language: str
    confidence: float
    witnesses: tuple[Witness, ...] = ()


_NOBODY_KNOWS = Said(UNKNOWN, 0.0)


def cut(
    segments: Sequence[Segment], units: Sequence[Unit], main: Said, others: Mapping[int, Said]
) -> Iterator[Segment]:
    """The segments in as many parts as they have languages; `others` tells the units that are not in the main one."""
    mixed = {units[index].segment for index in others}
    at = 0
    for number, members in groupby(units, key=attrgetter("segment")):
        inside = list(members)
        if number in mixed:
            said = [others.get(at + place, main if _tells(unit) else None) for place, unit in enumerate(inside)]
            yield from _parts(segments[number], inside, said, main)
        else:
            whole = main if any(map(_tells, inside)) else _NOBODY_KNOWS
            yield _in_language(segments[number], segments[number].span, whole)
        at += len(inside)


def _tells(unit: Unit) -> bool:
    """Whether a sentence is more than a number, an address or a single word."""
    return unit.language != UNKNOWN and (" " in unit.words or not unit.words.isascii())


def _parts(segment: Segment, units: Sequence[Unit], said: Sequence[Said | None], main: Said) -> Iterator[Segment]:
    """A segment with a passage in another language."""
    told = {own for own in said if own}
    if len(told) < 2:  # noqa: PLR2004 - all of it is that passage
        yield _in_language(segment, segment.span, told.pop())
        return
    for language, part in groupby(zip(units, _filled(said, main), strict=True), key=lambda pair: pair[1]):
        members = [unit for unit, _ in part]
        yield _in_language(segment, Span(members[0].start, members[-1].end), language)


def _in_language(segment: Segment, span: Span, said: Said) -> Segment:
    """The part of a segment that is in one language; written out, since `replace` takes three times as long."""
    return Segment(
        span,
        segment.origin,
        segment.confidence,
        said.language,
        said.confidence,
        segment.speaker,
        segment.signals,
        said.witnesses,
    )


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

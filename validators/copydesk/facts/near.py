"""Finds names that are almost those of known people whom the context fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from copydesk.facts.judgement import told
from copydesk.model import Name, NearName, Span
from copydesk.text.names import buckets, key, misspelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Entity, Fact, Store

_WINDOW = 250  # code points on either side in which the context must fit
_SHORTEST = 5  # letters of a name that can be told from another by one of them
_MOST = 500  # names compared out of one drawer
_INSIDE = frozenset('"“”„(')
_WORD = re.compile(r"\S+")


def near_names(readings: Sequence[Reading]) -> Iterator[NearName]:
    """The misspelt names of a document, each where it stands. A name that any keeper knows is not one."""
    if not readings:
        return
    names = readings[0].document.names
    texts, meant = {name.text for name in names}, set[str]()
    for reading in readings:
        meant |= {text for text in texts - meant if reading.meant(text)}
    known = [name for name in names if name.text in meant]
    unknown = [name for name in names if name.text not in meant and len(key(name.text)) >= _SHORTEST]
    unknown += _nicknamed(readings)
    if unknown:
        known = sorted({*known, *_wholes(readings)})
    starts = [name.span.start for name in known]
    for name in unknown:
        first = bisect_left(starts, name.span.start - _WINDOW)
        if first < len(starts) and starts[first] < name.span.end + _WINDOW:
            around = known[first : bisect_left(starts, name.span.end + _WINDOW)]
            found = (near for tail in _tails(name) for reading in readings for near in _nearest(reading, tail, around))
            best = min(found, key=lambda near: (near.edits, near.known), default=None)
            if best is not None:
                yield best


def _nicknamed(readings: Sequence[Reading]) -> Iterator[Name]:
    """The names with another in quotation marks or brackets inside them that no keeper knows: "James “Jim” Reed"."""
    for longest, *_ in readings[0].joined.values():
        if not _INSIDE.isdisjoint(longest.text) and not any(reading.meant(longest.text) for reading in readings):
            yield longest


def _wholes(readings: Sequence[Reading]) -> Iterator[Name]:
    """The names that several of the document make together, by any keeper of facts."""
    names = readings[0].document.names
    for number in readings[0].joined:
        wholes = (reading.whole(number) for reading in readings)
        yield from (whole for whole in wholes if whole is not names[number])


def _tails(name: Name) -> Iterator[Name]:
    """A name, and the last two words of a longer one, before which may stand a title."""
    yield name
    if len(name.text.split()) > 2:  # noqa: PLR2004 - a given name and a surname
        *_, start, _ = (word.start() for word in _WORD.finditer(name.text))
        yield Name(Span(name.span.start + start, name.span.end), name.text[start:])


def _nearest(reading: Reading, name: Name, around: Sequence[Name]) -> Iterator[NearName]:
    """The known names that `name` misses by a little, of people tied to somebody or something near.

    For a name of one word a country is too wide a context, and the right name beside it a sign of two people.
    """
    name_key = key(name.text)
    weak = " " not in name_key
    slips = _slips(reading.store, name_key)  # type: ignore[arg-type]  # keepers are told apart by identity
    if not slips:
        return
    context = {one.id for other in around for one in reading.meant(other.text) if not (weak and _wide(one))}
    for entity_id, count in slips:
        tie = None if weak and entity_id in context else _tie(reading.store, entity_id, context)
        if tie:
            known = reading.store.entity(entity_id).name
            yield NearName(name, known, count, told(reading.store, tie), tie.source)


@lru_cache(maxsize=1 << 14)
def _slips(store: Store, name_key: str) -> tuple[tuple[str, int], ...]:
    """The people whose names lie a slip away, and by how many edits."""
    kinds = {"", "person"} if " " in name_key else {"person"}
    return tuple(
        (entity_id, count)
        for drawer in buckets(name_key)
        for known_key, entity_id in store.near(drawer)[:_MOST]
        if (count := misspelling(name_key, known_key)) and store.entity(entity_id).kind in kinds
    )


def _tie(store: Store, entity_id: str, context: set[str]) -> Fact | None:
    """A fact that ties somebody to one of the context."""
    ties = (fact for fact in store.facts(entity_id) if context & ({fact.subject, fact.object} - {entity_id}))
    return next(ties, None)


def _wide(one: Entity) -> bool:
    return one.kind in {"country", "place"}

"""Tells two who have nothing to do with one another, as far as the facts go, from two who may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.text.names import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Entity, Fact, Store

_HUB = 40  # facts from which one ties together what has nothing else in common: a country, a large party
_FAR = 2  # facts that are followed from the one end, and one more from the other


def strangers(reading: Reading, some: Sequence[Entity], others: Sequence[Entity]) -> bool:
    """Whether no chain of three facts leads from any bearer of one name to any bearer of the other."""
    around = {found for one in others for found in _neighbours(reading.store, {one.id: None})} | {o.id for o in others}
    return not any(around & _reached(reading.store, one.id) for one in some)


def _reached(store: Store, start: str) -> set[str]:
    """Those who lie within `_FAR` facts of somebody, himself included."""
    reached, border = {start}, {start: None}
    for _ in range(_FAR):
        border = {found: None for found in _neighbours(store, border) if found not in reached}
        reached |= border.keys()
    return reached


def _neighbours(store: Store, border: Iterable[str]) -> Iterator[str]:
    for entity_id in border:
        facts = store.facts(entity_id)
        if len(facts) <= _HUB:
            yield from (fact.object if fact.subject == entity_id else fact.subject for fact in facts)


def unnamed(reading: Reading, partners: Iterable[str]) -> bool:
    """Whether the document names none of these entities, not by the given name either.

    Where it does, two names that the facts do not join may stand beside one another for another reason.
    """
    named = reading.named
    spellings = (key(name) for entity_id in partners for name in reading.store.names(entity_id))
    return not any(spelling in named or spelling.partition(" ")[0] in named for spelling in spellings)


def partners(facts: Iterable[Iterable[Fact]], end: str) -> list[str]:
    """Who stands at one end of facts: "subject" or "object"."""
    return [getattr(fact, end) for found in facts for fact in found]

"""Answers by hand what the facts know of a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.facts.judgement import told
from copydesk.facts.likeness import drawers, likeness, reorderings
from copydesk.text.names import key

if TYPE_CHECKING:
    from copydesk.facts.store import Store
    from copydesk.facts.weighing import Facts

_SHOWN = 20  # names like the one asked for


@dataclass(frozen=True, slots=True)
class Known:
    """One entity and what is known of it."""

    name: str
    kind: str  # person, country, organisation, place; empty: not said
    aliases: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]  # what is told, with its dates; and its source
    why: str = ""  # why a name that is not quite the one asked for was found; empty: it is that name

    @property
    def near(self) -> bool:
        """Whether it was found by a similar name only."""
        return bool(self.why)


def find(name: str, facts: Facts) -> tuple[Known, ...]:
    """Everybody and everything of that name; where nobody bears it, the nearest of those with names like it.

    Case, accents, dots and titles make no other name; another order, initials, middle names, another transliteration or
    an edit or two make one like it.
    """
    last, _, first = name.partition(",")
    name_key = key(f"{first} {last}")
    exact = [_known(store, entity.id) for store in facts.stores for entity in store.named(name_key)]
    if exact or not name_key:
        return tuple(exact)
    alike = sorted(
        (rank, place, entity_id, why)
        for place, store in enumerate(facts.stores)
        for entity_id, (rank, why) in _alike(store, name_key).items()
    )
    return tuple(_known(facts.stores[place], entity_id, why) for _, place, entity_id, why in alike[:_SHOWN])


def _alike(store: Store, name_key: str) -> dict[str, tuple[int, str]]:
    """How near each entity with a name like it is, and why, by its id."""
    found = {
        entity.id: (0, "the words in another order") for order in reorderings(name_key) for entity in store.named(order)
    }
    for turned in (name_key, " ".join(name_key.split()[::-1])):
        for drawer in drawers(turned):
            for known, entity_id in store.near(drawer):
                why = likeness(turned, known)
                if why and why < found.get(entity_id, (9, "")):
                    found[entity_id] = why
    return found


def _known(store: Store, entity_id: str, why: str = "") -> Known:
    entity = store.entity(entity_id)
    facts = tuple((told(store, fact), fact.source) for fact in store.facts(entity_id))
    return Known(entity.name, entity.kind, tuple(store.names(entity_id)[1:]), facts, why)

"""Answers by hand what the facts know of a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.facts.judgement import told
from copydesk.text.names import buckets, key, misspelling

if TYPE_CHECKING:
    from copydesk.facts.store import Store
    from copydesk.facts.weighing import Facts


@dataclass(frozen=True, slots=True)
class Known:
    """One entity and what is known of it."""

    name: str
    kind: str  # person, country, organisation, place; empty: not said
    aliases: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]  # what is told, with its dates; and its source
    near: bool = False  # found by a similar name only


def find(name: str, facts: Facts) -> tuple[Known, ...]:
    """Everybody and everything of that name; where nobody bears it, those whose names are an edit or two away."""
    exact = tuple(_known(store, entity.id) for store in facts.stores for entity in store.named(key(name)))
    return exact or tuple(
        _known(store, entity_id, near=True) for store in facts.stores for entity_id in _near(store, key(name))
    )


def _near(store: Store, name_key: str) -> list[str]:
    found = {
        entity_id: misspelling(name_key, known)
        for drawer in buckets(name_key)
        for known, entity_id in store.near(drawer)
        if misspelling(name_key, known)
    }
    return sorted(found, key=lambda entity_id: (found[entity_id], entity_id))


def _known(store: Store, entity_id: str, *, near: bool = False) -> Known:
    entity = store.entity(entity_id)
    facts = tuple((told(store, fact), fact.source) for fact in store.facts(entity_id))
    return Known(entity.name, entity.kind, tuple(store.names(entity_id)[1:]), facts, near)

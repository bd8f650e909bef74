"""What the facts hold of a relation, told or following from what they tell: the spouse of a child is a child-in-law."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from copydesk.facts.store import Fact
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.store import Store
    from copydesk.text.vocabulary import Relation

_MOST = 400  # ways followed through a family before the search is given up


def subjects_of(store: Store, relation: Relation, entity_id: str) -> Iterator[Fact]:
    """The facts that somebody is the `relation` of `id`, told or following from others."""
    yield from (fact for fact in _told(store, relation, entity_id) if fact.object == entity_id)
    for path in relation.paths:
        for ends in _walk(store, path[::-1], entity_id):
            yield Fact(ends, relation.id, entity_id, source="follows from the facts of the family")


def objects_of(store: Store, relation: Relation, entity_id: str) -> Iterator[Fact]:
    """The facts that `id` is the `relation` of somebody."""
    yield from (fact for fact in _told(store, relation, entity_id) if fact.subject == entity_id)
    inverse = relations().get(relation.inverse)
    for path in inverse.paths if inverse else ():
        for ends in _walk(store, path[::-1], entity_id):
            yield Fact(entity_id, relation.id, ends, source="follows from the facts of the family")


def _told(store: Store, relation: Relation, entity_id: str) -> Iterator[Fact]:
    """The facts of `relation` and its narrower kinds around `id`, and those of its inverse, turned round."""
    for kind in _kinds(relation.id):
        yield from store.facts(entity_id, kind)
    for kind in _kinds(relation.inverse):
        for fact in store.facts(entity_id, kind):
            yield Fact(fact.object, relation.id, fact.subject, fact.since, fact.until, fact.source, fact.snapshot)


@cache
def _kinds(name: str) -> tuple[str, ...]:
    """A relation and those that are kinds of it; none of no relation."""
    return tuple(kind.id for kind in relations().values() if name and name in (kind.id, kind.broader))


def _walk(store: Store, steps: tuple[str, ...], start: str) -> list[str]:
    """Those who are reached from `start` by one relation after another, nobody twice."""
    reached = [start]
    for step in steps:
        found = dict.fromkeys(
            fact.subject
            for entity_id in reached
            for fact in _told(store, relations()[step], entity_id)
            if fact.object == entity_id and fact.subject != start
        )
        reached = list(found)[:_MOST]
    return reached

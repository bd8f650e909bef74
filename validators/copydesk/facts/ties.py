"""Judges kinship, membership, founding, capitals and the rest: what holds, what cannot hold beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from copydesk.facts.judgement import UNKNOWN, Judgement, contradicted, supported
from copydesk.facts.store import Fact
from copydesk.text.names import key
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.dates import Days
    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Store
    from copydesk.model import RelationClaim
    from copydesk.text.vocabulary import Relation

_MOST = 400  # ways followed through a family before the search is given up


def judge(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement:
    """What the facts say of a tie between two names."""
    relation = relations()[claim.relation]
    store = reading.store
    for one in reading.meant(claim.object.text):
        for fact in subjects_of(store, relation, one.id):
            if reading.same(claim.subject.text, fact.subject):
                return supported(claim, reading, fact)
    for one in reading.meant(claim.subject.text):
        for fact in objects_of(store, relation, one.id):
            if reading.same(claim.object.text, fact.object):
                return supported(claim, reading, fact)
    return _excluded(claim, reading, None if claim.past else moment)


def _excluded(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement:
    """Whether something known leaves no room for the claim."""
    relation, store = relations()[claim.relation], reading.store
    turned = _turned(claim, reading, relation)
    if turned is not None:
        return contradicted(claim, reading, turned, 0.95)
    kinship = _other_kinship(claim, reading, relation)
    if kinship is not None:
        return contradicted(claim, reading, kinship, 0.9)
    if relation.nests or not _fit(relation, reading, claim):
        return UNKNOWN
    counts = partial(_counts, moment=moment, past=claim.past)
    of_object = [list(filter(counts, subjects_of(store, relation, one.id))) for one in reading.sure(claim.object.text)]
    of_subject = [list(filter(counts, objects_of(store, relation, one.id))) for one in reading.sure(claim.subject.text)]
    for partners, end, room, other in (
        (of_object, "object", relation.per_object, claim.subject.text),
        (of_subject, "subject", relation.per_subject, claim.object.text),
    ):
        most = room or int(store.single(relation.id, end))
        if most and _is_full(partners, most) and (relation.kind == "place" or _is_name(other, reading)):
            return contradicted(claim, reading, partners[0][-1], 0.85 if reading.meant(other) else 0.7)
    # The local closed-world assumption (Dong et al., Knowledge Vault, 2014), asked of both ends at once.
    if _is_full(of_object, 1) and _is_full(of_subject, 1) and not relation.shared:
        return contradicted(claim, reading, of_subject[0][-1], 0.6)
    return UNKNOWN


def _is_full(partners: list[list[Fact]], most: int) -> bool:
    """Whether every bearer of the name has as many partners as there may be."""
    return bool(partners) and all(len({(one.subject, one.object) for one in facts}) >= most for facts in partners)


def _fit(relation: Relation, reading: Reading, claim: RelationClaim) -> bool:
    """Whether the names can be what the relation asks for: no country has a wife."""
    if relation.kind != "kinship":
        return True
    meant = (*reading.meant(claim.subject.text), *reading.meant(claim.object.text))
    return all(one.kind in {"", "person"} for one in meant)


def _is_name(name: str, reading: Reading) -> bool:
    """Whether a name says enough to be held against another: more than one word, or one that the facts know."""
    return " " in key(name) or bool(reading.meant(name))


def _turned(claim: RelationClaim, reading: Reading, relation: Relation) -> Fact | None:
    """The fact that the relation holds the other way round, where it cannot hold both ways."""
    if not relation.inverse or relation.inverse == relation.id:
        return None
    objects = {one.id for one in reading.sure(claim.object.text)}
    for one in reading.sure(claim.subject.text):
        for fact in subjects_of(reading.store, relation, one.id):
            if fact.subject in objects:
                return fact
    return None


def _other_kinship(claim: RelationClaim, reading: Reading, relation: Relation) -> Fact | None:
    """Another kinship that the facts know between the same two people: a brother-in-law is no son-in-law.

    Both must be named in full, for families share a surname.
    """
    if relation.kind != "kinship" or not all(" " in key(name.text) for name in (claim.subject, claim.object)):
        return None
    objects = {one.id for one in reading.sure(claim.object.text)}
    others = [
        one for one in relations().values() if one.kind == "kinship" and not one.loose and not _related(one, relation)
    ]
    for one in reading.sure(claim.subject.text) if objects else ():
        for other in others:
            for fact in objects_of(reading.store, other, one.id):
                if fact.object in objects:
                    return fact
    return None


def _related(one: Relation, other: Relation) -> bool:
    """Whether one relation is the other, or a kind of it, or both are kinds of a third."""
    return one.id in {other.id, other.broader} or (one.broader or one.id) in {other.id, other.broader}


def _counts(fact: Fact, moment: Days | None, *, past: bool) -> bool:
    if not fact.dated:
        return True
    return not past and (moment is None or fact.term.meets(moment))


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
    every = relations().values()
    for kind in every:
        if relation.id in (kind.id, kind.broader):
            yield from store.facts(entity_id, kind.id)
        if relation.inverse and relation.inverse in (kind.id, kind.broader):
            for fact in store.facts(entity_id, kind.id):
                yield Fact(fact.object, relation.id, fact.subject, fact.since, fact.until, fact.source, fact.snapshot)


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

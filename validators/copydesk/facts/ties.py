"""Judges kinship, membership, founding, capitals and the rest: what holds, what cannot hold beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from copydesk.facts.judgement import UNKNOWN, Judgement, contradicted, supported
from copydesk.facts.strangers import partners, strangers, unnamed
from copydesk.text.names import key
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from copydesk.facts.dates import Days
    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Fact
    from copydesk.model import RelationClaim
    from copydesk.text.vocabulary import Relation


def judge(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement:
    """What the facts say of a tie between two names."""
    relation = relations()[claim.relation]
    for one in reading.meant(claim.object.text):
        for fact in reading.subjects(relation, one.id):
            if reading.same(claim.subject.text, fact.subject):
                return supported(claim, reading, fact)
    for one in reading.meant(claim.subject.text):
        for fact in reading.objects(relation, one.id):
            if reading.same(claim.object.text, fact.object):
                return supported(claim, reading, fact)
    return _excluded(claim, reading, None if claim.past else moment)


def _excluded(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement:
    """Whether something known leaves no room for the claim."""
    relation = relations()[claim.relation]
    turned = _turned(claim, reading, relation)
    if turned is not None:
        return contradicted(claim, reading, turned, 0.95)
    kinship = _other_kinship(claim, reading, relation)
    if kinship is not None:
        return contradicted(claim, reading, kinship, 0.9)
    if not _fit(relation, reading, claim):
        return UNKNOWN
    full = None if relation.nests else _taken(claim, reading, moment)
    if full is not None:
        return full
    fact = apart(relation, (claim.subject.text, claim.object.text), reading)
    return contradicted(claim, reading, fact, 0.6) if fact else UNKNOWN


def _taken(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement | None:
    """Whether the place that the claim gives somebody is another's."""
    relation, store = relations()[claim.relation], reading.store
    counts = partial(_counts, moment=moment, past=claim.past)
    of_object = [list(filter(counts, reading.subjects(relation, one.id))) for one in reading.sure(claim.object.text)]
    of_subject = [list(filter(counts, reading.objects(relation, one.id))) for one in reading.sure(claim.subject.text)]
    for known, end, room, other in (
        (of_object, "object", relation.per_object, claim.subject.text),
        (of_subject, "subject", relation.per_subject, claim.object.text),
    ):
        most = room or int(store.single(relation.id, end))
        if most and _is_full(known, most) and (relation.kind == "place" or _is_name(other, reading)):
            return contradicted(claim, reading, known[0][-1], 0.85 if reading.meant(other) else 0.7)
    return None


def apart(relation: Relation, names: tuple[str, str], reading: Reading) -> Fact | None:
    """A fact that tells against a relation of two names that both stand in it, but with others; looked for once.

    The local closed-world assumption (Dong et al., Knowledge Vault, 2014), asked of both ends at once, and only where
    no chain of facts leads from any bearer of the one name to any of the other, and the text names no true partner:
    beside one that it names, the other may stand for another reason. Not so a second owner.
    Of the subject, every bearer must be known in the relation; of the object, those of whom nobody is are not meant.
    An office whose holders are known with their dates is not judged so: it changes hands.
    """
    asked = (relation.id, *names)
    if asked not in reading.apart:
        reading.apart[asked] = _apart(relation, names, reading)
    return reading.apart[asked]


def _apart(relation: Relation, names: tuple[str, str], reading: Reading) -> Fact | None:
    some, others = map(reading.meant, names)
    of_subject = [reading.objects(relation, one.id) for one in some]
    if not (of_subject and all(of_subject)):
        return None
    of_object = [facts for one in others if (facts := reading.subjects(relation, one.id))]
    if not of_object or not strangers(reading, some, others):
        return None
    if relation.kind == "office" and any(fact.dated for facts in (*of_subject, *of_object) for fact in facts):
        return None
    known = partners(of_subject, "object") + partners(of_object, "subject")
    return of_subject[0][-1] if relation.beside or unnamed(reading, known) else None


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
    if relation.inverse == relation.id:
        return None
    objects = {one.id for one in reading.meant(claim.object.text)}
    for one in reading.meant(claim.subject.text):
        for fact in reading.subjects(relation, one.id):
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
            for fact in reading.objects(other, one.id):
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

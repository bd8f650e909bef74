"""Judges who held an office: by the day, by the handovers around it, and only as far as the facts reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.facts import ties
from copydesk.facts.dates import Days, days
from copydesk.facts.judgement import UNKNOWN, Judgement, contradicted, supported
from copydesk.text.names import allowance, edits, key
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Entity, Fact
    from copydesk.model import RelationClaim

_HANDOVER = 45  # days around a change in which the old and the new title are both in print
_STALE = 550  # days after the snapshot from which a later change is likelier than not to be unknown
_NEWS = 6 * 365  # days after which a former holder's bare title is history, not news
_LONG_LIST = 15 * 365  # days of office-holders that a list must cover to say that somebody never was one
_TELLING = 4  # letters of a word of a name that tell somebody
_FULL_LIST = 60 * 365  # days after which a name missing from it is hardly that of a predecessor


def judge(claim: RelationClaim, reading: Reading, moment: Days | None) -> Judgement:
    """What the facts say of somebody's title; unknown for an office they do not list."""
    facts = [
        fact
        for body in reading.meant(claim.object.text)
        for fact in reading.subjects(relations()[claim.relation], body.id)
    ]
    if not any(fact.dated for fact in facts):
        return ties.judge(claim, reading, moment)
    people = reading.meant(claim.subject.text)
    own = _of(claim, reading, people, facts)
    if own:
        return _held(claim, reading, own, facts, None if claim.past else moment)
    if not relations()[claim.relation].per_object or any(one.kind not in {"", "person"} for one in people):
        return UNKNOWN
    if reading.sure(claim.subject.text):
        return _never_held(claim, reading, facts, None if claim.past else moment)
    if people or _alike(claim, reading, facts):
        return UNKNOWN
    return _stranger(claim, reading, facts, None if claim.past else moment)


def _of(claim: RelationClaim, reading: Reading, people: Sequence[Entity], facts: list[Fact]) -> list[Fact]:
    """The facts about the person named, by the full name or by a surname alone."""
    ids = {person.id for person in people}
    own = [fact for fact in facts if fact.subject in ids]
    words = key(claim.subject.text).split()
    if own or not words or (people and len(words) > 1):
        return own
    return [fact for fact in facts if _bears(reading, fact.subject, words)]


def _bears(reading: Reading, entity_id: str, words: list[str]) -> bool:
    """Whether one spelling of a known name has all the words of the one written, or the other way about."""
    spellings = (set(key(name).split()) for name in reading.store.names(entity_id))
    return any(set(words) <= spelling or (spelling <= set(words) and len(spelling) > 1) for spelling in spellings)


def _held(claim: RelationClaim, reading: Reading, own: list[Fact], facts: list[Fact], moment: Days | None) -> Judgement:
    """Somebody who held the office at some time: whether it was then."""
    if moment is None:
        return supported(claim, reading, own[-1])
    for fact in own:
        if fact.term.meets(moment, _HANDOVER):
            return supported(claim, reading, fact)
    then = [fact for fact in facts if fact.term.meets(moment)]
    if not then:
        return UNKNOWN
    offices = {fact.relation for fact in own}
    then = [fact for fact in then if fact.relation in offices] or then  # who heads a body may do so by another title
    if any(fact.term.first > moment.last for fact in own) and not any(fact.term.last < moment.first for fact in own):
        return contradicted(claim, reading, then[-1], 0.9)
    since = moment.first - max(fact.term.last for fact in own if fact.term.last < moment.first)
    if since > _NEWS or _implied(claim, reading):
        return UNKNOWN
    return contradicted(claim, reading, then[-1], 0.75)


def _never_held(claim: RelationClaim, reading: Reading, facts: list[Fact], moment: Days | None) -> Judgement:
    """Somebody the facts know, but not in this office."""
    if moment is None:
        begins = min(fact.term.first for fact in facts)
        reach = max(map(_end, facts)) - begins
        sure = 0.0 if reach < _LONG_LIST or not _lives_since(claim, reading, begins) else 0.6 if claim.past else 0.75
        return contradicted(claim, reading, max(facts, key=_end), sure) if sure else UNKNOWN
    then = [fact for fact in facts if fact.term.meets(moment)]
    late = moment.first - max(map(_end, facts))
    if not then or late > _STALE or not _lives_since(claim, reading, min(fact.term.first for fact in facts)):
        return UNKNOWN
    return contradicted(claim, reading, then[-1], 0.9 if late <= 0 else 0.7)


def _lives_since(claim: RelationClaim, reading: Reading, day: int) -> bool:
    """Whether something that the facts know of the person began after a day: before it, the list may be silent."""
    people = reading.sure(claim.subject.text)
    return any(
        (since := days(fact.since)) is not None and since.first > day
        for person in people
        for fact in reading.store.facts(person.id)
    )


def _stranger(claim: RelationClaim, reading: Reading, facts: list[Fact], moment: Days | None) -> Judgement:
    """Somebody the facts do not know, in an office whose holder on that day they do know."""
    if moment is None or moment.first > max(map(_end, facts)) or " " not in key(claim.subject.text):
        return UNKNOWN
    if _implied(claim, reading):
        return UNKNOWN
    then = [fact for fact in facts if fact.term.meets(moment, _HANDOVER)]
    if len(then) != 1:
        return UNKNOWN
    reach = moment.first - min(fact.term.first for fact in facts)
    return contradicted(claim, reading, then[-1], 0.6 if reach > _FULL_LIST else 0.45)


def _implied(claim: RelationClaim, reading: Reading) -> bool:
    """Whether the title alone is taken to tell the body, and does not name it: "Pope Tawadros" is no bishop of Rome."""
    if claim.object.span != claim.words:
        return False
    title = f" {key(claim.words.of(reading.document.text))} "
    names = [name for body in reading.meant(claim.object.text) for name in reading.store.names(body.id)]
    return not any(f" {key(name)} " in title for name in names)


def _alike(claim: RelationClaim, reading: Reading, facts: list[Fact]) -> bool:
    """Whether the name shares a word, but for a slip or an ending, with that of somebody who held the office."""
    written = [word for word in key(claim.subject.text).split() if len(word) >= _TELLING]
    known = {word for fact in facts for name in reading.store.names(fact.subject) for word in key(name).split()}
    return any(
        word == other or edits(word, other, max(1, allowance(word))) <= max(1, allowance(word))
        for word in written
        for other in known
        if len(other) >= _TELLING
    )


def _end(fact: Fact) -> int:
    """The last day for which a fact vouches."""
    written = days(fact.until) or days(fact.snapshot)
    return written.last if written else fact.term.first

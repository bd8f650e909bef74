"""Judges what a text only hints at: two names near a word of a relation in which both are known, but with others."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

from copydesk.facts.judgement import contradicted
from copydesk.facts.ties import apart
from copydesk.model import RelationClaim, Span, Support
from copydesk.text.vocabulary import relations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.facts.resolution import Reading
    from copydesk.facts.store import Fact
    from copydesk.model import Document, Hint, Name
    from copydesk.text.vocabulary import Relation

_SURE = 0.55
_OF = re.compile(r" of (?:the )?[A-Z]")
_LISTED = frozenset({"", "and", "&"})


def implied(
    document: Document, claims: Sequence[RelationClaim], readings: Sequence[Reading]
) -> Iterator[RelationClaim]:
    """The claims that the hints of a document amount to, as far as the facts contradict them; one a hint.

    A word that binds two names in a claim that the facts can judge hints at nothing else.
    """
    settled = {claim.words for claim in claims if claim.support is not Support.UNKNOWN}
    for hint in document.hints:
        if hint.words not in settled:
            found = next((claim for reading in readings for claim in _contradicted(hint, reading)), None)
            if found is not None:
                yield found


def _contradicted(hint: Hint, reading: Reading) -> Iterator[RelationClaim]:
    known = _known(hint, reading)
    if len(known) > 1:
        for name in hint.relations:
            relation = relations()[name]
            own = _as_said(hint, relation)
            if own is not None:
                yield from _strangers(own, relation, reading, known)
                if relation.inverse and relation.inverse != name:
                    yield from _turned(own, relation, reading, known)


def _as_said(hint: Hint, relation: Relation) -> Hint | None:
    """The hint read as one of its relations: "son", said of X, hints at a mother of X, and at nobody else's.

    Whoever holds an office at a body is one of its members.
    """
    stated = relations()[hint.relations[0]]
    if relation is stated:
        return hint
    if stated.kind == "office" and _is_told(hint):
        return hint
    if relation.inverse != stated.id:
        return hint._replace(bearer=-1, other=-1)
    return hint._replace(bearer=hint.other, other=hint.bearer) if hint.bearer >= 0 else None


def _known(hint: Hint, reading: Reading) -> list[Name]:
    """The names near a hint that the facts know."""
    known: list[Name] = []
    for number in range(hint.first, hint.last):
        if not (known and known[-1].span.covers(reading.document.names[number].span)):
            name = reading.whole(number)
            if reading.meant(name.text) and not _is_clipped(reading, name):
                known.append(name)
    return known


def _is_clipped(reading: Reading, name: Name) -> bool:
    """Whether a given name is but the head of a longer one that is not known: "Philip" of "Philip of Parma"."""
    if " " in name.text or not _OF.match(reading.document.text, name.span.end):
        return False
    return all(one.kind in {"", "person"} for one in reading.meant(name.text))


def _strangers(hint: Hint, relation: Relation, reading: Reading, known: Sequence[Name]) -> Iterator[RelationClaim]:
    """Two who are known in the relation, each with others, and have nothing to do with one another."""
    bearer, other = _roles(hint, reading, known)
    for one, two in _pairs(reading, known, bearer, other):
        fact = apart(relation, (one.text, two.text), reading)
        if fact is not None:
            yield _judged(_claim(hint, relation, one, two), reading, fact)


def _pairs(
    reading: Reading, known: Sequence[Name], bearer: Name | None, other: Name | None
) -> Iterator[tuple[Name, Name]]:
    """Those of whom a hint may be said: the two of whom it is told, where both are known, or any that go together."""
    if bearer and other and bearer in known and other in known:
        yield bearer, other
        return
    for one, two in permutations(known, 2):
        if not (one == other or two == bearer or _listed(reading, one, two)):
            yield one, two


def _turned(hint: Hint, relation: Relation, reading: Reading, known: Sequence[Name]) -> Iterator[RelationClaim]:
    """The claim that gives somebody a part which among these names is the other's: a daughter called the mother.

    That is so when nobody of these names fits the part, and one fits the part that it answers. Where the word is told
    of one of the two only, the other stands before it: behind it, the text may go on to the daughter's own son.
    """
    roles = _roles(hint, reading, known)
    for mine, is_subject in zip(roles, (True, False), strict=True):
        if mine is None:
            continue
        others = [name for name in known if name != mine and (name in roles or not _is_told(hint))]
        around = {one.id: name for name in others for one in reading.meant(name.text)}
        for one in reading.meant(mine.text):
            as_subject, as_object = reading.objects(relation, one.id), reading.subjects(relation, one.id)
            fits, turns = (as_subject, as_object) if is_subject else (as_object, as_subject)
            if any({fact.subject, fact.object} & around.keys() for fact in fits):
                return
            for fact in turns:
                name = around.get(fact.subject if is_subject else fact.object)
                if name is not None and (name.span < hint.words or _is_told(hint)):
                    pair = (mine, name) if is_subject else (name, mine)
                    yield _judged(_claim(hint, relation, *pair), reading, fact)


def _roles(hint: Hint, reading: Reading, known: Sequence[Name]) -> tuple[Name | None, Name | None]:
    """Of whom, and to whom, the word of a hint is said."""
    bearer, other = (_covering(reading, known, number) if number >= 0 else None for number in (hint.bearer, hint.other))
    return bearer, other


def _covering(reading: Reading, known: Sequence[Name], number: int) -> Name:
    """The known name of which a name of the document is part; else that name alone."""
    own = reading.document.names[number]
    return next((name for name in known if name.span.covers(own.span)), own)


def _is_told(hint: Hint) -> bool:
    """Whether the words beside it tell both of whom and to whom a word is said."""
    return min(hint.bearer, hint.other) >= 0


def _listed(reading: Reading, one: Name, other: Name) -> bool:
    """Whether the two only stand in one list: "A and B with their wives"."""
    between = reading.document.text[min(one.span.end, other.span.end) : max(one.span.start, other.span.start)]
    return between.strip(" \t\n,") in _LISTED


def _judged(claim: RelationClaim, reading: Reading, fact: Fact) -> RelationClaim:
    said = contradicted(claim, reading, fact, _SURE)
    return replace(claim, support=said.support, grounds=said.grounds, confidence=said.confidence)


def _claim(hint: Hint, relation: Relation, subject: Name, other: Name) -> RelationClaim:
    spans = (subject.span, other.span, hint.words)
    span = Span(min(one.start for one in spans), max(one.end for one in spans))
    return RelationClaim(span, subject, relation.id, other, hint.words, implied=True)

"""The starter facts, year by year: who held an office passes, who held it before or after is flagged."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from copydesk import facts
from copydesk.facts import starter
from copydesk.facts.dates import days
from copydesk.model import Document, Name, Origin, Provenance, RelationClaim, Segment, Span, Support
from copydesk.text.vocabulary import relations

STORE = starter.store()
FACTS = facts.Facts((STORE,))
YEARS = range(2000, 2027)
HANDOVER = 45  # days in which both titles are in print
NEWS = 6 * 365  # days after which the bare title of a former holder is read as history

Term = tuple[int, int, str]  # first day, last day, holder


def terms() -> dict[tuple[str, str], list[Term]]:
    """The terms of each office that one person holds at a time, by when they began."""
    found: defaultdict[tuple[str, str], set[Term]] = defaultdict(set)
    for fact in STORE.every():
        relation = relations()[fact.relation]
        if relation.kind == "office" and relation.per_object and fact.dated:
            last = days(fact.until or fact.snapshot)
            assert last is not None
            found[fact.relation, fact.object].add((fact.term.first, last.last, fact.subject))
    return {office: sorted(held) for office, held in found.items()}


def said(holder: str, office: tuple[str, str], day: int) -> Support:
    """What the facts say of "HOLDER is OFFICE of BODY" in a document of that day."""
    subject, object_ = STORE.entity(holder).name, STORE.entity(office[1]).name
    text = f"{subject} is {office[0]} of {object_}"
    one, other = Span(0, len(subject)), Span(len(text) - len(object_), len(text))
    words = Span(one.end + 1, other.start - 1)
    claim = RelationClaim(Span(0, len(text)), Name(one, subject), office[0], Name(other, object_), words)
    document = Document(
        "year",
        text,
        provenance=Provenance(published=date.fromordinal(day).isoformat()),
        segments=(Segment(claim.span, Origin.EDITORIAL),),
        relations=(claim,),
        names=(claim.subject, claim.object),
    )
    return FACTS.weigh(document).relations[0].support


def summers(first: int, last: int) -> list[int]:
    """The first of July of each year that lies within a term."""
    return [day for year in YEARS if first <= (day := date(year, 7, 1).toordinal()) <= last]


def test_whoever_holds_an_office_passes_in_every_year_of_the_term() -> None:
    faulty = [
        (STORE.entity(holder).name, *office, date.fromordinal(day).year)
        for office, held in terms().items()
        for first, last, holder in held
        for day in summers(first, last)
        if said(holder, office, day) is not Support.SUPPORTED
    ]

    assert faulty == []


def test_whoever_held_it_before_or_after_is_flagged_in_every_year_of_the_term() -> None:
    tried, passed = 0, []
    for office, held in terms().items():
        for place, (first, last, _) in enumerate(held):
            for day in summers(first, last):
                for other in {held[near][2] for near in (place - 1, place + 1) if 0 <= near < len(held)}:
                    if may_be_flagged(held, other, day):
                        tried += 1
                        if said(other, office, day) is not Support.CONTRADICTED:
                            passed.append((STORE.entity(other).name, *office, date.fromordinal(day).year))

    assert (tried > 5000, passed) == (True, [])


def may_be_flagged(held: list[Term], other: str, day: int) -> bool:
    """Whether somebody was out of office by more than the handover, and not so long that the title is history."""
    own = [(first, last) for first, last, holder in held if holder == other]
    if any(first - HANDOVER <= day <= last + HANDOVER for first, last in own):
        return False
    left = [day - last for _, last in own if last < day]
    return not left or min(left) <= NEWS

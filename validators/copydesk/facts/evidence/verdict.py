"""What evidence says of one number: it has it, as it is or by simple arithmetic; it has another; or it has none."""

from __future__ import annotations

from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.facts.evidence.ages import aged
from copydesk.facts.evidence.agreement import SAME, Agreement, agreement, orders_another
from copydesk.facts.evidence.occasions import told_apart
from copydesk.facts.evidence.passages import sentence_around, shown
from copydesk.facts.evidence.subjects import SMALL, noun_behind
from copydesk.model import Backing, Support
from copydesk.text.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.facts.evidence.days import Calendar
    from copydesk.facts.evidence.source import Source
    from copydesk.facts.evidence.supply import Reading
    from copydesk.model import Span
    from copydesk.text.mentions import Mention

_MOST = 8  # numbers of one thing in the evidence: where it has more, none is the one that is meant
_BEHIND = 20  # code points behind a number in which what it counts may be named


def backing(calendar: Calendar, readings: Sequence[Mention], supplied: Sequence[Reading]) -> Backing:
    """The backing of one number, given in all its readings, of the text whose dates `calendar` holds."""
    span, sources = readings[0].span, [one.source for one in supplied]
    if dated := calendar.at(span):
        known = next((source for source in sources if dated.known_to(source.calendar)), None)
        if known:
            return Backing(span, Support.SUPPORTED, "the same date", source=known.names[0])
        return _absent(calendar.text, span, sources)
    for source in sources:
        if found := _agreement(calendar, readings, source):
            return _found(span, found.how, source, found.span)
    cell = _cell(calendar.text, readings, supplied)
    return cell or _other(calendar.text, readings[0], sources) or _absent(calendar.text, span, sources)


def _cell(text: str, readings: Sequence[Mention], supplied: Sequence[Reading]) -> Backing | None:
    """What a table says of the number: that it has it, in any reading, rather than that it has another."""
    tables = [one.cells for one in supplied if one.cells.by_word]
    if not tables:
        return None
    around = sentence_around(text, readings[0].span)
    told = [found for cells in tables for m in readings if (found := cells.backing(text, m, around))]
    return next((found for found in told if found.support is Support.SUPPORTED), next(iter(told), None))


def _agreement(calendar: Calendar, readings: Sequence[Mention], source: Source) -> Agreement | None:
    date = calendar.with_year(readings[0].span)
    if date and not date.known_to(source.calendar) and not source.tells(Decimal(date.year)):
        return None
    for mention in readings:
        found = agreement(calendar.text, mention, source) or aged(calendar, mention, source)
        if found and not (found.how == SAME and _is_of_another(calendar.text, mention, source)):
            return found
    return None


def _found(span: Span, how: str, source: Source, place: Span | None) -> Backing:
    if place is None:
        return Backing(span, Support.SUPPORTED, how, source=source.names[0])
    return Backing(span, Support.SUPPORTED, how, source.passage(place), source.name_at(place.start))


def _other(text: str, mention: Mention, sources: Sequence[Source]) -> Backing | None:
    """The backing where evidence counts the same thing and comes to another number."""
    noun = noun_behind(text, mention) if mention.kind is Kind.PLAIN else ""
    for source in sources:
        for values, place in islice(source.counting(noun).items(), _MOST if noun else 0):
            if values.isdisjoint(mention.values) and not told_apart(mention, place):
                how = f"the evidence has {place.span.of(source.text)} for it"
                passage, name = source.passage(place.span), source.name_at(place.span.start)
                return Backing(mention.span, Support.CONTRADICTED, how, passage, name)
    return None


def _is_of_another(text: str, mention: Mention, source: Source) -> bool:
    return orders_another(text, mention, source) or _counts_other(text, mention, source)


def _counts_other(text: str, mention: Mention, source: Source) -> bool:
    """Whether evidence counts the same thing to one other number, and has this number only for something else."""
    is_small = min(mention.values) <= SMALL and mention.kind is Kind.PLAIN
    noun = noun_behind(text, mention) if is_small else ""
    if not noun:
        return False
    counts = source.counting(noun)
    if len(counts) != 1 or not next(iter(counts)).isdisjoint(mention.values):
        return False
    equal = (found.mention for value in mention.values for found in source.standing(value))
    behind = (source.text[m.span.end : m.span.end + _BEHIND].split(",")[0].lower() for m in equal)
    return not any(noun in words for words in behind)


def _absent(text: str, span: Span, sources: Sequence[Source]) -> Backing:
    words = sentence_around(text, span).of(text)
    near = [(source.nearest(words), source) for source in sources]
    (shared, place), source = max(near, key=lambda one: one[0][0])
    if not shared:
        return Backing(span, Support.NONE, "the evidence does not have it")
    passage = shown(place.of(source.text), 0)
    return Backing(span, Support.NONE, "the evidence does not have it", passage, source.name_at(place.start))

"""What evidence says of one number: it has it, as it is or by simple arithmetic; it has another; or it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.facts.evidence.agreement import SAME, agreement
from copydesk.facts.evidence.days import day_of
from copydesk.facts.evidence.source import noun_behind
from copydesk.model import Backing, Span, Support
from copydesk.text.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.facts.evidence.source import Source
    from copydesk.text.mentions import Mention

_AROUND = 200  # code points of the text on each side by whose words the nearest passage is found
_BEHIND = 20  # code points behind a number in which what it counts may be named


def backing(text: str, readings: Sequence[Mention], sources: Sequence[Source]) -> Backing:
    """The backing of one number, given in all its readings."""
    span = readings[0].span
    dated = day_of(text, span)
    for source in sources:
        if dated:
            if dated.known_to(source):
                return Backing(span, Support.SUPPORTED, "the same date", source=source.name)
            continue
        for mention in readings:
            found = agreement(text, mention, source)
            if found and not (found.how == SAME and _counts_other(text, mention, source)):
                passage = source.passage(found.span) if found.span else ""
                return Backing(span, Support.SUPPORTED, found.how, passage, source.name)
    other = None if dated else _other(text, readings[0], sources)
    return other or _absent(text, span, sources)


def _other(text: str, mention: Mention, sources: Sequence[Source]) -> Backing | None:
    """The backing where evidence counts the same thing and comes to another number."""
    noun = noun_behind(text, mention)
    if not noun or mention.kind is not Kind.PLAIN:
        return None
    for source in sources:
        for counted in source.counting(noun):
            if not counted.agrees(mention) and counted.kind is Kind.PLAIN and not counted.dated:
                how = f"the evidence has {counted.span.of(source.text)} for it"
                return Backing(mention.span, Support.CONTRADICTED, how, source.passage(counted.span), source.name)
    return None


def _counts_other(text: str, mention: Mention, source: Source) -> bool:
    """Whether evidence counts the same thing to one other number, and has this number only for something else."""
    noun = noun_behind(text, mention)
    if not noun or mention.kind is not Kind.PLAIN or mention.factor:
        return False
    only = source.only_count(noun)
    if not only or not only.isdisjoint(mention.values):
        return False
    equal = (m for value in mention.values for m in source.valued.get(value, ()))
    behind = (source.text[m.span.end : m.span.end + _BEHIND].split(",")[0].lower() for m in equal)
    return not any(noun in words for words in behind)


def _absent(text: str, span: Span, sources: Sequence[Source]) -> Backing:
    around = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    near = max(((*source.nearest(around), source.name) for source in sources), default=(0, "", ""))
    return Backing(span, Support.NONE, "the evidence does not have it", near[1], near[2])

"""Numbers that follow from the evidence by one simple step, which is shown."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.facts.evidence.conversions import converted, measure_behind
from copydesk.facts.evidence.subjects import AGE, BARE, COUNT, SMALL, noun_behind, subject
from copydesk.text.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.evidence.source import Source
    from copydesk.model import Span
    from copydesk.text.mentions import Mention

_YEARS = re.compile(r"[ -]{0,2}(?:more )?years?\b", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:rise|rose|risen|grow|grew|gain|up|increas|climb|jump|surg|soar|hik|rais|add|more|fall|fell|drop|down|cut|slash"
    r"|los[te]|shed|declin|decreas|reduc|shr[aiu]nk|less|fewer|lower|higher|chang|slip|sank|sink|plung)",
    re.IGNORECASE,
)
_WHOLE, _NEAR = Decimal(100), Decimal("0.5")
_OLDEST = 120
_REACH = 60  # code points on each side of a number in which a word says that something changed


def worked_out(text: str, mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    """Where the evidence gives what the number follows from, and how it does."""
    kind = mention.kind
    if kind is Kind.SHARE:
        yield from _shares(mention, source)
    if _YEARS.match(text, mention.span.end):
        yield from _years_apart(mention, source)
    if kind is Kind.PLAIN:
        yield from _sums(text, mention, source)
        yield from _ages(text, mention, source)
        yield from _lists(text, mention, source)
    for other in converted(text, mention, source):
        yield other.span, f"converted from {other.span.of(source.text)} {measure_behind(source.text, other)}"
    for found in _changes(mention, source):
        if _CHANGE.search(text, max(0, mention.span.start - _REACH), mention.span.end + _REACH):
            yield found


def _sums(text: str, mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    for value in mention.values:
        if (pair := source.sums.get(value)) and subject(text, mention) in {BARE, COUNT}:
            yield pair.span, f"{pair.first:f} and {pair.second:f} make {value:f}"


def _ages(text: str, mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    if max(mention.values) < _OLDEST and subject(text, mention) == AGE:
        for value in mention.values:
            for life in source.lives:
                if life.had(int(value)):
                    yield life.span, f"from {life.born} to {life.died}"


def _lists(text: str, mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    if min(mention.values) <= SMALL and (noun := noun_behind(text, mention)):
        for found in source.listed:
            if found.noun == noun and found.many in mention.values:
                yield found.span, f"it names {found.many}"


def _changes(mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    """A difference, or the same in per cent, between a number and what it became."""
    for value in mention.values:
        step = source.differences.get(value)
        if step and step.kind is mention.kind:
            yield step.span, f"the step from {step.first:f} to {step.second:f}"
        if mention.kind is Kind.SHARE and (pair := source.changed_by(value - _NEAR, value + _NEAR)):
            yield pair.span, f"the change from {pair.first:f} to {pair.second:f}"


def _shares(mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    """A share given as a part of one ("a quarter"), or as what is left of a hundred."""
    for value in mention.values:
        for part in source.standing((value / _WHOLE).normalize()):
            yield part.mention.span, f"{part.mention.span.of(source.text)} of the whole"
        for rest in source.standing(abs(_WHOLE - value).normalize()):
            if rest.kind is Kind.SHARE:
                yield rest.mention.span, f"what {rest.mention.span.of(source.text)} leaves of 100"


def _years_apart(mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    for value in mention.values:
        if value > 1 and (year := source.years_apart(value)):
            yield None, f"from {year:f} to {year + value:f}"

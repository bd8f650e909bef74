"""Finds the figures of a document: their values, what they count, and who is named as their source."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import NumberClaim, Origin, Span, Support
from copydesk.text import numerals, quantities
from copydesk.text.attribution import attributions, count_named, is_count, may_name
from copydesk.text.circumstances import circumstances
from copydesk.text.sentences import sentences
from copydesk.text.timestamps import published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

    from copydesk.model import Document, Segment
    from copydesk.text.attribution import Attribution
    from copydesk.text.quantities import Counted, Figure

_SHARES = frozenset({"percent", "percentage point"})


def mark(document: Document) -> Document:
    """The document with its figures as number claims, in the order of the text and never overlapping."""
    language = document.provenance.language or document.language
    taken = [link.span for link in document.links if not link.anchored]
    figures = list(quantities.find(document.text, language, taken))
    if not figures:
        return document
    grouping = _proven_grouping(figures)
    decimal = numerals.decimal_mark(language)
    claims = (_claim(document.text, figure, decimal, grouping) for figure in figures)
    return replace(document, numbers=tuple(_placed(document, list(_attributed(document, claims)))))


def _proven_grouping(figures: list[Figure]) -> frozenset[str]:
    """The marks that some numeral of the document can only use to group thousands, and none as a decimal mark."""
    settled = [figure.numeral for figure in figures if not figure.numeral.ambiguous]
    grouping = {numeral.grouping_mark for numeral in settled}
    return frozenset(grouping - {numeral.decimal_mark for numeral in settled} - {""})


def _claim(text: str, figure: Figure, mark: str, grouping: frozenset[str]) -> NumberClaim:
    noun = quantities.counted(text, figure.span.end)
    value, readings = _resolved(figure, noun, mark, grouping)
    return NumberClaim(
        span=figure.span,
        value=value,
        unit=figure.unit or (noun.noun if noun else None),
        upper=figure.upper,
        approximate=figure.approximate,
        bound=figure.bound,
        direction=quantities.direction(text, figure.span),
        readings=readings,
        phrase=Span(figure.span.start, noun.end) if noun else None,
    )


def _resolved(
    figure: Figure, noun: Counted | None, mark: str, grouping: frozenset[str]
) -> tuple[Decimal | None, tuple[Decimal, ...]]:
    """The value of a figure, or None with both readings where its one separator leaves two."""
    numeral = figure.numeral
    if figure.grouped is None or figure.value is None or numeral.value is None:
        return figure.value, ()
    if numeral.grouping_mark in grouping or (mark and mark != numeral.grouping_mark):
        return figure.grouped, ()
    if not mark or (figure.measured and not figure.is_money) or figure.factor != 1:
        return figure.value, ()
    zeros = numeral.value == numeral.value.to_integral_value()
    if (noun and noun.plural) or figure.is_money or zeros:
        return None, (figure.value, figure.grouped)
    return figure.value, ()


def _placed(document: Document, claims: Sequence[NumberClaim]) -> Iterator[NumberClaim]:
    """The claims with the time and the place that their sentence names for them."""
    found = circumstances(document.text, [c.span for c in claims], document.language, published(document.provenance))
    for claim, told in zip(claims, found, strict=True):
        yield claim._replace(time=told.time, period=told.period, place=told.place) if any(told) else claim


def _attributed(document: Document, claims: Iterable[NumberClaim]) -> Iterator[NumberClaim]:
    """The claims with their source, where a quotation's speaker or the words of the sentence name one."""
    waiting = list(claims)
    at = 0
    for segment in document.segments or ():
        inside = []
        while at < len(waiting) and waiting[at].span.start < segment.span.end:
            inside.append(waiting[at])
            at += 1
        if inside:
            yield from _sourced(document.text, segment, inside)
    yield from waiting[at:]


def _sourced(text: str, segment: Segment, claims: list[NumberClaim]) -> Iterator[NumberClaim]:
    """The claims of one segment, sentence by sentence; the figures of a poll run on into the sentences behind it."""
    if segment.origin is Origin.QUOTATION:
        yield from (claim._replace(support=Support.ATTRIBUTED) for claim in claims)
        return
    poll = None
    for sentence, inside in _by_sentence(text, segment, claims):
        sources = list(attributions(text, sentence))
        poll = next((s.source for s in sources if is_count(s.source.of(text))), None if sources else poll)
        here = poll or (count_named(text, sentence) if _has_shares(inside) else None)
        yield from (_with_source(claim, sources, here) for claim in inside)


def _by_sentence(text: str, segment: Segment, claims: list[NumberClaim]) -> Iterator[tuple[Span, list[NumberClaim]]]:
    """The sentences of a segment that have figures, with them; a line that can name no source is not cut."""
    for line, inside in _grouped(claims, _lines(text, segment.span, claims)):
        if _has_shares(inside) or may_name(text, line):
            yield from _grouped(inside, sentences(text, line, segment.language))
        else:
            yield line, inside


def _lines(text: str, span: Span, claims: list[NumberClaim]) -> Iterator[Span]:
    """Those lines of a segment that have figures."""
    end = 0
    for claim in claims:
        if claim.span.start >= end:
            start = text.rfind("\n", span.start, claim.span.start) + 1
            end = (text.find("\n", claim.span.start, span.end) + 1) or span.end
            yield Span(start or span.start, end)


def _grouped(claims: list[NumberClaim], passages: Iterable[Span]) -> Iterator[tuple[Span, list[NumberClaim]]]:
    """The passages in which figures begin, with them; passages and claims stand in the order of the text."""
    at = 0
    for passage in passages:
        first = at
        while at < len(claims) and claims[at].span.start < passage.end:
            at += 1
        if first < at:
            yield passage, claims[first:at]


def _has_shares(claims: list[NumberClaim]) -> bool:
    return any(claim.unit in _SHARES for claim in claims)


def _with_source(claim: NumberClaim, sources: list[Attribution], poll: Span | None) -> NumberClaim:
    for found in sources:
        if found.content.overlaps(claim.span) and not quantities.is_age(claim.unit):
            return claim._replace(support=Support.ATTRIBUTED, source=found.source)
    if poll and claim.unit in _SHARES:
        return claim._replace(support=Support.ATTRIBUTED, source=poll)
    return claim

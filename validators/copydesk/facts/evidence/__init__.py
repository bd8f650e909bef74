"""Holds the numbers and quotations of a document against the texts that came with it as evidence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.facts.consistency import compare
from copydesk.facts.evidence.days import Calendar
from copydesk.facts.evidence.quotes import requoted
from copydesk.facts.evidence.supply import Supply
from copydesk.facts.evidence.verdict import backing
from copydesk.model import Origin, Support
from copydesk.text import mentions
from copydesk.text.timestamps import published

__all__ = ["Supply", "hold"]

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.facts.evidence.supply import Reading
    from copydesk.model import Backing, Document, Span
    from copydesk.text.mentions import Mention

_NOBODYS = frozenset({Origin.BOILERPLATE, Origin.PROMOTION, Origin.UNKNOWN})
_READ = frozenset({"en", "und"})  # languages whose number words are read
_INDENT = 20  # code points by which an item of a list is set in at most
_NOTHING = Supply()
_SPELT = 12  # up to here numbers are often written in words, which are read in English only


def hold(document: Document, shared: Supply = _NOTHING) -> Document:
    """The document with a backing for each number of its text, claims that the evidence settles, and its requotes.

    `shared` is evidence that all documents of a run have in common, besides the document's own.
    Figures and quotations are held against each other without any evidence as well.
    """
    document = compare(document)
    supplies = [supply for supply in (Supply(document.sources), shared) if supply.given]
    if requotes := tuple(requoted(document, [text for supply in supplies for text in supply.texts])):
        document = replace(document, requotes=requotes)
    return _counted(document, [supply.read(document.language) for supply in supplies]) if supplies else document


def _counted(document: Document, supplied: Sequence[Reading]) -> Document:
    days = published(document.provenance)
    calendar = Calendar.read(document.text, days.first if days and days.first == days.last else None)
    found = tuple(backing(calendar, readings, supplied) for readings in _judged(document))
    settled = [number for number in found if number.support is not Support.NONE]
    numbers = tuple(
        claim._replace(support=told.support) if (told := _within(settled, claim.span)) else claim
        for claim in document.numbers
    )
    return replace(document, backings=found, numbers=numbers)


def _within(settled: Sequence[Backing], span: Span) -> Backing | None:
    """The first that begins in `span`; they stand in the order of the text."""
    at = bisect_left(settled, span.start, key=lambda told: told.span.start)
    return settled[at] if at < len(settled) and settled[at].span.start < span.end else None


def _judged(document: Document) -> Iterator[list[Mention]]:
    """The numbers that evidence can be asked for, each with its readings: none of a frame, a link or a list's count."""
    english = document.language in _READ
    speaks = any(segment.origin not in _NOBODYS for segment in document.segments)
    readings: list[Mention] = []
    for mention in mentions.find(document.text, document.language):
        if readings and mention.span == readings[0].span:
            readings.append(mention)
            continue
        if readings:
            yield readings
        readings = (
            [mention]
            if (english or max(mention.values) > _SPELT) and _can_be_asked(document, mention, speaks=speaks)
            else []
        )
    if readings:
        yield readings


def _can_be_asked(document: Document, mention: Mention, *, speaks: bool) -> bool:
    """Whether somebody says the number. In a text that is nothing but a headline, all of it is asked."""
    if _is_linked(document, mention) or _counts_lines(document.text, mention):
        return False
    return not speaks or document.segment_at(mention.span.start).origin not in _NOBODYS


def _is_linked(document: Document, mention: Mention) -> bool:
    """Whether a number stands in a link; links stand in the order of the text, and none in another."""
    at = bisect_right(document.links, mention.span.start, key=lambda link: link.span.start)
    return any(link.span.overlaps(mention.span) for link in document.links[max(0, at - 1) : at + 1])


def _counts_lines(text: str, mention: Mention) -> bool:
    """Whether a number stands in front of an item of a list."""
    start, end = mention.span
    before = text[max(0, start - _INDENT) : start].rpartition("\n")
    begins = bool(before[1]) or start <= _INDENT
    return begins and not before[2].strip(" \t>*-(") and text[end : end + 2] in {". ", ") "}

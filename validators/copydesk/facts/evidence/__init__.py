"""Holds the numbers and quotations of a document against the texts that came with it as evidence."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from copydesk.facts.evidence.quotes import requoted
from copydesk.facts.evidence.source import Source
from copydesk.facts.evidence.verdict import backing
from copydesk.model import Origin, Support
from copydesk.text import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Backing, Document
    from copydesk.text.mentions import Mention

_NOBODYS = frozenset({Origin.BOILERPLATE, Origin.PROMOTION, Origin.UNKNOWN})
_READ = frozenset({"en", "und"})  # languages whose number words are read
_SPELT = 12  # up to here numbers are often written in words, which are read in English only


def hold(document: Document) -> Document:
    """The document with a backing for each number of its text, claims that the evidence settles, and its requotes.

    Quotations are held against each other without any evidence as well.
    """
    if requotes := tuple(requoted(document)):
        document = replace(document, requotes=requotes)
    return _counted(document) if document.sources else document


def _counted(document: Document) -> Document:
    sources = tuple(_source(source.id, source.text, document.language) for source in document.sources)
    found = tuple(backing(document.text, readings, sources) for readings in _judged(document))
    settled = {number.span.start: number for number in found if number.support is not Support.NONE}
    numbers = tuple(
        replace(claim, support=told.support) if (told := _within(settled, claim.span.start, claim.span.end)) else claim
        for claim in document.numbers
    )
    return replace(document, backings=found, numbers=numbers)


@lru_cache(maxsize=64)
def _source(name: str, text: str, language: str) -> Source:
    return Source.read(name, text, language)


def _within(settled: dict[int, Backing], start: int, end: int) -> Backing | None:
    return next((told for at, told in settled.items() if start <= at < end), None)


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
    if any(link.span.overlaps(mention.span) for link in document.links) or _counts_lines(document.text, mention):
        return False
    return not speaks or document.segment_at(mention.span.start).origin not in _NOBODYS


def _counts_lines(text: str, mention: Mention) -> bool:
    """Whether a number stands in front of an item of a list."""
    line = text.rfind("\n", 0, mention.span.start) + 1
    return not text[line : mention.span.start].strip(" \t>*-(") and text[mention.span.end :][:2] in {". ", ") "}

"""Quotations that two people are said to have spoken: within a document, or in it and in its evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Origin, Requote, Span
from copydesk.text import names
from copydesk.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, SourceText

_WORD = re.compile(r"\w+")
_FEWEST, _MOST = (
    5,
    300,
)  # words of a quotation that nobody else says by chance; quotations of one text that are compared
_PARTICLES = frozenset("of de da di del della van von der den la le al bin ibn zu y".split())
_HERE = "this document"


class _Quote(NamedTuple):
    span: Span
    words: str  # in lower case, without marks
    speaker: str


def requoted(document: Document, sources: Sequence[SourceText]) -> Iterator[Requote]:
    """Each quotation for which another speaker is named elsewhere in the document or in `sources`, with that place."""
    own = _own(document)
    for number, quote in enumerate(own):
        if other := _otherwise(quote, own[:number]):
            yield Requote(quote.span, quote.speaker, other.speaker, other.span.of(document.text), _HERE)
    for source in sources if own else ():
        told = _quotes_of(source)
        for quote in own:
            if other := _otherwise(quote, told):
                yield Requote(quote.span, quote.speaker, other.speaker, other.span.of(source.text), source.id)


def _own(document: Document) -> list[_Quote]:
    found = (
        _Quote(segment.span.inked(document.text), _words(segment.span.of(document.text)), segment.speaker)
        for segment in document.segments
        if segment.origin is Origin.QUOTATION and segment.speaker and _is_person(segment.speaker)
    )
    return [quote for quote in found if quote.words.count(" ") + 1 >= _FEWEST][:_MOST]


def _quotes_of(source: SourceText) -> list[_Quote]:
    found = (
        _Quote(quotation.span, _words(quotation.span.of(source.text)), quotation.speaker.of(source.text))
        for quotation in quotations(source.text)
        if quotation.speaker
    )
    return [quote for quote in found if quote.words and _is_person(quote.speaker)][:_MOST]


def _otherwise(quote: _Quote, others: Sequence[_Quote]) -> _Quote | None:
    """The first that gives the same words to somebody else, unless one gives them to the same speaker."""
    same = [other for other in others if f" {quote.words} " in f" {other.words} "]
    if any(not _differ(quote.speaker, other.speaker) for other in same):
        return None
    return same[0] if same else None


def _words(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _is_person(speaker: str) -> bool:
    """Whether a speaker is called by name and surname: "she" and "the mayor" may be anybody."""
    words = speaker.split()
    called = [word for word in words if word.lower() not in _PARTICLES]
    return len(called) > 1 and all(word[0].isupper() for word in called) and called[0].lower() not in {"the", "a", "an"}


def _differ(speaker: str, other: str) -> bool:
    return set(names.key(speaker).split()).isdisjoint(names.key(other).split())

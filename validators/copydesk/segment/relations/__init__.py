"""Finds the names in a text and the relations it states between them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import Hint, Name, Origin, RelationClaim, Span
from copydesk.segment.relations.doubts import is_doubtful
from copydesk.segment.relations.hints import hinted
from copydesk.segment.relations.phrases import statements
from copydesk.segment.relations.pronouns import bound
from copydesk.segment.relations.senses import sense_of
from copydesk.segment.relations.tags import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document
    from copydesk.segment.relations.phrases import Statement
    from copydesk.segment.relations.tags import Line

_BREAKS = frozenset("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
_NAME = re.compile("[CD]{1,8}(?:p[ap]{0,2}[CD]{1,4}){0,2}")
_PAST = frozenset("fjVXZ")
_FROM = "Zvu"  # took over from
_SENTENCE = 60  # tokens on either side in which a year belongs to the claim
_STATING = re.compile("[WMFHUJKEBDLcGVXZOl]")


def mark(document: Document) -> Document:
    """The document with the names in its running text, and the relations stated between them."""
    names: list[Name] = []
    hints: list[Hint] = []
    claims: dict[tuple[Span, str, Span], RelationClaim] = {}
    before: Line | None = None
    origin: Origin | None = None
    for segment in document.segments:
        language = segment.language.partition("-")[0]
        before = before if segment.origin is Origin.EDITORIAL is origin else None
        origin = segment.origin
        for start, row in _rows(document.text, segment.span):
            if row.islower():  # no name stands here, and so no statement
                before = None
                continue
            line = read(row, start, language)
            found = [name.span() for name in _NAME.finditer(line.tags)]
            hints += _hints(document.text, line, found, len(names))
            names += _names(document.text, line, found)
            for claim in _claims(document, line, before):
                claims.setdefault((claim.subject.span, claim.relation, claim.object.span), claim)
            before = line
    ordered = sorted(claims.values(), key=lambda claim: (claim.span, claim.relation))
    return replace(document, names=tuple(names), relations=tuple(ordered), hints=tuple(hints))


def _rows(text: str, span: Span) -> Iterator[tuple[int, str]]:
    """The lines of a span that are not empty, each with its break and where it begins."""
    at = span.start
    for row in text[at : span.end].splitlines(keepends=True):
        if row[0] not in _BREAKS:
            yield at, row
        at += len(row)


def _names(text: str, line: Line, found: list[tuple[int, int]]) -> list[Name]:
    spans = [Span(line.starts[first], line.ends[last - 1]) for first, last in found]
    return [Name(span, text[span[0] : span[1]]) for span in spans]


def _name(text: str, line: Line, tokens: tuple[int, int]) -> Name:
    start, end = line.span(*tokens)
    return Name(Span(start, end), text[start:end])


def _hints(text: str, line: Line, names: list[tuple[int, int]], before: int) -> Iterator[Hint]:
    """The hints of a line that stands behind `before` names of the document."""
    for near in hinted(text, line, names):
        roles = (number + before if number >= 0 else -1 for number in (near.bearer, near.other))
        words = Span(*line.span(near.at, near.at + 1))
        yield Hint(near.relations, words, near.first + before, near.last + before, *roles)


def _claims(document: Document, line: Line, before: Line | None) -> Iterator[RelationClaim]:
    """The claims of a line; `before` is the line before it in the same passage."""
    if _STATING.search(line.tags):
        for found in statements(line.tags):
            yield from _claim(document, line, found)
        for named, found, person in bound(document.text, line, before):
            who = document.text[person.start : person.end]
            for claim in _claim(document, named, found):
                yield replace(claim, subject=claim.subject._replace(text=who), implied=True)


def _claim(document: Document, line: Line, found: Statement) -> Iterator[RelationClaim]:
    """The claim that a statement makes, if it makes one."""
    sense = sense_of(document.text, line, found)
    named = sense.of if sense and (found.object == found.words or line.tags[found.object[0]] == "N") else ""
    other = _name(document.text, line, found.object)
    if (found.object != found.words or named or found.relation) and not is_doubtful(line, found, sense):
        yield RelationClaim(
            Span(*line.span(*found.whole)),
            _name(document.text, line, found.subject),
            found.relation or (sense.relation if sense else ""),
            other._replace(text=named) if named else other,
            Span(*line.span(*found.words)),
            past=_is_past(document, line, found),
        )


def _is_past(document: Document, line: Line, found: Statement) -> bool:
    """Whether the claim speaks of another time than the document's: by its own words, or by a year beside it."""
    start, end = found.whole
    if not _PAST.isdisjoint(line.tags[max(0, start - 1) : end]) or line.tags.endswith(_FROM, 0, start):
        return True
    first = max(line.tags.rfind(".", max(0, start - _SENTENCE), start) + 1, start - _SENTENCE)
    last = line.tags.find(".", end, end + _SENTENCE)
    sentence = range(first, last if last >= 0 else min(end + _SENTENCE, len(line.tags)))
    years = {document.text[line.starts[i] : line.ends[i]] for i in sentence if line.tags[i] == "z"}
    return bool(years - {(document.provenance.published or "")[:4]})

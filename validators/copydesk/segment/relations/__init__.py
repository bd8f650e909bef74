"""Finds the names in a text and the relations it states between them."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
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
_TOGETHER = 200  # lines read before their names are asked for: quicker than in turn, and no long text is held as tags
_SENTENCE = 60  # tokens on either side in which a year belongs to the claim
_STATING = re.compile("[WMFHUJKEBDLcGVXZOl]")


def mark(document: Document) -> Document:
    """The document with the names in its running text, and the relations stated between them."""
    names: list[Name] = []
    hints: list[Hint] = []
    claims: dict[tuple[Span, str, Span], RelationClaim] = {}
    lines = _lines(document)
    while some := list(islice(lines, _TOGETHER)):
        found = [[name.span() for name in _NAME.finditer(line.tags)] for line, _ in some]
        for (line, _), tokens in zip(some, found, strict=True):
            if len(tokens) > 1:  # a hint binds two
                hints += _hints(document.text, line, tokens, len(names))
            names += _names(document.text, line, tokens)
        for line, before in some:
            if _STATING.search(line.tags):
                for claim in _claims(document, line, before):
                    claims.setdefault((claim.subject.span, claim.relation, claim.object.span), claim)
    ordered = sorted(claims.values(), key=lambda claim: (claim.span, claim.relation))
    return replace(document, names=tuple(names), relations=tuple(ordered), hints=tuple(hints))


def _lines(document: Document) -> Iterator[tuple[Line, Line | None]]:
    """The lines in which names may stand, each with the line before it in the same passage, if that is such a one."""
    before: Line | None = None
    origin: Origin | None = None
    for segment in document.segments:
        language = segment.language.partition("-")[0]
        before = before if segment.origin is Origin.EDITORIAL is origin else None
        origin = segment.origin
        for start, row in _rows(document.text, segment.span):
            line = None if row.islower() else read(row, start, language)
            if line:
                yield line, before
            before = line


def _rows(text: str, span: Span) -> Iterator[tuple[int, str]]:
    """The lines of a span that are not empty, each with its break and where it begins."""
    at = span.start
    for row in text[at : span.end].splitlines(keepends=True):
        if row[0] not in _BREAKS:
            yield at, row
        at += len(row)


def _names(text: str, line: Line, found: list[tuple[int, int]]) -> list[Name]:
    starts, ends = line.starts, line.ends
    spans = [Span(starts[first], ends[last - 1]) for first, last in found]
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
    """The claims of a line that states something; `before` is the line before it in the same passage."""
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

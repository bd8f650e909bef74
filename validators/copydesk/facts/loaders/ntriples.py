"""Facts out of RDF, as N-Triples: those of Wikidata's "truthy" dumps, of DBpedia, of schema.org and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from logging import NullHandler, getLogger
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

from copydesk.errors import FactsError
from copydesk.facts.loaders.staging import Statement, record, staging
from copydesk.facts.loaders.streams import lines, too_long
from copydesk.facts.loaders.wikidata import PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from copydesk.facts.loaders.intake import Intake
    from copydesk.facts.loaders.staging import Staging

_NAMING = {  # predicates that name a thing, the best first
    "http://www.w3.org/2004/02/skos/core#prefLabel": 0,
    "http://www.w3.org/2000/01/rdf-schema#label": 1,
    "http://schema.org/name": 2,
    "https://schema.org/name": 2,
    "http://xmlns.com/foaf/0.1/name": 3,
    "http://www.w3.org/2004/02/skos/core#altLabel": 4,
    "http://schema.org/alternateName": 4,
    "https://schema.org/alternateName": 4,
}
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_KINDS = {"human": "person", "city": "place"} | dict.fromkeys(
    ("organization", "company", "corporation"), "organisation"
)
_KINDS |= {kind: kind for kind in ("person", "country", "place", "organisation")}
_NUMBER = re.compile(r"[A-Z]?\d+")
_WORD_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class _Triple:
    """A line of a file."""

    subject: str
    predicate: str
    object: str
    is_literal: bool
    language: str  # of a literal; empty: not said


def records(path: Path, intake: Intake) -> Iterator[tuple[str, object]]:
    """A fact for each triple between two things; the names of both are found wherever they stand in the file.

    Triples carry no dates. Those that end in a literal, other than a name, are no facts between two things.
    """
    parse = _parser(path)
    with staging() as staged:
        for number, line in intake.watch(lines(path)):
            try:
                triple = _triple(parse, line)
            except FactsError as fault:
                yield f"line {number}", fault
            else:
                if triple:
                    _taken_down(staged, triple, f"line {number}", intake.languages)
        for statement in staged.statements():
            yield statement.place, record(staged, statement, otherwise=_name_in)


def _parser(path: Path) -> Callable[[str], list[_Triple]]:
    """What makes triples of a line; FactsError where rdflib is not installed."""
    try:
        from rdflib.plugins.parsers.ntriples import W3CNTriplesParser  # noqa: PLC0415 - an extra, and 150 ms
        from rdflib.term import BNode, Literal  # noqa: PLC0415 - the same
    except ImportError:
        raise FactsError(f"{path}: RDF needs rdflib; install it with `pip install 'copydesk[rdf]'`") from None
    getLogger("rdflib").addHandler(NullHandler())  # it would print odd addresses as they are
    found: list[_Triple] = []

    def triple(one: object, predicate: object, other: object) -> None:
        if isinstance(one, BNode) or isinstance(other, BNode):
            raise FactsError("a blank node has no name")
        language = str(getattr(other, "language", None) or "")
        found.append(_Triple(str(one), str(predicate), str(other), isinstance(other, Literal), language))

    parser = W3CNTriplesParser(cast("Any", SimpleNamespace(triple=triple)))

    def parse(line: str) -> list[_Triple]:
        found.clear()
        parser.parsestring(line)
        return found

    return parse


def _triple(parse: Callable[[str], list[_Triple]], line: bytes | None) -> _Triple | None:
    """The triple of a line; None for a blank line or a comment."""
    if line is None:
        raise too_long()
    try:
        found = parse(line.decode())
        "".join(f"{one.subject}{one.object}" for one in found).encode()  # no lone surrogates
    except FactsError:
        raise
    except Exception as fault:  # noqa: BLE001 - whatever the library makes of a hostile line
        raise FactsError(f"not a triple: {fault}"[:200]) from None
    return found[0] if found else None


def _taken_down(staged: Staging, triple: _Triple, place: str, languages: tuple[str, ...]) -> None:
    one, other, rank = triple.subject, triple.object, _NAMING.get(triple.predicate)
    if rank is not None and triple.is_literal:
        language = (triple.language or languages[0]).partition("-")[0]
        if language in languages and other.strip():
            staged.name(one, rank * len(languages) + languages.index(language), [other.strip()])
    elif triple.predicate == _TYPE:
        kind = _KINDS.get(_last(other).lower())
        if kind:
            staged.mark(one, kind)
    elif not triple.is_literal:
        staged.state(Statement(one, _relation(triple.predicate), other, source=one, place=place))


@lru_cache(1 << 10)
def _relation(predicate: str) -> str:
    """What files of facts call a predicate: "wdt:P22" is "father", "parentOrganization" is "parent_organization"."""
    name = _last(predicate)
    return PROPERTIES.get(name) or _WORD_BREAK.sub("_", name).lower()


def _last(address: str) -> str:
    """The last part of an address, as words: what a thing is called where nothing names it."""
    return unquote(re.split("[/#:]", address.rstrip("/"))[-1])


def _name_in(address: str) -> str:
    """What an address calls a thing that nothing names; nothing where that is but a number."""
    name = _last(address).replace("_", " ").strip()
    return "" if _NUMBER.fullmatch(name) else name

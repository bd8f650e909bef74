"""Facts out of Wikidata's JSON: a dump, one entity a line, or a file of a few entities.

The form is that of https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html, and the older one that pads
years to eleven digits, gives items by number only and writes empty maps as lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import orjson

from copydesk.errors import FactsError
from copydesk.facts.loaders.positions import office_in
from copydesk.facts.loaders.staging import Statement, record, staging
from copydesk.facts.loaders.statements import Claim, claims
from copydesk.facts.loaders.streams import lines, too_long, unpacked, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from copydesk.facts.loaders.intake import Intake
    from copydesk.facts.loaders.staging import Staging

PROPERTIES = {
    "P6": "head_of_government",
    "P22": "father",
    "P25": "mother",
    "P26": "spouse",
    "P27": "citizenship",
    "P35": "head_of_state",
    "P36": "capital",
    "P39": "position_held",
    "P40": "child",
    "P102": "party",
    "P108": "employer",
    "P112": "founded_by",
    "P159": "headquarters_location",
    "P169": "chief_executive_officer",
    "P463": "member_of",
    "P3373": "sibling",
}
_KINDS = {
    "Q5": "person",
    "Q6256": "country",
    "Q3624078": "country",  # sovereign state
    "Q515": "place",  # city
    "Q1549591": "place",  # big city
    "Q5119": "place",  # capital
    "Q43229": "organisation",
    "Q783794": "organisation",  # company
    "Q4830453": "organisation",  # business
    "Q6881511": "organisation",  # enterprise
    "Q891723": "organisation",  # public company
    "Q7278": "organisation",  # political party
    "Q484652": "organisation",  # international organization
}
_NO_END = {"Q13442814", "Q4167836", "Q4167410", "Q11266439"}  # articles in journals, Wikimedia's own pages
_LONGEST = 1 << 23  # bytes of one entity; the longest has about half
_AT_ALL = "mul"  # the label for all languages

_Entity = dict[str, Any]


def records(path: Path, intake: Intake) -> Iterator[tuple[str, object]]:
    """The facts of a dump, the names of both ends found wherever they stand in it.

    The dump is read once; names wait on disk in the folder for temporary files, and take about a twentieth of its
    unpacked size.
    """
    with staging() as staged:
        snapshot = ""
        for place, entity in _entities(path, intake):
            if isinstance(entity, FactsError):
                yield place, entity
                continue
            snapshot = max(snapshot, str(entity.get("modified", ""))[:10])
            yield from ((place, fault) for fault in _taken_down(staged, entity, place, intake.languages))
        for statement in staged.statements():
            yield f"{statement.place}, {statement.item}", _record(staged, statement, snapshot, intake.languages)


def _entities(path: Path, intake: Intake) -> Iterator[tuple[str, _Entity | FactsError]]:
    if _is_one_value(path):
        yield from (("line 1", entity) for entity in _those_in(_decoded(whole(path, _LONGEST))))
        return
    for number, line in intake.watch(lines(path, _LONGEST)):
        content = b"" if line is None else line.strip().rstrip(b",")
        if line is None:
            yield f"line {number}", too_long()
        elif content not in {b"", b"[", b"]"}:
            yield from ((f"line {number}", entity) for entity in _those_in(_decoded(content)))


def _is_one_value(path: Path) -> bool:
    """Whether a file holds one value laid out over many lines, and not one entity a line."""
    with unpacked(path) as stream:
        head = stream.read(200).split(b"\n")
    return len(head) > 1 and head[0].strip() == b"{"


def _decoded(content: bytes) -> object:
    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as fault:
        return FactsError(f"not JSON: {fault}; a dump has one entity a line")


def _those_in(value: object) -> Iterator[_Entity | FactsError]:
    """The entities of a line of a dump, or of an answer of Wikidata's interface."""
    if isinstance(value, FactsError):
        yield value
    elif not isinstance(value, dict):
        yield FactsError("not an entity of Wikidata")
    elif isinstance(value.get("entities"), dict):
        yield from (entity for entity in value["entities"].values() if isinstance(entity, dict))
    elif not isinstance(value.get("id"), str):
        yield FactsError("not an entity of Wikidata: it has no id")
    else:
        yield value


def _taken_down(staged: Staging, entity: _Entity, place: str, languages: tuple[str, ...]) -> Iterator[FactsError]:
    """Notes an item and its statements; gives back those that say nothing that can be used, each with the reason."""
    item, stated = str(entity.get("id")), _map(entity.get("claims"))
    kinds = {claim.object for claim in claims(stated, "P31") if isinstance(claim, Claim)}
    if entity.get("type") == "property" or kinds & _NO_END:
        return
    _named(staged, item, entity, languages)
    bodies = [claim.object for name in ("P1001", "P17") for claim in claims(stated, name) if isinstance(claim, Claim)]
    kind = next((_KINDS[one] for one in sorted(kinds) if one in _KINDS), "")
    if kind or bodies:
        staged.mark(item, kind, bodies[0] if bodies else "")
    for name, relation in PROPERTIES.items():
        for claim in claims(stated, name):
            if isinstance(claim, FactsError):
                yield FactsError(f"{item}, {name}: {claim}")
            else:
                source = f"https://www.wikidata.org/wiki/{item}#{name}"
                staged.state(Statement(item, relation, *claim.told, source, place))


def _named(staged: Staging, item: str, entity: _Entity, languages: tuple[str, ...]) -> None:
    labels, aliases = _map(entity.get("labels")), _map(entity.get("aliases"))
    for rank, language in enumerate((*languages, _AT_ALL)):
        staged.name(item, rank, _values([labels.get(language)]))
        staged.name(item, len(languages) + 1 + rank, _values(aliases.get(language) or ()))


def _values(labels: Iterable[object]) -> Iterator[str]:
    for label in labels:
        value = label.get("value") if isinstance(label, dict) else None
        if isinstance(value, str) and value.strip():
            yield value.strip()


def _record(staged: Staging, statement: Statement, snapshot: str, languages: tuple[str, ...]) -> object:
    """A statement as a record; a position as the office that it is, of its country or body, where that can be told."""
    if statement.relation == "position_held":
        position = staged.item(statement.object)
        body = statement.body or position.body
        bodies = staged.item(body).names if body else ()
        office = office_in(position.names, bodies, languages, bare=bool(statement.body)) if bodies else ""
        if office:
            told = (f"{office}_of", body, statement.since, statement.until)
            return record(staged, Statement(statement.item, *told, source=statement.source), snapshot)
    return record(staged, statement, snapshot)


def _map(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}

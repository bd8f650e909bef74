"""Turns a record, from whatever kind of file, into one fact with its two entities, or says what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from copydesk.errors import FactsError
from copydesk.facts.dates import days
from copydesk.facts.store import Entity, Fact
from copydesk.text.names import key
from copydesk.text.vocabulary import fact_names, relations

if TYPE_CHECKING:
    from collections.abc import Mapping

_IMPLIED = {  # what the two ends of a relation are, where the file does not say
    "kinship": ("person", "person"),
    "office": ("person", "organisation"),
    "place": ("place", ""),
}
_END = ("subject", "object")
_KINDS = {"per": "person", "org": "organisation", "loc": "place", "gpe": "place"} | {
    kind: kind for kind in ("person", "organisation", "country", "place")
}


@dataclass(frozen=True, slots=True)
class Row:
    """One fact with its two entities, as a file gives them."""

    fact: Fact
    subject: Entity
    object: Entity
    subject_aliases: tuple[str, ...] = ()
    object_aliases: tuple[str, ...] = ()
    single: str = ""  # the end that the file declares to have but one partner: subject or object


def parsed(record: object) -> Row:
    """The row that a record holds; FactsError says what is wrong with it."""
    if isinstance(record, FactsError):
        raise record
    if not isinstance(record, dict):
        raise FactsError("a fact is an object with subject, relation and object")
    name = _text(record, "relation")
    reading, swapped = fact_names().get(name, (name, False))
    ends = ("object", "subject") if swapped else ("subject", "object")
    known = relations().get(reading)
    kinds = _IMPLIED.get(known.kind if known else "", ("", ""))
    one, two = (_entity(record, end, kind) for end, kind in zip(ends, kinds, strict=True))
    if not (one.name and one.id and reading and two.name and two.id):
        raise FactsError("a fact needs subject, relation and object")
    fact = Fact(one.id, reading, two.id, *_term(record), _text(record, "source"), _text(record, "snapshot"))
    single = _END[ends.index("subject")] if record.get("functional") in (True, "true", "1") else ""
    aliases, others = (_many(record, f"{end}_aliases") for end in ends)
    return Row(fact, one, two, aliases, others, single)


def _entity(record: Mapping[str, Any], end: str, implied: str) -> Entity:
    name, kind = _text(record, end), _text(record, f"{end}_type").lower()
    return Entity(_text(record, f"{end}_id") or key(name), name, _KINDS.get(kind, implied))


def _term(record: Mapping[str, Any]) -> tuple[str, str]:
    since, until = (_text(record, name) for name in ("valid_from", "valid_to"))
    first, last = (_dated(written, name) for written, name in ((since, "valid_from"), (until, "valid_to")))
    if first and last and first > last:
        raise FactsError(f"it ends before it begins: {since} to {until}")
    return since, until


def _dated(written: str, name: str) -> int:
    """The first day that a beginning can stand for, the last of an end; 0 where nothing is written."""
    found = days(written) if written else None
    if written and found is None:
        raise FactsError(f"{name} is not an ISO 8601 date: {written[:40]!r}")
    return 0 if found is None else found.first if name == "valid_from" else found.last


def _text(record: Mapping[str, Any], name: str) -> str:
    value = record.get(name)
    if not value and value != 0:
        return ""
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if not isinstance(value, str):
        raise FactsError(f"{name} is not text")
    return _encodable(value.strip(), name)


def _many(record: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = record.get(name)
    parts = value if isinstance(value, list) else str(value or "").split("|")
    return tuple(_encodable(str(part).strip(), name) for part in parts if str(part).strip())


def _encodable(text: str, name: str) -> str:
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise FactsError(f"{name} is not UTF-8") from None
    return text

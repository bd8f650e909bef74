"""Reads facts from JSON Lines and CSV, row by row, and says which row is at fault."""

from __future__ import annotations

import csv
import gzip
import json
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

from copydesk.errors import FactsError
from copydesk.facts.dates import days
from copydesk.facts.memory import MemoryStore
from copydesk.facts.store import Entity, Fact
from copydesk.text.names import key
from copydesk.text.vocabulary import fact_names, relations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_LONGEST_LINE = 1 << 20  # characters of one row
_MOST = 1 << 32  # characters of one file, after decompression
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


def store(path: Path) -> MemoryStore:
    """Every fact of a file, in memory. FactsError names the first line that cannot be read."""
    kept = MemoryStore(path.name)
    for place, record in records(path):
        row = parsed(record, f"{path}, {place}")
        kept.add_entity(row.subject, row.subject_aliases)
        kept.add_entity(row.object, row.object_aliases)
        kept.add_fact(row.fact, row.single)
    return kept


def records(path: Path) -> Iterator[tuple[str, object]]:
    """Each row of a file and its place in it, undecoded faults and all; FactsError when it cannot be read at all."""
    inner = path.with_suffix("") if path.suffix == ".gz" else path
    if inner.suffix not in {".jsonl", ".ndjson", ".csv"}:
        raise FactsError(f"{path}: facts are read from .jsonl, .csv (also .gz) and .sqlite")
    try:
        lines = _lines(path)
        yield from (_csv(lines) if inner.suffix == ".csv" else _json_lines(lines))
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, gzip.BadGzipFile) as fault:
        raise FactsError(f"{path}: {fault}") from None


def _lines(path: Path) -> Iterator[str]:
    total = 0
    with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as raw:
        file = TextIOWrapper(raw, encoding="utf-8-sig")
        while line := file.readline(_LONGEST_LINE):
            total += len(line)
            if total > _MOST or (len(line) == _LONGEST_LINE and not line.endswith("\n")):
                raise FactsError(f"{path}: a row or the whole is longer than facts may be")
            yield line


def _json_lines(lines: Iterator[str]) -> Iterator[tuple[str, object]]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield f"line {number}", json.loads(line)
            except (ValueError, RecursionError) as fault:
                yield f"line {number}", FactsError(f"not JSON: {fault}")


def _csv(lines: Iterator[str]) -> Iterator[tuple[str, object]]:
    reader = csv.DictReader(lines)
    for record in reader:
        yield f"line {reader.line_num}", record


def parsed(record: object, place: str) -> Row:
    """The row that a record holds; FactsError names `place` and what is wrong there."""
    if isinstance(record, FactsError):
        raise FactsError(f"{place}: {record}")
    if not isinstance(record, dict):
        raise FactsError(f"{place}: a fact is an object with subject, relation and object")
    name = _text(record, "relation", place)
    reading, swapped = fact_names().get(name, (name, False))
    ends = ("object", "subject") if swapped else ("subject", "object")
    known = relations().get(reading)
    kinds = _IMPLIED.get(known.kind if known else "", ("", ""))
    one, two = (_entity(record, end, kind, place) for end, kind in zip(ends, kinds, strict=True))
    if not (one.name and reading and two.name):
        raise FactsError(f"{place}: a fact needs subject, relation and object")
    told = (_text(record, field, place) for field in ("source", "snapshot"))
    fact = Fact(one.id, reading, two.id, *_term(record, place), *told)
    single = _END[ends.index("subject")] if record.get("functional") in {True, "true", "1"} else ""
    aliases, others = (_many(record.get(f"{end}_aliases")) for end in ends)
    return Row(fact, one, two, aliases, others, single)


def _entity(record: Mapping[str, Any], end: str, implied: str, place: str) -> Entity:
    name, kind = _text(record, end, place), _text(record, f"{end}_type", place).lower()
    return Entity(_text(record, f"{end}_id", place) or key(name), name, _KINDS.get(kind, implied))


def _term(record: Mapping[str, Any], place: str) -> tuple[str, str]:
    since, until = (_text(record, name, place) for name in ("valid_from", "valid_to"))
    for name, written in (("valid_from", since), ("valid_to", until)):
        if written and days(written) is None:
            raise FactsError(f"{place}: {name} is not an ISO 8601 date: {written[:40]!r}")
    return since, until


def _text(record: Mapping[str, Any], name: str, place: str) -> str:
    value = record.get(name)
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if value is None:
        return ""
    if not isinstance(value, str):
        raise FactsError(f"{place}: {name} is not text")
    return value.strip()


def _many(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else str(value or "").split("|")
    return tuple(str(part).strip() for part in parts if str(part).strip())

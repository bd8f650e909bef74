"""A record → a document: `text`, and where they are given `id`, `evidence` and the fields of provenance."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.errors import ReadError
from copydesk.model import Document, Provenance, SourceText, Unread
from copydesk.read.sidecar import FIELDS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from copydesk.model import Limits

_SHOWN = 10  # names of columns in a message
_LONGEST = 40  # code points of such a name


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading of one file: its name, what bounds it, which column holds which field, and the ids so far."""

    path: str
    limits: Limits
    columns: Mapping[str, str]
    seen: set[bytes] = field(default_factory=set)  # digests, so that long ids cost no memory

    def column(self, name: str) -> str:
        """The column that holds the field `name`."""
        return self.columns.get(name, name)

    def wanted(self) -> tuple[str, ...]:
        """The columns of every field that a record may have."""
        return tuple(self.column(name) for name in ("id", "text", "evidence", *FIELDS))

    def require_text(self, names: Collection[str]) -> None:
        """ReadError when there is no column of texts among `names`."""
        if self.column("text") not in names:
            wanted = self.column("text")
            raise ReadError(f"there is no column {wanted!r} that would hold the text; it has {_listed(names)}")


def _listed(names: Collection[str]) -> str:
    """The first of some names, each cut short: a file may have any number of any length."""
    shown = ", ".join(repr(name[:_LONGEST]) for name in islice(names, _SHOWN)) or "none"
    return f"{shown} and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else shown


def document_of(record: object, number: int, place: str, reading: Reading) -> Document | Unread:
    """The document a record holds, or why it holds none. `number` counts from 1 and names records without an id."""
    try:
        return _document(record, number, reading)
    except ReadError as fault:
        return Unread(reading.path, fault.reason, place)


def _document(record: object, number: int, reading: Reading) -> Document:
    if not isinstance(record, dict):
        raise ReadError(f"a record is an object with a text, this is {_kind(record)}")
    reading.require_text(record)
    text = record[reading.column("text")]
    if not isinstance(text, str):
        raise ReadError(f"its {reading.column('text')} is {_kind(text)}, not a string")
    if len(text) > reading.limits.record_chars:
        raise ReadError(f"longer than the limit of {reading.limits.record_chars:,} characters")
    provenance = Provenance(**{name: _said(record, reading.column(name)) for name in FIELDS})
    sources = _sources(record.get(reading.column("evidence")))
    identity = _identity(_said(record, reading.column("id")), number, reading)
    return Document(identity, text, reading.path, provenance, sources)


def _identity(said: str | None, number: int, reading: Reading) -> str:
    """The record's id; with its number when it has none, or an earlier record of the file has the same."""
    identity = said or f"{reading.path}#{number}"
    while (
        digest := hashlib.blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    ) in reading.seen:
        identity = f"{identity}#{number}"
    reading.seen.add(digest)
    return identity


def _said(record: Mapping[str, object], column: str) -> str | None:
    """A field as a string; several authors become one string."""
    value = record.get(column)
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ", ".join(value) or None
    raise ReadError(f"its {column} is {_kind(value)}, not a string")


def _sources(value: object) -> tuple[SourceText, ...]:
    if value is None:
        return ()
    parts = [value] if isinstance(value, str) else value
    if not isinstance(parts, list):
        raise ReadError(f"its evidence is {_kind(value)}, not a list of texts")
    return tuple(_source(part, number) for number, part in enumerate(parts, 1))


def _source(part: object, number: int) -> SourceText:
    if isinstance(part, dict) and isinstance(part.get("text"), str):
        return SourceText(str(part.get("id") or f"evidence {number}"), part["text"])
    if isinstance(part, str):
        return SourceText(f"evidence {number}", part)
    raise ReadError(f"its evidence {number} is {_kind(part)}, neither a text nor an object with a text")


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number" if isinstance(value, int | float) else f"a {type(value).__name__}")

"""One file → its documents, and a reason for each that could not be read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.errors import ReadError
from copydesk.model import Document, Provenance, Unread
from copydesk.read.delimited import rows
from copydesk.read.documents import from_stream
from copydesk.read.jsonl import lines
from copydesk.read.media import Medium, medium_of
from copydesk.read.paths import STDIN, shown
from copydesk.read.records import Reading
from copydesk.read.sidecar import beside, merged, sidecar
from copydesk.read.streams import open_bounded

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator, Mapping

    from copydesk.model import Limits

_BLANK = b" \t\r\n"
_PEEK = 1 << 12  # bytes


def documents_of(
    path: str, limits: Limits, columns: Mapping[str, str], given: Provenance | None
) -> Iterator[Document | Unread]:
    """The documents of the file at `path`, with `given` before all that is said of their provenance.

    A sidecar says more of a single document than the document does, and less of a record than the record does.
    """
    try:
        beside_it = sidecar(path) if path != STDIN else Provenance()
    except ReadError as fault:
        beside_it = Provenance()
        yield Unread(shown(beside(path)), fault.reason, fault.place)
    medium = medium_of(path)
    for found in _contents(path, Reading(shown(path), limits, columns)):
        if isinstance(found, Document):
            own = found.provenance
            said = merged(own, beside_it) if medium and medium.of_records else merged(beside_it, own)
            yield replace(found, provenance=merged(given, said))
        else:
            yield found


def _contents(path: str, reading: Reading) -> Iterator[Document | Unread]:
    try:
        if medium_of(path) is Medium.PARQUET:
            from copydesk.read import parquet  # noqa: PLC0415 - pyarrow is an extra

            yield from parquet.rows(path, reading)
        else:
            with open_bounded(path, reading.limits) as stream:
                yield from _streamed(stream, _medium(stream, path), reading)
    except ReadError as fault:
        yield Unread(reading.path, fault.reason, fault.place)


def _streamed(stream: io.BufferedReader, medium: Medium, reading: Reading) -> Iterator[Document | Unread]:
    if medium is Medium.JSON_LINES:
        yield from lines(stream, reading)
    elif medium is Medium.DELIMITED:
        yield from rows(stream, reading)
    else:
        yield from_stream(stream, reading.path, medium, reading.limits)


def _medium(stream: io.BufferedReader, path: str) -> Medium:
    """By the ending; standard input is JSON Lines when it begins with `{"`, else plain text."""
    if path == STDIN and stream.peek(_PEEK)[:_PEEK].lstrip(_BLANK).startswith(b'{"'):
        return Medium.JSON_LINES
    return medium_of(path) or Medium.PLAIN

"""The records `copydesk/accepted/1` and `copydesk/quarantined/1`: a cleaned document as plain data.

Both are records that copydesk reads: `id`, `text`, the `sha256` of that text, and the fields of provenance.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from copydesk.cleaning.cutting import Cleaned
    from copydesk.model import Document, Segment

ACCEPTED = "copydesk/accepted/1"
QUARANTINED = "copydesk/quarantined/1"


def accepted(cleaned: Cleaned) -> dict[str, Any]:
    """What was kept of a document. `map` holds [start in this text, start in the source, length] of each piece."""
    document = cleaned.document
    told = _told(ACCEPTED, document, cleaned.text)
    if document.sources:
        told["evidence"] = [{"id": source.id, "text": source.text} for source in document.sources]
    told["source"] = _source(document)
    told["map"] = [[piece.kept, piece.source, piece.length] for piece in cleaned.pieces]
    return told


def quarantined(cleaned: Cleaned) -> Iterator[dict[str, Any]]:
    """Each passage that was not kept, with its place in the source, and on what grounds it was told from the rest."""
    document = cleaned.document
    source = _source(document) if cleaned.quarantined else {}
    for segment in cleaned.quarantined:
        told = _told(QUARANTINED, document, segment.span.of(document.text))
        yield told | {"source": source} | _grounds(segment)


def put_back(kept: Mapping[str, Any] | None, passages: Iterable[Mapping[str, Any]]) -> str:
    """The text of one document, from its accepted record (None where there is none) and its quarantined ones.

    ValueError when the text is not the one whose digest they carry: a record is missing, or was changed.
    """
    rest = list(passages)
    parts = [(passage["start"], passage["text"]) for passage in rest]
    if kept:
        parts += [(start, kept["text"][at : at + length]) for at, start, length in kept["map"]]
    text = "".join(part for _, part in sorted(parts))
    if {record["source"]["sha256"] for record in (*rest, *([kept] if kept else ()))} - {sha256(text)}:
        raise ValueError("these records do not make up the text they were cut from")
    return text


def _told(schema: str, document: Document, text: str) -> dict[str, Any]:
    said = {name: value for name, value in asdict(document.provenance).items() if value is not None}
    return {"schema": schema, "id": document.id, "text": text} | said | {"sha256": sha256(text)}


def _source(document: Document) -> dict[str, Any]:
    found = {"path": document.path, "sha256": sha256(document.text), "length": len(document.text)}
    recorded = document.provenance.sha256
    return found if recorded is None else found | {"recorded_sha256": recorded}


def _grounds(segment: Segment) -> dict[str, Any]:
    return {
        "start": segment.span.start,
        "end": segment.span.end,
        "origin": segment.origin,
        "confidence": round(segment.confidence, 4),
        "language": segment.language,
        "speaker": segment.speaker,
        "signals": list(segment.signals),
    }

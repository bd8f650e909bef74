"""The record `copydesk/held/1`: a document that was not accepted, with all that is known of it and against it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from copydesk.integrations.plain import plain
from copydesk.model import Document, Verdict
from copydesk.report.record import record

if TYPE_CHECKING:
    from copydesk.integrations.submission import Submission
    from copydesk.model import Unread

SCHEMA = "copydesk/held/1"


def held(given: Submission, document: Document | Unread, judged: Verdict | Unread) -> dict[str, Any]:
    """The record of what was handed in, the document read from it, and what became of that.

    One that could be judged has `result`, the record `copydesk/result/1`; any other has `unmeasured`, the reason.
    """
    found = {"schema": SCHEMA, "id": given.id, "text": plain(given.text)}
    if isinstance(document, Document):
        found |= _told(document)
    found["metadata"] = plain(given.metadata)
    if isinstance(judged, Verdict):
        return found | {"result": record(judged), "unmeasured": None}
    return found | {"result": None, "unmeasured": judged.reason}


def _told(document: Document) -> dict[str, Any]:
    said: dict[str, Any] = {name: value for name, value in asdict(document.provenance).items() if value is not None}
    if document.sources:
        said["evidence"] = [{"id": source.id, "text": source.text} for source in document.sources]
    return said

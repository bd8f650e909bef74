"""The record `copydesk/held/1`: a document that was not accepted, with all that is known of it and against it."""

from __future__ import annotations

from dataclasses import asdict
from math import isfinite
from typing import TYPE_CHECKING, Any

from copydesk.model import Document, Verdict
from copydesk.report.record import record

if TYPE_CHECKING:
    from copydesk.integrations.submission import Submission
    from copydesk.model import Unread

SCHEMA = "copydesk/held/1"

_DEEPEST = 16  # nesting of metadata that is kept as it is; what lies deeper is written as Python shows it
_WHOLE = 1 << 63  # integers that JSON writers and readers agree on


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


def plain(value: object, depth: int = 0) -> Any:  # noqa: ANN401 - any JSON value
    """`value` as JSON can hold it; what it has no form for as Python shows it."""
    match value:
        case None | bool() | str():
            return value
        case int():
            return int(value) if -_WHOLE <= value < _WHOLE else hex(value)
        case float() if isfinite(value):
            return float(value)
        case dict() if depth < _DEEPEST:
            return {_named(name): plain(held, depth + 1) for name, held in value.items()}
        case list() | tuple() if depth < _DEEPEST:
            return [plain(part, depth + 1) for part in value]
        case _:
            return _shown(value)


def _named(key: object) -> str:
    return key if isinstance(key, str) else _shown(key)


def _shown(value: object) -> str:
    try:
        return repr(value)
    except Exception:  # noqa: BLE001 - nested too deep, an integer of too many digits in it, or an object that is broken
        return object.__repr__(value)


def _told(document: Document) -> dict[str, Any]:
    said: dict[str, Any] = {name: value for name, value in asdict(document.provenance).items() if value is not None}
    if document.sources:
        said["evidence"] = [{"id": source.id, "text": source.text} for source in document.sources]
    return said

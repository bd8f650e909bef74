"""What a document is called in reports, and where a tool would look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from copydesk.report.escapes import encodable

if TYPE_CHECKING:
    from copydesk.model import Document, Unread


def alone(document: Document) -> bool:
    """Whether its path is a file that holds it and nothing else, so that lines and columns point into that file."""
    own = document.id in {"", document.path} or document.path.endswith(("/" + document.id, "\\" + document.id))
    return bool(document.path) and own


def called(document: Document) -> str:
    """Its path, with its id behind it where a file holds many; its id where it has no path, or holds it."""
    if alone(document) or not document.id:
        return document.path
    if document.id.startswith(f"{document.path}#"):
        return document.id
    return f"{document.path}#{document.id}" if document.path else document.id


def address(document: Document) -> str:
    """Its path (else its id) as a URI reference, absolute for an absolute path."""
    path = (document.path or document.id).replace("\\", "/").removeprefix("./")
    return ("file://" if path.startswith("/") else "") + quote(encodable(path))


def missed(lost: Unread) -> str:
    """What could not be read or examined, and why, as in "b.jsonl, line 2: not JSON"."""
    return f"{', '.join(filter(None, (lost.path, lost.place)))}: {lost.reason}"

"""A document as another tool hands it in: a text, and what that tool calls its metadata."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.integrations.plain import shown
from copydesk.read.records import Reading, document_of
from copydesk.read.sidecar import FIELDS
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.model import Document, Unread
    from copydesk.settings import Settings

# What loaders and extractors call the fields of provenance. A bare "date" is not among them: it is the day of
# publication to one tool and that of the crawl to the next, and offices are judged by it.
_SYNONYMS = {
    "source_url": "url",
    "link": "url",
    "site_name": "publisher",
    "sitename": "publisher",
    "authors": "author",
    "byline": "author",
    "published_at": "published",
    "date_published": "published",
    "datepublished": "published",
    "publication_date": "published",
    "retrieved_at": "retrieved",
    "fetched_at": "retrieved",
    "license": "licence",
    "lang": "language",
}


@dataclass(frozen=True, slots=True)
class Submission:
    """What was handed in. Only a text that is a string can be judged."""

    text: object
    metadata: Mapping[str, object]
    id: str

    def document(self, settings: Settings) -> Document | Unread:
        """The document, its provenance read from the metadata, or why there is none to judge."""
        given = self.text if isinstance(self.text, str) else None
        record = _provenance(self.metadata, settings.columns) | {"id": self.id, "text": given}
        return document_of(record, 1, "", Reading("", settings.limits, {}))


def submission(text: object, metadata: Mapping[str, object], identity: object = None) -> Submission:
    """What a tool hands in that keeps a document's text apart from its metadata.

    A document without an identity is known by the digest of its text.
    """
    named = "" if identity is None else shown(identity)
    return Submission(text, metadata, named or sha256(shown(text)))


def submitted_record(record: Mapping[str, object], settings: Settings) -> Submission:
    """What a tool hands in whose documents are records; the setting `columns` says where the text stands."""
    text, identity = (settings.columns.get(name, name) for name in ("text", "id"))
    rest = {shown(name): value for name, value in record.items() if name not in {text, identity}}
    return submission(record.get(text), rest, record.get(identity))


def _provenance(metadata: Mapping[str, object], columns: Mapping[str, str]) -> dict[str, object]:
    """The fields of a record, by the columns that the settings name, by their own names, then by other names for them.

    The first that is there counts.
    """
    named = {field: metadata.get(columns.get(field, field)) for field in (*FIELDS, "evidence")}
    found = {field: value for field, value in named.items() if _is_said(value)}
    for name, value in metadata.items():
        plain = shown(name).casefold().replace("-", "_").replace(" ", "_")
        field = "url" if plain == "source" and _is_address(value) else _SYNONYMS.get(plain, plain)
        if field in FIELDS and field not in columns and _is_said(value):
            found.setdefault(field, value)
    return found


def _is_said(value: object) -> bool:
    """Whether a field holds anything; tables write NaN and NaT, which equal nothing, where they have no value."""
    return value is not None and not (isinstance(value, float | dt.date) and value != value)  # noqa: PLR0124 - so are they told


def _is_address(value: object) -> bool:
    return isinstance(value, str) and value.casefold().startswith(("https://", "http://"))

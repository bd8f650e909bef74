"""Bytes → Documents: files, folders and streams become texts with their provenance, or a reason why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Document, Limits, Provenance
from copydesk.read.documents import from_text
from copydesk.read.evidence import evidence
from copydesk.read.files import documents_of
from copydesk.read.media import Medium, medium_of, suffixes
from copydesk.read.paths import find

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.model import Unread

__all__ = ["evidence", "parse", "read", "suffixes"]


def read(
    paths: Sequence[str],
    limits: Limits,
    columns: Mapping[str, str] | None = None,
    provenance: Provenance | None = None,
) -> Iterator[Document | Unread]:
    """Every document that `paths` hold, in their order, and a reason for all that could not be read.

    A path is a file, a folder, a pattern such as `news/**/*.html`, or `-` for standard input.
    `columns` tells the columns of records by field name where they differ; `provenance` goes before what a document
    says of itself.
    """
    for found in find(paths):
        if isinstance(found, str):
            yield from documents_of(found, limits, columns or {}, provenance)
        else:
            yield found


def parse(text: str, name: str, provenance: Provenance | None = None) -> Document:
    """The document of a decoded text, read as the ending of `name` says, as plain text without a known one.

    ReadError when it is nested deeper or is longer than the default limits allow.
    """
    medium = medium_of(name)
    if medium not in {Medium.MARKDOWN, Medium.HTML}:
        medium = Medium.PLAIN
    return from_text(text, name, medium, Limits(), provenance)

"""Files that hold one document: plain text, Markdown, HTML."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from copydesk.errors import ReadError
from copydesk.model import Document, Limits, Provenance
from copydesk.read.encodings import decode
from copydesk.read.media import Medium
from copydesk.read.sidecar import merged

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDEST = 4  # bytes of one code point, in any encoding that is read


def from_stream(stream: BinaryIO, name: str, medium: Medium, limits: Limits) -> Document:
    """The one document of `stream`; ReadError when it is too large, no text, or nested too deep."""
    largest = limits.record_chars * _WIDEST + _WIDEST
    data = stream.read(largest + 1)
    if len(data) > largest:
        raise ReadError(f"longer than the limit of {limits.record_chars:,} characters")
    declared = None
    if medium is Medium.HTML:
        from copydesk.read.html.charset import declared_encoding  # noqa: PLC0415 - only pages declare one

        declared = declared_encoding(data)
    text, encoding = decode(data, declared)
    document = from_text(text, name, medium, limits)
    return replace(document, encoding=encoding.name, encoding_guessed=encoding.guessed)


def from_text(text: str, name: str, medium: Medium, limits: Limits, provenance: Provenance | None = None) -> Document:
    """The document of decoded text; `provenance` goes before what the text says of itself."""
    if len(text) > limits.record_chars:
        raise ReadError(f"longer than the limit of {limits.record_chars:,} characters")
    document = _reader(medium)(text, name, limits)
    return replace(document, path=name, provenance=merged(provenance, document.provenance))


def _reader(medium: Medium) -> Callable[[str, str, Limits], Document]:
    if medium is Medium.HTML:
        from copydesk.read.html import document_of as html  # noqa: PLC0415 - its parser is loaded for pages only

        return html
    if medium is Medium.MARKDOWN:
        from copydesk.read.markdown import document_of as markdown  # noqa: PLC0415 - as above

        return markdown
    return _plain


def _plain(text: str, name: str, limits: Limits) -> Document:  # noqa: ARG001 - the shape of all three
    return Document(name, text)

"""HTML → the visible text, its blocks with what the markup says of them, its links and its provenance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Document
from copydesk.read.html.metadata import provenance_of
from copydesk.read.html.tree import tree_of
from copydesk.read.html.walk import transcribe
from copydesk.read.pardons import bound

if TYPE_CHECKING:
    from copydesk.model import Limits


def document_of(markup: str, name: str, limits: Limits) -> Document:
    """The document of a page: its text is what a reader sees, a block a line; ReadError when it nests too deep."""
    tree = tree_of(markup, limits.depth)
    provenance = provenance_of(tree)
    text, blocks, links, pardons = transcribe(tree, limits.depth)
    return Document(name, text, provenance=provenance, blocks=blocks, links=links, pardons=bound(pardons, blocks))

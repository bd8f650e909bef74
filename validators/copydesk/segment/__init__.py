"""Marks a document out, once: blocks, links, who speaks, in which language, what is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.segment import blocks, languages, links, numbers, origins, relations

if TYPE_CHECKING:
    from copydesk.model import Document

STEPS = (blocks.mark, links.mark, origins.mark, languages.mark, numbers.mark, relations.mark)


def mark_out(document: Document) -> Document:
    """The document with its segments, language, links, figures, names and relations found."""
    for step in STEPS:
        document = step(document)
    return document

"""Marks a document out, once: blocks, links, who speaks, in which language, what is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.segment import blocks, languages, links, numbers, origins, promotion, relations

if TYPE_CHECKING:
    from copydesk.model import Document

VOICES = (blocks.mark, links.mark, origins.mark, languages.mark)
STEPS = (*VOICES, promotion.mark, numbers.mark, relations.mark)


def mark_out(document: Document) -> Document:
    """The document with its segments, language, links, appeals, figures, names and relations found."""
    for step in STEPS:
        document = step(document)
    return document


def mark_voices(document: Document) -> Document:
    """The document with who speaks and in which language, and nothing of what is claimed."""
    for step in VOICES:
        document = step(document)
    return document

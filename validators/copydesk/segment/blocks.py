"""Lines as blocks, where the reader brought none from markup."""

from __future__ import annotations

from dataclasses import replace

from copydesk.model import Block, Document, Span


def mark(document: Document) -> Document:
    """The document with a block for each line that has ink, unless markup already gave its blocks."""
    if document.blocks:
        return document
    blocks, at = [], 0
    for line in document.text.splitlines(keepends=True):
        if line.strip():
            blocks.append(Block(Span(at, at + len(line))))
        at += len(line)
    return replace(document, blocks=tuple(blocks))

"""Who speaks: each block as editorial, readers' or furniture, and quotations inside what is editorial."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import Document, Origin, Segment, Span
from copydesk.segment.origins.advertising import with_advertising
from copydesk.segment.origins.block_quotes import with_block_quotes
from copydesk.segment.origins.labels import label
from copydesk.segment.origins.passages import covering, with_quotations

if TYPE_CHECKING:
    from copydesk.model import Block
    from copydesk.segment.origins.labels import Label

_MARKUP_SURE = 0.95  # markup is written by people and can be wrong


def mark(document: Document) -> Document:
    """The document with its segments: one a block, more where a quotation begins or ends; none for an empty text."""
    text = document.text
    inked = [(block, words) for block in document.blocks if (words := block.span.of(text).strip())]
    if not inked:
        whole = (Segment(Span(0, len(text)), Origin.UNKNOWN, 0.0),) if text else ()
        return replace(document, segments=whole)
    blocks = [block for block, _ in inked]
    said = label([words for _, words in inked], [block.origin for block in blocks])
    set_apart = any(block.origin is Origin.USER for block in blocks)
    segments = [_segment(block, one, set_apart=set_apart) for block, one in zip(blocks, said, strict=True)]
    advertised = with_advertising(text, blocks, with_block_quotes(text, blocks, segments))
    return replace(document, segments=covering(text, with_quotations(text, advertised)))


def _segment(block: Block, said: Label, *, set_apart: bool) -> Segment:
    """A block's segment; where the markup sets readers apart, what it leaves out is not theirs."""
    if block.origin:
        return Segment(block.span, block.origin, _MARKUP_SURE, signals=block.signals)
    if set_apart and said.origin is Origin.USER:
        return Segment(block.span, Origin.EDITORIAL, 1 - said.confidence / 2)
    return Segment(block.span, said.origin, said.confidence, signals=said.signals)

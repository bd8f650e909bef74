"""Blocks that markup sets apart as quoted, inside what the publisher says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Origin, Segment, Span
from copydesk.text.quotations import speaker_around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Block

_MOST = 0.5  # share of a text; where more is set apart so, the markup is used for its looks


def with_block_quotes(text: str, blocks: Sequence[Block], segments: Sequence[Segment]) -> list[Segment]:
    """The segments, one a block, with those of quoted blocks made quotations; readers' quotations stay readers'."""
    made = list(segments)
    quoted = [at for at, block in enumerate(blocks) if _is_quoted(block, segments[at])]
    length = sum(blocks[at].span.end - blocks[at].span.start for at in quoted)
    if length > _MOST * len(text):
        return made
    for run in _runs(quoted):
        speaker = speaker_around(text, Span(blocks[run[0]].span.start, blocks[run[-1]].span.end))
        name = speaker.of(text) if speaker else None
        for at in run:
            made[at] = segments[at]._replace(origin=Origin.QUOTATION, speaker=name, signals=("block quote",))
    return made


def _is_quoted(block: Block, segment: Segment) -> bool:
    return block.kind == "quote" and block.origin is None and segment.origin is Origin.EDITORIAL


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """The places, those that follow one another together."""
    run: list[int] = []
    for at in places:
        if run and at != run[-1] + 1:
            yield run
            run = []
        run.append(at)
    if run:
        yield run

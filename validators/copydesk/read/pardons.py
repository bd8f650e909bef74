"""Comments in markup that ask for findings to be left out: read here, heeded by the judge only where settings allow.

<!-- copydesk: ignore LINK003, reader-comments -- a reason -->       of the block that follows
<!-- copydesk: ignore-file LINK003 -- a reason -->                   of the whole document
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.model import Pardon, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.model import Block

_ADDRESS = "copydesk:"
_NEXT, _FILE = "ignore", "ignore-file"
_LONGEST = 1000  # characters of a comment
_MOST = 1000  # comments of a document: each finding is held against all of them
_NOWHERE = Span(0, 0)  # until the blocks are known


def pardon_in(comment: str, at: int) -> Pardon | None:
    """What a comment, without its signs, asks for at an offset of the text; None where it does not speak to copydesk.

    One that is not understood names no rule.
    """
    words = comment.strip()
    if not words.startswith(_ADDRESS):
        return None
    asked, _, reason = words[len(_ADDRESS) : _LONGEST].partition("--")
    verb, _, rules = asked.strip().partition(" ")
    named = tuple(rules.replace(",", " ").split()) if verb in {_NEXT, _FILE} else ()
    return Pardon(named, " ".join(reason.split()), at, None if verb == _FILE else _NOWHERE)


def bound(pardons: Iterable[Pardon], blocks: Sequence[Block]) -> tuple[Pardon, ...]:
    """The first thousand, each with the block it stands in or before; nothing at its place where no block follows."""
    ends = [block.span.end for block in blocks]
    first = islice(pardons, _MOST)
    return tuple(pardon if pardon.block is None else _at(pardon, blocks, ends) for pardon in first)


def _at(pardon: Pardon, blocks: Sequence[Block], ends: list[int]) -> Pardon:
    number = bisect_right(ends, pardon.at)
    block = blocks[number].span if number < len(blocks) else Span(pardon.at, pardon.at)
    return replace(pardon, block=block)

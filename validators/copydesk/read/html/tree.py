"""Markup → a tree of nodes, refused where building it would take minutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from copydesk.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_ASIDE = re.compile(r"<(/?)(template|noscript)\b", re.IGNORECASE)
_OPENING = re.compile(rb"<[a-zA-Z]")
_STRIDE = 10_000  # elements; nested in one another they cost a quarter of a second
_TAG = re.compile(rb"<[a-zA-Z](?:[^>=]++|=\s*+(?:\"[^\"]*+\"?|'[^']*+'?)?)*+")
_VALUE = re.compile(rb"=\s*+(\"[^\"]*+\"?|'[^']*+'?)")
_MOST_ATTRIBUTES = 10_000
_LONG = 2 * _MOST_ATTRIBUTES  # bytes that so many attributes take at least


def tree_of(markup: str, depth: int) -> LexborHTMLParser:
    """The tree of a page; ReadError when it is long and nests deeper than `depth`, or a tag is crowded.

    For each `<div>` the HTML standard looks through all open elements, so deep nesting takes quadratic time.
    A long page is therefore built in strides, and each is measured before the next.
    Templates would hide their depth, and what stands for readers without scripts would spill out of the head; both are
    made plain unknown elements, which do neither.
    """
    data = _ASIDE.sub(r"<\1x-\2", markup).encode("utf-8", "replace")
    if _is_crowded(data):
        raise ReadError(f"a tag has more than {_MOST_ATTRIBUTES:,} attributes")
    openings = [found.start() for found in _OPENING.finditer(data)]
    for end in openings[_STRIDE::_STRIDE]:
        if any(level > depth for level in _levels(LexborHTMLParser(data[:end]).root)):
            raise ReadError(f"nested deeper than the limit of {depth}")
    return LexborHTMLParser(data)


def _levels(node: LexborNode | None) -> Iterator[int]:
    """How deep each branch goes, without recursion."""
    above: list[LexborNode] = []
    while node is not None:
        if child := node.child:
            above.append(node)
            node = child
            yield len(above)
            continue
        following = node.next
        while following is None and above:
            following = above.pop().next
        node = following


def _is_crowded(data: bytes) -> bool:
    """Whether a tag may have so many attributes that comparing each with all takes seconds.

    A comment or script can make a quoted value of what is none, so long values are searched for tags as well.
    """
    regions = [data]
    while regions:
        for tag in _TAG.finditer(regions.pop()):
            if tag.end() - tag.start() > _LONG:
                values = _VALUE.findall(tag[0])
                bare = _VALUE.sub(b"", tag[0])
                if len(bare.split()) + bare.count(b"/") + len(values) > _MOST_ATTRIBUTES:
                    return True
                regions += (value for value in values if len(value) > _LONG)
    return False

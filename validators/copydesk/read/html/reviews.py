"""Readers' reviews of what a page offers. A review that is the page itself is its publisher's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_REVIEWS = "[itemprop~=review][itemtype$='/Review'], [itemprop~=reviews][itemtype$='/Review']"
_BY_A_HOUSE = "[itemprop~=author][itemtype$=Organization]"
_LEAST = 2  # one alone may be the publisher's own, as critics mark theirs


def reviews_in(tree: LexborHTMLParser) -> Sequence[LexborNode]:
    """The elements of several reviews that people gave of one thing (schema.org/review); none inside an article."""
    reviews = tree.css(_REVIEWS)
    if len(reviews) < _LEAST:
        return ()
    return [node for node in reviews if not _is_inside_an_article(node) and node.css_first(_BY_A_HOUSE) is None]


def _is_inside_an_article(node: LexborNode) -> bool:
    above = node.parent
    while above is not None and above.tag != "article":
        above = above.parent
    return above is not None

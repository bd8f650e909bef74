"""Goes over a page once, in document order and without recursion, and writes down what a reader sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copydesk.errors import ReadError
from copydesk.read.html.elements import BLOCKS, UNSEEN
from copydesk.read.html.page import page_of
from copydesk.read.html.surroundings import Surroundings, inside
from copydesk.read.html.transcript import Transcript
from copydesk.read.pardons import pardon_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from copydesk.model import Block, Link, Pardon
    from copydesk.read.html.page import Page

_HIDING = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)


class _Element(NamedTuple):
    """An element that has been entered and not yet left."""

    node: LexborNode
    around: Surroundings
    outer: Surroundings  # of the nearest block
    is_block: bool
    target: str | None  # where a link leads
    start: int


def transcribe(
    tree: LexborHTMLParser, depth: int
) -> tuple[str, tuple[Block, ...], tuple[Link, ...], tuple[Pardon, ...]]:
    """The visible text of a page with its blocks, links and pardons; ReadError when it is nested beyond `depth`."""
    tree.strip_tags(["script", "style", "x-noscript", "x-template"])
    walk = _Walk(depth, page_of(tree))
    node = tree.root
    while node is not None:
        node = walk.step(node)
    return *walk.transcript.finish(), tuple(walk.pardons)


class _Walk:
    def __init__(self, depth: int, page: Page) -> None:
        self.transcript = Transcript()
        self.pardons: list[Pardon] = []
        self._depth = depth
        self._page = page
        self._above: list[_Element] = []
        self._around = self._outer = Surroundings(origin=page.frame.origin, signal=page.frame.signal)

    def step(self, node: LexborNode) -> LexborNode | None:
        """Reads one node and gives the next."""
        if node.is_text_node:
            self.transcript.write(node.text_content or "", self._around, self._outer)
        elif node.is_element_node:
            tag, attributes = node.tag or "", node.attributes
            if tag not in UNSEEN and not _is_hidden(tag, attributes):
                self._enter(node, tag, attributes)
                if child := node.child:
                    return child
                self._leave()
        elif node.is_comment_node and (pardon := pardon_in(node.comment_content or "", self.transcript.length)):
            self.pardons.append(pardon)
        following = node.next
        while following is None and self._above:
            following = self._leave().next
        return following

    def _enter(self, node: LexborNode, tag: str, attributes: Mapping[str, str | None]) -> None:
        is_block = tag in BLOCKS
        if is_block:
            self.transcript.end_block()
        target = attributes.get("href") if tag == "a" else None
        self._above.append(_Element(node, self._around, self._outer, is_block, target, self.transcript.length))
        if len(self._above) > self._depth:
            raise ReadError(f"nested deeper than the limit of {self._depth}")
        self._around = inside(node, attributes, self._around, self._page)
        if is_block:
            self._outer = self._around

    def _leave(self) -> LexborNode:
        left = self._above.pop()
        if left.target and not left.target.startswith("#"):
            self.transcript.link(left.start, left.target)
        if left.is_block:
            self.transcript.end_block()
        self._around, self._outer = left.around, left.outer
        return left.node


def _is_hidden(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether a reader does not see what is in an element. `aria-hidden` hides from screen readers only."""
    if tag == "dialog" and "open" not in attributes:
        return True
    if not attributes or tag in {"html", "body"}:  # pages hide these until their scripts have run
        return False
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _HIDING.search(style))

"""What is known of a page as a whole before its words are read: how much it holds, and whether it is all posts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Origin
from copydesk.read.html.forums import forum_of
from copydesk.read.html.reviews import reviews_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborHTMLParser


class Speaker(NamedTuple):
    """Who speaks, and the markup that says so."""

    origin: Origin | None
    signal: str
    in_comment: bool = False


_NOBODY = Speaker(None, "")


@dataclass(frozen=True, slots=True)
class Page:
    """A page before its words are read."""

    ink: int  # characters
    frame: Speaker = _NOBODY  # who speaks where no element says otherwise
    told: Mapping[int, Speaker] = field(default_factory=dict)  # by the memory address of the element


def page_of(tree: LexborHTMLParser) -> Page:
    """What a page says as a whole: on one that is all posts, what is no post is furniture."""
    ink = len(tree.text())
    forum = forum_of(tree)
    if forum is None:
        review = Speaker(Origin.USER, "[itemprop=review]", in_comment=True)
        return Page(ink, told={node.mem_id: review for node in reviews_in(tree)})
    post, apart = Speaker(Origin.USER, f"{forum.name} post", in_comment=True), Speaker(Origin.BOILERPLATE, forum.name)
    told = {node.mem_id: post for node in tree.css(forum.members)}
    told |= {node.mem_id: apart for node in tree.css(forum.apart)}
    return Page(ink, apart, told)

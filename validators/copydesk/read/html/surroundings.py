"""What stands around a word on a page: the kind of its block, who speaks, and which markup says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Origin
from copydesk.read.html.elements import HEADINGS
from copydesk.read.html.speakers import speaker_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

    from copydesk.read.html.page import Page

_KINDS = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th", "caption"), "table"),
    **dict.fromkeys(("p", "div"), "paragraph"),
    "blockquote": "quote",
    "pre": "code",
}
_LASTING = {"quote", "code"}  # a paragraph in a quotation is quoted
_FURNITURE = {"nav", "button", "select", "option", "textarea", "label", "legend"}
_FURNITURE_OUTSIDE = {"header", "footer", "aside"}  # an article may have its own


class Surroundings(NamedTuple):
    """What an element hands down to the words in it. A tuple, because a page has thousands."""

    kind: str = "paragraph"
    origin: Origin | None = None
    signal: str = ""
    in_article: bool = False
    in_comment: bool = False  # in one reader's words, not just in the section of comments


def inside(node: LexborNode, attributes: Mapping[str, str | None], around: Surroundings, page: Page) -> Surroundings:
    """The surroundings of the words in `node`, which stands in `around` on a page."""
    tag = node.tag or ""
    here = _placed(tag, around)
    if tag in _FURNITURE:
        here = here._replace(origin=Origin.BOILERPLATE, signal=tag)
    elif (attributes or page.told or "-" in tag) and (speaker := speaker_of(node, attributes, here.origin, page)):
        here = here._replace(origin=speaker.origin, signal=speaker.signal, in_comment=speaker.in_comment)
    elif tag in _FURNITURE_OUTSIDE and _is_outside(tag, here):
        here = here._replace(origin=Origin.BOILERPLATE, signal=tag)
    if here.kind == "heading":
        return _headed(tag, here)
    return here


def _is_outside(tag: str, here: Surroundings) -> bool:
    """Whether a header, footer or aside belongs to the page. Comments quote in an aside, too."""
    return not (here.in_article or here.origin is Origin.BOILERPLATE or (tag == "aside" and here.in_comment))


def _placed(tag: str, around: Surroundings) -> Surroundings:
    kind = around.kind if around.kind in _LASTING else _KINDS.get(tag, around.kind)
    in_article = around.in_article or tag in {"article", "main"}
    if kind == around.kind and in_article == around.in_article:
        return around
    return around._replace(kind=kind, in_article=in_article)


def _headed(tag: str, here: Surroundings) -> Surroundings:
    """A heading over comments is a label; the first heading of a page may be the article's, even in a header."""
    if here.origin is Origin.USER and not here.in_comment:
        return here._replace(origin=Origin.BOILERPLATE, signal=f"{here.signal} {tag}")
    if tag == "h1" and here.signal == "header":
        return here._replace(origin=None, signal="")
    return here

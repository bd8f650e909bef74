"""Who speaks in an element, as its role, its schema.org type, its classes or its id say."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Origin
from copydesk.read.html.elements import HEADINGS
from copydesk.read.html.page import Speaker
from copydesk.read.html.vocabulary import Sense, is_particular, sense_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborNode

    from copydesk.read.html.page import Page

_ARTICLE = "main, h1, [itemprop~=articleBody]"  # what no reader's words hold
_WRAPPERS = {"html", "body", "main"}  # their classes speak of the page, not of the words
_FURNITURE_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary"}
_PROPS = {"comment": Origin.USER, "articleBody": Origin.EDITORIAL}
_TYPES = {
    **dict.fromkeys(("Comment", "UserComments", "UserReview", "DiscussionForumPosting"), Origin.USER),
    **dict.fromkeys(("WPHeader", "WPFooter", "WPSideBar", "SiteNavigationElement"), Origin.BOILERPLATE),
    "WPAdBlock": Origin.PROMOTION,
}
_ORIGINS = {
    Sense.COMMENTS: Origin.USER,
    Sense.COMMENT: Origin.USER,
    Sense.PART: Origin.BOILERPLATE,
    Sense.ADVERT: Origin.PROMOTION,
    Sense.FURNITURE: Origin.BOILERPLATE,
}
_PRECEDENCE = list(_ORIGINS)
_MOST_TOKENS = 40
_LONGEST_PARTICULAR = 160  # characters; what is longer is no name, date or row of buttons


class _Marks(NamedTuple):
    """All of an element that can tell who speaks in it."""

    tag: str
    id: str | None
    classes: str | None
    role: str | None
    prop: str | None
    type: str | None
    rel: str | None


def speaker_of(
    node: LexborNode, attributes: Mapping[str, str | None], around: Origin | None, page: Page
) -> Speaker | None:
    """Who speaks in an element; None where its markup does not say or only repeats what stands `around` it."""
    if page.told and (told := page.told.get(node.mem_id)):
        return told
    get = attributes.get
    tag = node.tag or ""
    marks = _Marks(tag, get("id"), get("class"), get("role"), get("itemprop"), get("itemtype"), get("rel"))
    speaker = _stated(marks)
    if speaker is None:
        return _particular(node, marks) if around is Origin.USER else None
    if speaker.origin is Origin.EDITORIAL:
        return speaker if around is None else None
    if speaker.origin is Origin.USER:
        return speaker if _is_readers(node, around, page) else None
    if speaker.origin is around or tag == "article" or 2 * len(node.text()) > page.ink:
        return None  # what holds most of the page is its frame
    return speaker


def _is_readers(node: LexborNode, around: Origin | None, page: Page) -> bool:
    """Whether an element named for readers is theirs: no link to them, no article; a forum knows its posts better."""
    if node.tag == "a" or page.frame.origin:
        return False
    return around is Origin.USER or node.css_first(_ARTICLE) is None


@lru_cache(maxsize=1 << 12)
def _stated(marks: _Marks) -> Speaker | None:
    return None if marks.tag in _WRAPPERS else _declared(marks) or _named(marks)


def _declared(marks: _Marks) -> Speaker | None:
    if marks.role in _FURNITURE_ROLES:
        return Speaker(Origin.BOILERPLATE, f"[role={marks.role}]")
    if marks.role == "comment":
        return Speaker(Origin.USER, "[role=comment]", in_comment=True)
    for prop in (marks.prop or "").split():
        if prop in _PROPS:
            return Speaker(_PROPS[prop], f"[itemprop={prop}]", in_comment=_PROPS[prop] is Origin.USER)
    kind = (marks.type or "").rpartition("/")[2]
    if kind in _TYPES:
        return Speaker(_TYPES[kind], f"[itemtype={kind}]", in_comment=_TYPES[kind] is Origin.USER)
    if marks.tag == "a" and "sponsored" in (marks.rel or "").split():
        return Speaker(Origin.PROMOTION, "a[rel=sponsored]")
    return None


def _named(marks: _Marks) -> Speaker | None:
    """The sense of the id and classes; of several, comments go before their parts and these before the rest."""
    senses = [(sense, name) for name, token in _names(marks) if (sense := sense_of(token, is_id="#" in name))]
    if not senses:
        return None
    sense, name = min(senses, key=lambda said: _PRECEDENCE.index(said[0]))
    if marks.tag == "form":
        sense = Sense.PART
    return Speaker(_ORIGINS[sense], name, in_comment=sense is Sense.COMMENT)


def _particular(node: LexborNode, marks: _Marks) -> Speaker | None:
    named = chain(_names(marks), [(f"[itemprop={marks.prop}]", marks.prop or "")])
    name = next((name for name, token in named if is_particular(token)), None)
    if name and len(node.text()) <= _LONGEST_PARTICULAR:
        return Speaker(Origin.BOILERPLATE, name)
    return None


def _names(marks: _Marks) -> Iterator[tuple[str, str]]:
    """Each name that an element is given, as a selector and as it stands; a heading's id names its words."""
    if "-" in marks.tag:
        yield marks.tag, marks.tag
    if marks.id and marks.tag not in HEADINGS:
        yield f"{marks.tag}#{marks.id}", marks.id
    for token in (marks.classes or "").split()[:_MOST_TOKENS]:
        yield f"{marks.tag}.{token}", token

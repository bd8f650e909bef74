"""Who speaks in an element, as its role, its schema.org type, its classes or its id say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Origin
from copydesk.read.html.elements import HEADINGS
from copydesk.read.html.vocabulary import Sense, is_particular, sense_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborNode

_WRAPPERS = {"html", "body", "main"}  # their classes speak of the page, not of the words
_FURNITURE_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary"}
_TYPES = {
    **dict.fromkeys(("Comment", "UserComments"), Origin.USER),
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


class Speaker(NamedTuple):
    """Who speaks, and the markup that says so."""

    origin: Origin
    signal: str
    in_comment: bool = False


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
    node: LexborNode, attributes: Mapping[str, str | None], around: Origin | None, ink: int
) -> Speaker | None:
    """Who speaks in an element; None where its markup does not say or only repeats what stands `around` it."""
    get = attributes.get
    tag = node.tag or ""
    marks = _Marks(tag, get("id"), get("class"), get("role"), get("itemprop"), get("itemtype"), get("rel"))
    speaker = _stated(marks)
    if speaker is None:
        return _particular(node, marks) if around is Origin.USER else None
    if speaker.origin is Origin.USER:
        return None if tag == "a" or (around is not Origin.USER and node.css_first("main, h1")) else speaker
    if speaker.origin is around or tag == "article" or 2 * len(node.text()) > ink:
        return None  # what holds most of the page is its frame
    return speaker


@lru_cache(maxsize=1 << 12)
def _stated(marks: _Marks) -> Speaker | None:
    return None if marks.tag in _WRAPPERS else _declared(marks) or _named(marks)


def _declared(marks: _Marks) -> Speaker | None:
    if marks.role in _FURNITURE_ROLES:
        return Speaker(Origin.BOILERPLATE, f"[role={marks.role}]")
    if marks.role == "comment":
        return Speaker(Origin.USER, "[role=comment]", in_comment=True)
    if "comment" in (marks.prop or "").split():
        return Speaker(Origin.USER, "[itemprop=comment]", in_comment=True)
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
    name = next((name for name, token in _names(marks) if is_particular(token)), None)
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

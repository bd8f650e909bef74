"""Where a page says it comes from: its head, its links and its JSON-LD."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Provenance
from copydesk.read.html.linked_data import provenance_in
from copydesk.read.sidecar import merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborHTMLParser

# By field, the names of `<meta>` in the order in which they are believed.
_NAMES = {
    "url": ("og:url", "dc.identifier", "twitter:url"),
    "publisher": ("og:site_name", "dc.publisher", "publisher", "application-name"),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "byl"),
    "published": (
        "article:published_time",
        "date",
        "dc.date",
        "dc.date.issued",
        "datepublished",
        "pubdate",
        "publishdate",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "licence": ("dc.rights", "dcterms.license", "license"),
    "language": ("language", "content-language", "og:locale"),
}
_NAMING = ("property", "name", "itemprop", "http-equiv")  # attributes that name what a `<meta>` says
_LONGEST = 2_000  # characters of one field
_MOST = 1_000  # elements looked at


def provenance_of(tree: LexborHTMLParser) -> Provenance:
    """What a page says of its address, publisher, author, date, licence and language."""
    said = dict(_metas(tree))
    in_head = Provenance(**{field: _first(said, names) for field, names in _NAMES.items()})
    return merged(_in_markup(tree), merged(in_head, provenance_in(_linked_data(tree))))


def _metas(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for node in reversed(tree.css("meta[content]")[:_MOST]):  # the first of a name is to be the last in a dict
        attributes = node.attributes
        name = next((attributes[key] for key in _NAMING if attributes.get(key)), None)
        content = (attributes.get("content") or "").strip()
        if name and content:
            yield name.lower(), content[:_LONGEST]


def _first(said: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((said[name] for name in names if name in said), None)


def _in_markup(tree: LexborHTMLParser) -> Provenance:
    return Provenance(
        url=_attribute(tree, "link[rel=canonical]", "href"),
        published=_attribute(tree, "time[itemprop=datePublished], time[pubdate]", "datetime"),
        licence=_attribute(tree, "link[rel=license], a[rel=license]", "href"),
        language=_attribute(tree, "html", "lang") or _attribute(tree, "html", "xml:lang"),
    )


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = tree.css_first(selector)
    value = node.attributes.get(name) if node else None
    return (value or "").strip()[:_LONGEST] or None


def _linked_data(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css('script[type="application/ld+json"]')[:_MOST]:
        yield node.text()

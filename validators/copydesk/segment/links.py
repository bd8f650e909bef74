"""Finds the links of a document: those its reader brought from markup, and what its text shows."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import Link
from copydesk.text import links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.model import Document, Span


def mark(document: Document) -> Document:
    """The document with its links in the order of the text, each with its registrable domain.

    To those of the markup come the URLs of the text, and the contacts that its words ask the reader to use.
    """
    brought = sorted(document.links, key=lambda link: link.span)
    known = [replace(link, domain=links.target(link.url).domain) for link in brought]
    known += [_written(span, span.of(document.text)) for span in links.find(document.text) if not _taken(brought, span)]
    known.sort(key=_place)
    contacts = [_written(*contact) for contact in links.find_contacts(document.text) if not _taken(known, contact.span)]
    found = sorted([*known, *contacts], key=_place) if contacts else known
    return replace(document, links=tuple(found)) if found else document


def _written(span: Span, url: str) -> Link:
    return Link(span, url, domain=links.target(url, bare=True).domain)


def _place(link: Link) -> Span:
    return link.span


def _taken(known: Sequence[Link], span: Span) -> bool:
    at = bisect_left(known, span.end, key=lambda link: link.span.start)
    return at > 0 and known[at - 1].span.end > span.start

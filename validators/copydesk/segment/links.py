"""Finds the links of a document: those its reader brought from markup, and the URLs that stand in its text."""

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
    """The document with its links in the order of the text, each with its registrable domain."""
    brought = sorted(document.links, key=lambda link: link.span)
    found = [Link(span, span.of(document.text)) for span in links.find(document.text) if not _taken(brought, span)]
    if not brought and not found:
        return document
    complete = [replace(link, domain=links.target(link.url).domain) for link in brought]
    complete += [replace(link, domain=links.target(link.url, bare=True).domain) for link in found]
    return replace(document, links=tuple(sorted(complete, key=lambda link: link.span)))


def _taken(brought: Sequence[Link], span: Span) -> bool:
    at = bisect_left(brought, span.end, key=lambda link: link.span.start)
    return at > 0 and brought[at - 1].span.end > span.start

"""Links of a document: brought from markup, and found in the text."""

from __future__ import annotations

from copydesk.model import Document, Link, Span
from copydesk.segment import links


def test_bare_urls_are_added_with_their_domains() -> None:
    text = "See https://www.example.co.uk/a and example.org/b."

    marked = links.mark(Document("x", text))

    assert [(link.url, link.domain, link.anchored) for link in marked.links] == [
        ("https://www.example.co.uk/a", "example.co.uk", False),
        ("example.org/b", "example.org", False),
    ]


def test_links_brought_by_the_reader_stay_and_are_not_found_twice() -> None:
    text = "Read https://example.org/x and example.com."
    brought = Link(Span(5, 26), "https://elsewhere.example.net/y", anchored=True)

    marked = links.mark(Document("x", text, links=(brought,)))

    assert [(link.span.of(text), link.domain) for link in marked.links] == [
        ("https://example.org/x", "example.net"),
        ("example.com", "example.com"),
    ]


def test_a_text_without_links_comes_back_as_it_is() -> None:
    document = Document("x", "Nothing here.")

    assert links.mark(document) is document

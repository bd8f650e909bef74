from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Pardon, Span
from copydesk.read import parse
from copydesk.read.pardons import pardon_in


def pardons(source: str, name: str) -> list[tuple[tuple[str, ...], str, str | None]]:
    """Rules, reason and the words spoken of; None for the whole document."""
    document = parse(source, name)
    return [(one.rules, one.reason, one.block and one.block.of(document.text)) for one in document.pardons]


def test_a_comment_in_markdown_speaks_of_the_next_block() -> None:
    source = "One.\n\n<!-- copydesk: ignore LINK003, page-furniture -- our own\nshop -->\n\nTwo\nlines.\n\nThree.\n"

    assert pardons(source, "a.md") == [(("LINK003", "page-furniture"), "our own shop", "Two\nlines.")]


def test_or_of_the_whole_file() -> None:
    assert pardons("<!-- copydesk: ignore-file NUM -- a table -->\n\nOne.\n", "a.md") == [(("NUM",), "a table", None)]


def test_a_comment_in_html_speaks_of_the_block_it_stands_in_or_before() -> None:
    source = "<p>One.</p><!-- copydesk: ignore A1 -- x --><p>Two.</p><p>Three <!-- copydesk: ignore B2 -- y --> on.</p>"

    assert pardons(source, "a.html") == [(("A1",), "x", "Two."), (("B2",), "y", "Three on.")]


@pytest.mark.parametrize(
    "source",
    [
        "`<!-- copydesk: ignore A -- x -->`\n\nOne.\n",
        "```\n<!-- copydesk: ignore A -- x -->\n```\n\nOne.\n",
        "    <!-- copydesk: ignore A -- x -->\n\nOne.\n",
        "<!-- not for copydesk: ignore A -- x -->\n\nOne.\n",
        "copydesk: ignore A -- x\n\nOne.\n",
    ],
)
def test_what_readers_see_is_no_comment(source: str) -> None:
    assert pardons(source, "a.md") == []
    assert pardons(source, "a.txt") == []


def test_a_comment_at_the_end_speaks_of_nothing() -> None:
    assert pardons("One.\n\n<!-- copydesk: ignore A -- x -->\n", "a.md") == [(("A",), "x", "")]


@pytest.mark.parametrize(
    "comment", ["copydesk: ignored A -- x", "copydesk: ignore -- x", "copydesk:", "copydesk: -- x"]
)
def test_what_is_not_understood_names_no_rule(comment: str) -> None:
    pardon = pardon_in(comment, 3)

    assert pardon is not None
    assert pardon.rules == ()


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_of_very_many_comments_the_first_thousand_are_read(name: str) -> None:
    assert len(parse("One.\n\n" + "<!-- copydesk: ignore A -- x -->\n\n" * 3000, name).pardons) == 1000


def test_a_reason_may_be_missing() -> None:
    assert pardon_in(" copydesk: ignore A ", 3) == Pardon(("A",), "", 3, Span(0, 0))


@given(st.text().map("copydesk: ignore ".__add__), st.sampled_from(["a.md", "a.html"]))
def test_any_comment_whatever_can_be_read(comment: str, name: str) -> None:
    document = parse(f"One.\n\n<!--{comment}-->\n\nTwo.\n", name)

    assert all(one.block is None or one.block.end <= len(document.text) for one in document.pardons)

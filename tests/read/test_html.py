"""HTML → what a reader sees, its links and its provenance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import ReadError
from copydesk.model import Limits, Provenance
from copydesk.read import parse
from copydesk.read.html import document_of


def text(markup: str) -> str:
    return parse(markup, "a.html").text


def links(markup: str) -> list[tuple[str, str, bool]]:
    document = parse(markup, "a.html")
    return [(link.span.of(document.text), link.url, link.anchored) for link in document.links]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One\n  two <b> three</b>.</p> <p>Four</p>", "One two three.\nFour"),
        ("<div>a<p>b</div>c", "a\nb\nc"),
        ("a<br>b<br/><br>c<hr>d", "a\nb\nc\nd"),
        ("a&nbsp;&amp;&lt;b&gt;", "a\xa0&<b>"),
        ("<p>&nbsp;</p>a", "a"),
        ("<i>a</i><b>b</b> <u> c</u>", "ab c"),
        ("<pre>\n a\n  b</pre>c", " a\n  b\nc"),
        ("<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", "a\nb\nc\nd"),
        (
            "<title>t</title><script>s</script><style>y</style><noscript>n</noscript>a<!-- c --><template>p</template>",
            "a",
        ),
        ("<svg><text>s</text></svg><iframe>f</iframe><video>v</video><math><mi>x</mi></math>", "x"),
        ("<p hidden>a<p style='DISPLAY : none'>b<p style='visibility:hidden'>c<dialog>d</dialog>e", "e"),
        (
            "<body hidden style='display:none'>a<p aria-hidden=true>b<details>c</details><dialog open>d</dialog>",
            "a\nb\nc\nd",
        ),
        ("", ""),
        ("<frameset><frame></frameset>", ""),
        ("\0a\ud800b", "a?b"),
    ],
)
def test_the_text_is_what_a_reader_sees(markup: str, expected: str) -> None:
    assert text(markup) == expected


def test_kinds_are_told() -> None:
    document = parse(
        "<h2>a</h2><p>b</p><ul><li>c<p>d</p></ul><blockquote>e<p>f</p></blockquote><pre>g</pre><table><td>h</table>i",
        "a.html",
    )

    assert [(block.span.of(document.text), block.kind) for block in document.blocks] == [
        ("a", "heading"),
        ("b", "paragraph"),
        ("c", "item"),
        ("d", "paragraph"),
        ("e", "quote"),
        ("f", "quote"),
        ("g", "code"),
        ("h", "table"),
        ("i", "paragraph"),
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>See <a href='/x'> this </a>.", [("this", "/x", True)]),
        ("<a href='https://a.example/'>a.example</a>", [("a.example", "https://a.example/", False)]),
        ("<a href=' javascript:alert(1)'>x</a>", [("x", " javascript:alert(1)", True)]),
        ("<a href=u><div>a</div><div>b</div></a>", [("a\nb", "u", True)]),
        ("x <a href=u>a</a><a href=v>b</a>", [("a", "u", True), ("b", "v", True)]),
        ("<a href='#top'>a</a><a>b</a><a href=''>c</a><a href=u><img alt=d></a>", []),
    ],
)
def test_links_stand_where_their_words_stand(markup: str, expected: list[tuple[str, str, bool]]) -> None:
    assert links(markup) == expected


def test_a_page_says_where_it_comes_from() -> None:
    found = parse(
        """<html lang="en"><head><meta name="Author" content="A. Marsh"><meta name="author" content="later">
        <meta property="og:url" content="https://a.example/og"><link rel="canonical" href="https://a.example/1">
        <meta property="og:site_name" content=" The Gazette "><meta name="date" content="2026-03-01">
        <link rel="license" href="https://licence.example"></head><p>x""",
        "a.html",
    )

    assert found.provenance == Provenance(
        url="https://a.example/1",
        publisher="The Gazette",
        author="A. Marsh",
        published="2026-03-01",
        licence="https://licence.example",
        language="en",
    )


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('{"datePublished":"2026-03-01","author":{"name":"A"}}', Provenance(published="2026-03-01", author="A")),
        (
            '[{"@graph":[{"@type":"WebPage"},{"datePublished":"2026","author":["A",{"name":"B"},[]],"publisher":{"x":1}}]}]',
            Provenance(published="2026", author="A, B"),
        ),
        ('{"author":"A"}', Provenance()),
        ("{", Provenance()),
        ('{"datePublished":' + "[" * 2_000, Provenance()),
        ('{"datePublished":"2026","x":"' + "x" * 300_000 + '"}', Provenance()),
        ('"\ud800"', Provenance()),
    ],
)
def test_linked_data_fills_what_the_head_leaves_open(script: str, expected: Provenance) -> None:
    found = parse(f"<script type='application/ld+json'>{script}</script>", "a.html")

    assert found.provenance == expected


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "x-template", "svg", "template"])
def test_a_page_nested_too_deep_is_refused_however_long(tag: str) -> None:
    for levels in (300, 30_000):
        shown = f"<{tag}>" * levels
        if tag in {"svg", "x-template", "template"} and levels == 300:
            assert text(shown + "x") == ""  # nothing in it is shown, so nothing is walked
        else:
            with pytest.raises(ReadError, match="nested deeper than the limit of 200"):
                parse(shown, "a.html")


def test_the_limit_of_depth_counts_elements() -> None:
    markup = "<div>" * 8 + "x"  # in html and body

    assert document_of(markup, "a.html", Limits(depth=10)).text == "x"
    with pytest.raises(ReadError):
        document_of(markup, "a.html", Limits(depth=9))


@pytest.mark.parametrize(
    "markup",
    [
        "<div {}>",
        '<!-- <x a=" --><div {}> "',
        "<!-- <x a=\" --><!-- <x b=' --><div {}> '\"",
        "<textarea><x a='</textarea><div {}>'",
    ],
)
def test_a_crowded_tag_is_refused_wherever_it_hides(markup: str) -> None:
    crowd = " ".join(f"a{number}=1" for number in range(20_000))

    with pytest.raises(ReadError, match="more than 10,000 attributes"):
        parse(markup.format(crowd), "a.html")


def test_long_values_are_no_crowd() -> None:
    assert text("<p data-x='" + '{ "a": 1 }' * 20_000 + "'>x</p>") == "x"


@given(st.text(alphabet="ab <>/p\"'=&;!-\n\xa0divsln", max_size=300))
def test_blocks_are_the_lines_of_the_text(markup: str) -> None:
    document = parse(markup, "a.html")

    assert document.text == "\n".join(block.span.of(document.text) for block in document.blocks)
    assert all(block.span.of(document.text).strip() for block in document.blocks)

"""Markdown → blocks and links of the source as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Origin, Provenance
from copydesk.read import parse
from copydesk.read.front_matter import front_matter


def blocks(source: str) -> list[tuple[str, str]]:
    document = parse(source, "a.md")
    assert document.text == source
    return [(block.kind, block.span.of(source)) for block in document.blocks]


def links(source: str) -> list[tuple[str, str, bool]]:
    return [(link.span.of(source), link.url, link.anchored) for link in parse(source, "a.md").links]


def test_every_kind_of_block_is_told() -> None:
    source = (
        "# Head\r\n\r\nOne\r\ntwo.\r\n\r\n- item\r\n  - inner\r\n\r\n> quoted\r\n> still\r\n\r\n```\r\ncode\r\n```\r\n"
    )

    assert blocks(source) == [
        ("heading", "# Head"),
        ("paragraph", "One\r\ntwo."),
        ("item", "- item"),
        ("item", "- inner"),
        ("quote", "> quoted\r\n> still"),
        ("code", "```\r\ncode\r\n```"),
    ]


def test_tables_are_blocks_a_row_and_markup_is_code() -> None:
    assert blocks("| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>\nx\n</div>\n\nSetext\n===\n") == [
        ("table", "| a | b |"),
        ("table", "| 1 | 2 |"),
        ("code", "<div>\nx\n</div>"),
        ("heading", "Setext\n==="),
    ]


def test_words_that_lie_in_no_leaf_are_blocks_too() -> None:
    deep = "> " * 150 + "deep"

    assert blocks(f"[a]: https://a.example\n\n{deep}\n") == [
        ("paragraph", "[a]: https://a.example"),
        ("paragraph", deep),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("See [this](https://a.example).", [("[this](https://a.example)", "https://a.example", True)]),
        ("<https://a.example/x>", [("https://a.example/x", "https://a.example/x", False)]),
        ("<me@a.example>", [("me@a.example", "mailto:me@a.example", False)]),
        ("[a.example](https://a.example/)", [("[a.example](https://a.example/)", "https://a.example/", False)]),
        ("> one [two\n> three](x) four", [("[two\n> three](x)", "x", True)]),
        ("# [h](x) #", [("[h](x)", "x", True)]),
        ("|a|b|\n|-|-|\n|[x](u)|[x](v)|", [("[x](u)", "u", True), ("[x](v)", "v", True)]),
        ("[r] and [s][R]\n\n[r]: /u", [("[r]", "/u", True), ("[s][R]", "/u", True)]),
        ("[![alt [n](m)](i.png)](x)", [("[![alt [n](m)](i.png)](x)", "x", True)]),
        ("[x](javascript:alert(1))", [("[x](javascript:alert(1))", "javascript:alert(1)", True)]),
        ("*[x](<a b> 'title')*", [("[x](<a b> 'title')", "a b", True)]),
        ("`[x](u)` \\[x](u) ![x](u) [x] (u) [x]()", []),
        ("```\n[x](u)\n```\n\n    [x](u)\n", []),
    ],
)
def test_links_are_found_at_their_place(source: str, expected: list[tuple[str, str, bool]]) -> None:
    assert links(source) == expected


@given(st.text(alphabet="ab []()<>!`\\\n\r\t>#-|*=:x./h", max_size=200))
def test_spans_lie_in_order_within_the_source(source: str) -> None:
    document = parse(source, "a.md")

    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.span.start < block.span.end <= len(source)
        ends.append(block.span.end)
    assert all(link.span.start < link.span.end <= len(source) for link in document.links)
    inked = "".join(block.span.of(source) for block in document.blocks)
    assert sum(map(str.isalnum, inked)) == sum(map(str.isalnum, source))


def test_a_source_over_a_million_characters_is_left_to_be_read_line_by_line() -> None:
    assert parse("# a\n" * 250_001, "a.md").blocks == ()


def test_a_paragraph_of_white_space_alone_is_no_block() -> None:
    assert blocks("\xa0\n\nOne.\n\n\u3000") == [("paragraph", "One.")]


def test_front_matter_is_a_block_of_its_own() -> None:
    source = "---\ntitle: A\nurl: https://a.example\n---\n# Head\n"

    document = parse(source, "a.md")

    assert [(block.kind, block.origin, block.span.of(source)) for block in document.blocks] == [
        ("matter", Origin.BOILERPLATE, "---\ntitle: A\nurl: https://a.example\n---\n"),
        ("heading", None, "# Head"),
    ]
    assert document.provenance == Provenance(url="https://a.example")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "---\r\nurl: 'https://a.example' \r\nauthor: A # not B\r\n---\r\n",
            Provenance("https://a.example", author="A"),
        ),
        ("---\nauthors: [a, b]\nurl: *x\nlicense: &a CC0\nlang: !!python/name:os\nsite: |\n---", Provenance()),
        ("---\nmeta:\n  url: x\nLicense: CC0\n---\n", Provenance(licence="CC0")),
        (
            "+++\ndate = 2026-03-01\nauthors = ['A', 'B']\nlang = 'de'\n[x]\nurl = 1\n+++\n",
            Provenance(author="A, B", published="2026-03-01", language="de"),
        ),
        ("+++\nnot toml\n+++\n", Provenance()),
        ("+++\na = " + "[" * 2_000 + "\n+++\n", Provenance()),
        ("+++\na = " + "9" * 5_000 + "\n+++\n", Provenance()),
    ],
)
def test_front_matter_tells_the_provenance(source: str, expected: Provenance) -> None:
    assert front_matter(source) == (len(source), expected)


@pytest.mark.parametrize(
    "source",
    ["", "---", "---\nurl: x\n", "text\n---\nurl: x\n---\n", "---\n" + "a: b\n" * 4_000 + "---\n", "--- x\n---\n"],
)
def test_what_is_no_front_matter_says_nothing(source: str) -> None:
    assert front_matter(source) == (0, Provenance())

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from copydesk.model import Decision, NotRunRule, Run, SetAside, Span, Unread, Verdict
from copydesk.report import FORMATS
from copydesk.report.escapes import visible
from copydesk.report.html.layout import rows
from copydesk.report.lines import Lines
from copydesk.report.html.notes import numbered
from tests.support.verdicts import RUN, finding, rendered, runs, verdict, verdicts

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "div", "p", "span", "a", "b"),
    *("h1", "h2", "h3", "h4", "dl", "dt", "dd", "ul", "ol", "li", "details", "summary", "mark", "bdi", "figure"),
    *("figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "label", "input", "select"),
    *("option", "button", "script"),
}


_NEWLINE = re.compile("\r\n?")


def page(*some: Verdict, run: Run = RUN) -> LexborHTMLParser:
    return LexborHTMLParser(rendered(FORMATS["html"](), some, run))


def one_of(tree: LexborHTMLParser, selector: str) -> LexborNode:
    found = tree.css_first(selector)
    assert found is not None
    return found


def elements(tree: LexborHTMLParser) -> list[LexborNode]:
    return [node for node in tree.css("*") if node.tag]


def words(tree: LexborHTMLParser) -> list[str]:
    """The document's own words, line by line, as the page shows them."""
    for added in tree.css(".text .ref, .text .close, .text .tag"):
        added.decompose()
    return [line.text(deep=True) for line in tree.css(".text > p")]


@given(verdicts())
def test_the_whole_text_is_there(one: Verdict) -> None:
    lines = Lines(one.document.text)
    set_ = rows(one.document, numbered(one.findings, lines), lines)
    expected = ["".join(visible(piece.text) for piece in line) for row in set_ for line in row.lines]

    assert words(page(one)) == expected


@given(st.lists(verdicts(), max_size=2), runs)
def test_nothing_a_document_says_becomes_markup(some: list[Verdict], run: Run) -> None:
    found = elements(page(*some, run=run))
    attributes = [(name, value) for node in found for name, value in node.attributes.items()]

    assert {node.tag for node in found} <= _OURS
    assert sum(node.tag in {"script", "style"} for node in found) == 2
    assert [name for name, _ in attributes if name.startswith("on") or name in {"src", "style", "action"}] == []
    assert [value for name, value in attributes if name == "href" and not (value or "").startswith("#")] == []


def test_the_policy_lets_in_our_style_and_script_and_nothing_else() -> None:
    tree = page(verdict("a"))
    policy = one_of(tree, "meta[http-equiv]").attributes["content"]
    style, script = (
        base64.b64encode(hashlib.sha256(one_of(tree, tag).text().encode()).digest()).decode()
        for tag in ("style", "script")
    )

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_page_names_no_address() -> None:
    assert re.findall(r"https?://|//[a-z]", rendered(FORMATS["html"](), [verdict("a", finding(None))])) == []


@given(verdicts())
def test_every_link_leads_somewhere_and_every_id_is_there_once(one: Verdict) -> None:
    tree = page(one)
    ids = [node.attributes["id"] for node in tree.css("[id]")]

    assert sorted(set(ids), key=str) == sorted(ids, key=str)
    assert {(node.attributes["href"] or "")[1:] for node in tree.css("a[href]")} <= set(ids)


@given(verdicts())
def test_every_finding_has_its_card(one: Verdict) -> None:
    expected = [_NEWLINE.sub("\n", visible(found.message)) for found in one.findings]

    assert sorted(card.text() for card in page(one).css(".note .message")) == sorted(expected)


def test_a_hidden_character_is_a_chip_with_its_name() -> None:
    chip = one_of(page(verdict("pay\u202eload")), ".text .hidden")

    assert (chip.text(), chip.attributes["title"]) == ("<U+202E>", "RIGHT-TO-LEFT OVERRIDE")


def test_what_was_not_run_or_read_or_counted_is_told() -> None:
    one = replace(
        verdict("a", decision=Decision.REVIEW),
        not_run=(NotRunRule("blocked-domain", "no list was given"),),
        set_aside=(SetAside(finding(None, message="Perhaps."), "confidence 0.30 is under the floor"),),
    )
    run = replace(RUN, unread=(Unread("b.jsonl", "not JSON", "line 2"),), settings={"fail_on": "never"})
    said = " ".join(one_of(page(one, run=run), "main").text(separator=" ").split())

    for told in (
        "blocked-domain : no list was given",
        "b.jsonl , line 2: not JSON",
        "fail_on never",
        "Perhaps. Set aside: confidence 0.30 is under the floor.",
    ):
        assert told in said


def test_only_short_documents_with_findings_stand_open() -> None:
    some = [
        verdict("a", finding(Span(0, 1))),
        verdict("b", decision=Decision.ACCEPT),
        verdict("c" * 300_000, finding(None)),
    ]

    assert ["open" in node.attributes for node in page(*some).css("details.document")] == [True, False, False]

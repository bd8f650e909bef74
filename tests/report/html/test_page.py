from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from copydesk.model import (
    Decision,
    Evidence,
    NotRunRule,
    Provenance,
    RulePage,
    Run,
    SetAside,
    Severity,
    Span,
    Unread,
    Verdict,
)
from copydesk.report import FORMATS
from copydesk.report.escapes import visible
from copydesk.report.html.layout import rows
from copydesk.report.html.notes import numbered
from copydesk.report.lines import Lines
from tests.support.verdicts import RUN, finding, rendered, runs, verdict, verdicts

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_OURS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "section", "div", "p", "span", "a", "b"),
    *("h1", "h2", "h3", "h4", "dl", "dt", "dd", "ul", "ol", "li", "details", "summary", "mark", "bdi", "figure"),
    *("figcaption", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "label", "input", "select"),
    *("option", "button", "script", "article", "dialog"),
}
_WITH_RULE_PAGES = _OURS | {"em", "strong", "code", "pre", "blockquote", "hr", "br"}


_NEWLINE = re.compile("\r\n?")


def page(*some: Verdict, run: Run = RUN) -> LexborHTMLParser:
    return LexborHTMLParser(rendered(FORMATS["html"](), some, run))


def one_of(tree: LexborHTMLParser, selector: str) -> LexborNode:
    found = tree.css_first(selector)
    assert found is not None
    return found


def elements(tree: LexborHTMLParser) -> list[LexborNode]:
    return [node for node in tree.css("*") if node.tag]


def unfolded(tree: LexborHTMLParser) -> LexborHTMLParser:
    """The page with the hidden characters spelt out one by one that a chip tells the number of."""
    for chip in tree.css(".hidden"):
        name, _, number = chip.text().partition(" × ")
        chip.replace_with(name * int(number.replace(",", "") or 1))
    return tree


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

    assert words(unfolded(page(one))) == expected


@given(st.lists(verdicts(), max_size=2), runs)
def test_nothing_a_document_says_becomes_markup(some: list[Verdict], run: Run) -> None:
    found = elements(page(*some, run=run))
    attributes = [(name, value) for node in found for name, value in node.attributes.items()]

    assert {node.tag for node in found} <= _WITH_RULE_PAGES
    assert [node.tag for node in found if node.tag in {"script", "style"}] == ["style", "script", "script"]
    assert [name for name, _ in attributes if name.startswith("on") or name in {"src", "style", "action"}] == []
    assert [value for name, value in attributes if name == "href" and not (value or "").startswith("#")] == []


def test_the_policy_lets_in_our_style_and_script_and_nothing_else() -> None:
    tree = page(verdict("a"))
    policy = one_of(tree, "meta[http-equiv]").attributes["content"]
    style, script = (
        base64.b64encode(hashlib.sha256(one_of(tree, tag).text().encode()).digest()).decode()
        for tag in ("style", "script:not([type])")
    )

    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'"
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

    assert sorted(card.text() for card in unfolded(page(one)).css(".note .message")) == sorted(expected)


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


def island(tree: LexborHTMLParser) -> Any:  # noqa: ANN401 - JSON
    return json.loads(one_of(tree, "script[type]").text())


@given(st.lists(verdicts(), max_size=3))
def test_the_island_holds_every_document_and_finding(some: list[Verdict]) -> None:
    held = island(page(*some))
    findings = [[held["rules"][found[0]] for found in told[-1]] for told in held["documents"]]

    assert findings == [[[found.code, found.rule] for found in one.findings] for one in some]


def test_a_document_has_the_same_key_in_every_run_and_no_other_has_it() -> None:
    one, other = verdict("a", path="a.txt"), verdict("b", path="b.txt")
    keys = [told[0] for told in island(page(one, other, one))["documents"]]

    assert [told[0] for told in island(page(replace(other, decision=Decision.ACCEPT)))["documents"]] == [keys[1]]
    assert keys[2] == f"{keys[0]}-2"


def test_the_source_is_the_publisher_else_the_host_else_the_folder() -> None:
    one = verdict("a", path="news/a.txt")
    sources = [
        Provenance(publisher="The Gull", url="https://www.example.org/a"),
        Provenance(url="https://www.example.org/a"),
    ]
    some = [replace(one, document=replace(one.document, provenance=source)) for source in (*sources, Provenance())]

    assert [told[5] for told in island(page(*some))["documents"]] == ["The Gull", "example.org", "news"]


@given(verdicts())
def test_a_redacted_page_holds_no_word_of_the_text(one: Verdict) -> None:
    word = "quixotic"
    telling = replace(
        one,
        document=replace(one.document, text=word * 3, segments=(), provenance=Provenance(author=word, url=word)),
        findings=(
            finding(Span(0, 8), message=word),
            replace(finding(None), evidence=(Evidence(word, word, word),)),
        ),
        set_aside=(SetAside(finding(None, message=word), "under the floor"),),
        not_run=(NotRunRule("made-up", word),),
    )

    assert word not in rendered(FORMATS["html"](redact=True), [telling], RUN)


def test_a_redacted_page_keeps_lines_places_and_fingerprints() -> None:
    tree = LexborHTMLParser(rendered(FORMATS["html"](redact=True), [verdict("two\nlines", finding(Span(4, 9)))], RUN))

    assert words(tree) == ["░░░", "░░░░░"]
    assert one_of(tree, ".note").attributes["data-finding"] == "0123456789abcdef"
    assert "line 2, column 1" in one_of(tree, ".sure").text()


def test_the_page_of_a_rule_names_its_hidden_characters() -> None:
    told = RulePage("MIX001", "mixed", Severity.ERROR, "", "a \ud800 and a \u202e")

    assert "a <U+D800> and a <U+202E>" in one_of(page(run=replace(RUN, rules=(told,))), "body").text()


def test_an_attribute_names_hidden_characters_too() -> None:
    told = RulePage("MIX001", "a\ud800", Severity.ERROR, "", "")
    found = replace(finding(None), rule="a\ud800")

    tree = page(replace(verdict("a"), findings=(found,)), run=replace(RUN, rules=(told,)))

    assert one_of(tree, "details.explained").attributes["data-rule"] == "a<U+D800>"
    assert one_of(tree, "tr [data-query]").attributes["data-query"] == "rule:a<U+D800>"


@given(
    st.one_of(
        st.text(), st.sampled_from(("<script>", "[a](javascript:b)", "![a](//b)", "<http://a>", "# a\n<b>\n## c"))
    )
)
def test_the_page_of_a_rule_brings_no_markup_of_its_own_and_no_link(words: str) -> None:
    told = RulePage(words, words, Severity.ERROR, words, words)
    found = elements(page(run=replace(RUN, rules=(told,))))

    assert {node.tag for node in found} <= _WITH_RULE_PAGES
    assert [name for node in found for name in node.attributes if name.startswith("on") or name == "src"] == []

"""The page of `copydesk diff`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from copydesk.report import FORMATS
from copydesk.report.comparison import Change, compare
from copydesk.report.html import changes
from tests.support.verdicts import finding, rendered, verdict, verdicts

if TYPE_CHECKING:
    from copydesk.model import Verdict

_OURS = {
    *(
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "h1",
        "h2",
        "h3",
        "p",
        "dl",
        "div",
        "dt",
        "dd",
    ),
    *("details", "summary", "span", "ul", "li", "b", "bdi"),
}


def page(old: list[Verdict], new: list[Verdict]) -> LexborHTMLParser:
    records = (
        [json.loads(line) for line in rendered(FORMATS["jsonl"](), some).split("\n")[:-1]] for some in (old, new)
    )
    return LexborHTMLParser("".join(changes.page(compare(*records))))


def test_each_change_is_counted_and_told() -> None:
    gone, kept, fresh = (
        verdict("a", finding(None, message=name), path=f"{name}.txt") for name in ("gone", "kept", "new")
    )
    clean = verdict("a", path="gone.txt")
    made = page([gone, kept], [clean, kept, fresh])

    counts = dict(zip(Change, (node.text() for node in made.css(".verdicts dd")), strict=True))
    assert counts == {"new": "1", "fixed": "1", "unchanged": "1", "set aside": "0", "not looked at": "0"}
    told = {part.css_first("h2").text(): part.css_first(".message").text() for part in made.css(".change")}  # type: ignore[union-attr]
    assert told == {"New": "new", "Fixed": "gone", "Unchanged": "kept"}


@given(st.lists(verdicts(), max_size=2), st.lists(verdicts(), max_size=2))
def test_nothing_a_finding_says_becomes_markup(old: list[Verdict], new: list[Verdict]) -> None:
    found = [node for node in page(old, new).css("*") if node.tag]

    assert {node.tag for node in found} <= _OURS
    assert sum(node.tag == "style" for node in found) == 1
    assert [
        name for node in found for name in node.attributes if name.startswith("on") or name in {"href", "src"}
    ] == []

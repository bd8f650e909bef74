from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from copydesk.model import Decision, Document, Evidence, NotRunRule, Origin, Segment, SetAside, Severity, Span, Verdict
from tests.support.verdicts import finding, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Opened = Callable[..., Page]

_PAYLOADS = (
    "<script>ran=1</script>",
    "</script><script>ran=1</script>",
    "</style><script>ran=1</script>",
    "<img src=x onerror=ran=1>",
    '"><svg onload=ran=1>',
    "' onmouseover=ran=1 autofocus onfocus=ran=1 x='",
    "<iframe srcdoc='<script>parent.ran=1</script>'>",
    "<details open ontoggle=ran=1>",
    "javascript:ran=1",
    "{{ 7*7 }}{% include 'page.js' %}",
    "<a href=javascript:ran=1>x</a>",
    "<!--<img src=--><img src=x onerror=ran=1>-->",
    "<base href=//example.org/><link rel=stylesheet href=//example.org/a.css>",
    "<meta http-equiv=refresh content='0;url=javascript:ran=1'>",
    "<math><mtext></p><script>ran=1</script>",
    "\u2028<script>ran=1</script>",
)


def sample() -> list[Verdict]:
    text = "The fair opened.\nShe said “no” to 15.000 visitors.\nnice pictures\nche bella festa\n" + "and more " * 40
    cuts = [(0, 26, "editorial", "en"), (26, 30, "quotation", "en"), (30, 51, "editorial", "en")]
    cuts += [(51, 65, "user", "en"), (65, 81, "user", "it"), (81, len(text), "promotion", "en")]
    segments = tuple(Segment(Span(a, z), Origin(origin), 0.9, language) for a, z, origin, language in cuts)
    grounds = (Evidence("15.000", "15 or 15,000", "the text"),)
    found = (
        replace(finding(None, Severity.ERROR), advice="Say where it comes from."),
        replace(finding(Span(34, 40)), evidence=grounds, advice="Write it out."),
        finding(Span(36, 49), Severity.ERROR),
        finding(Span(34, 49), Severity.INFO),
        finding(Span(51, len(text)), Severity.ERROR),
    )
    rejected = Verdict(Document("a.txt", text, "a.txt", segments=segments, language="en"), Decision.REJECT, found)
    rejected = replace(rejected, set_aside=(SetAside(finding(None), "under the floor"),))
    hebrew = verdict("שלום לכולם \u202eabc\u202c", finding(Span(11, 16)), path="b.txt", decision=Decision.REVIEW)
    hebrew = replace(hebrew, not_run=(NotRunRule("blocked-domain", "no list was given"),))
    return [rejected, hebrew, verdict("All is well.", path="c.txt", decision=Decision.ACCEPT)]


def hostile() -> list[Verdict]:
    found = [
        replace(
            finding(Span(i, i + 5), message=words), rule=words, advice=words, evidence=(Evidence(words, words, words),)
        )
        for i, words in enumerate(_PAYLOADS)
    ]
    return [verdict("\n".join(_PAYLOADS), *found, path=words) for words in _PAYLOADS]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 900, 320])
def test_the_page_meets_wcag(opened: Opened, scheme: str, width: int) -> None:
    page = opened(*sample(), color_scheme=scheme, viewport={"width": width, "height": 900})
    page.click("#open")

    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []


def test_a_narrow_page_does_not_scroll_sideways(opened: Opened) -> None:
    page = opened(*sample(), viewport={"width": 320, "height": 900})

    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("without_policy", [False, True])
def test_nothing_in_a_document_runs(opened: Opened, without_policy: bool) -> None:  # noqa: FBT001 - both ways
    page = opened(*hostile(), without_policy=without_policy)
    page.click("#open")
    page.mouse.move(200, 400)

    assert page.evaluate("typeof ran") == "undefined"


def test_the_page_asks_nothing_of_the_network(opened: Opened, asked: list[str]) -> None:
    page = opened(*hostile(), without_policy=True)
    page.click("#open")

    assert asked == [page.url]


def test_documents_are_found_by_name_rule_and_verdict(opened: Opened) -> None:
    page = opened(*sample())
    shown = page.locator("details.document:visible > summary h3")
    page.fill("#wanted", "b.txt")

    assert shown.all_inner_texts() == ["b.txt"]
    page.fill("#wanted", "tst001")
    assert shown.all_inner_texts() == ["a.txt", "b.txt"]
    page.select_option("#verdict", "reject")
    assert (shown.all_inner_texts(), page.inner_text("#shown")) == (["a.txt"], "1 of 3 shown")


def test_a_link_opens_the_document_it_leads_into(opened: Opened) -> None:
    page = opened(*sample())
    page.click("#close")
    page.evaluate("location.hash = 'd1f2'")

    page.locator("#d1f2").wait_for(state="visible", timeout=5_000)
    assert page.locator("#d1").get_attribute("open") == ""


def test_pointing_at_a_mark_lights_its_note(opened: Opened) -> None:
    page = opened(*sample(), viewport={"width": 1280, "height": 900})
    page.locator("mark[data-note=d1f3]").first.hover()

    assert "lit" in (page.get_attribute("#d1f3", "class") or "").split() or page.locator(".note.lit").count() == 1


def test_the_page_is_whole_without_javascript(opened: Opened) -> None:
    page = opened(*sample(), java_script_enabled=False)

    assert (page.locator(".note").count(), page.locator("#filter").is_visible()) == (6, False)
    page.locator("#d3 > summary").click()
    assert page.locator("#d3 .text").is_visible()

"""For every reader: WCAG 2.2 AA by axe, narrow windows, dark and light, print."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import expect

from copydesk.model import RulePage, Severity
from tests.support.samples import run
from tests.support.verdicts import RUN, finding, verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Opened = Callable[..., Page]


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:150]}" for one in found for node in one["nodes"][:3]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_every_view_meets_wcag(opened: Opened, scheme: str, width: int) -> None:
    page = opened(*run(), at="#q=severity:error", color_scheme=scheme, viewport={"width": width, "height": 900})

    assert violations(page) == []
    page.locator(".entry .name").first.click()
    page.locator("#reading .sheet").wait_for()
    assert violations(page) == []
    page.keyboard.press("j")
    page.keyboard.press("d")
    page.fill("input[name=reason]", "No.")
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.locator(".ruled").wait_for()
    page.locator("#reading .note").nth(1).locator("summary").click()
    assert violations(page) == []
    page.keyboard.press("?")
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_of_texts_meet_wcag(visit: Opened, report: Callable[..., Path], scheme: str) -> None:
    from tests.report.html.test_shelf import some  # noqa: PLC0415 - its verdicts are large

    path = report(*run(), *some(5), single=1)
    page = visit(next(path.parent.glob("*.files/*/0001.html")).as_uri(), color_scheme=scheme)
    page.locator("summary").first.click()

    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_a_rule_opens_beside_its_finding(visit: Opened, report: Callable[..., Path], scheme: str) -> None:
    told = RulePage(
        "TST001", "made-up", Severity.ERROR, "Flags what is made up.", "# TST001\n\n## Why\n\nIt *is*.\n\n- so\n"
    )
    page = visit(report(*run(), run=replace(RUN, rules=(told,))).as_uri(), color_scheme=scheme)

    assert violations(page) == []
    page.locator(".entry .name").first.click()
    page.locator("#reading .note").first.get_by_role("button", name="Rule page").click()
    assert page.inner_text("#explanation .explanation").split() == ["Why", "It", "is.", "so"]
    assert violations(page) == []


def test_keys_of_one_letter_can_be_turned_off(opened: Opened) -> None:
    page = opened(*run())
    page.keyboard.press("?")
    page.locator("#single-keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("/")

    assert page.evaluate("document.activeElement.id") != "query"
    page.reload()
    page.keyboard.press("?")
    assert not page.locator("#help").is_visible()


@pytest.mark.parametrize("at", ["", "#reading"])
def test_a_narrow_window_does_not_scroll_sideways(opened: Opened, at: str) -> None:
    long = verdict("x" * 3000, finding(None, message="y" * 400), path="z" * 300)
    page = opened(*run(), long, viewport={"width": 320, "height": 900})
    if at:
        page.locator(".entry .name", has_text="zzz").click()
        page.locator("#reading .sheet").wait_for()

    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_print_shows_every_document_of_the_list_and_no_controls(opened: Opened) -> None:
    page = opened(*run())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect(page.locator("details.document .text").last).to_be_visible()
    assert (page.locator("#finder").is_visible(), page.locator(".skip").is_visible()) == (False, False)


def test_a_text_from_right_to_left_stands_at_the_right(opened: Opened) -> None:
    page = opened(*run(), viewport={"width": 1280, "height": 900})
    page.locator(".entry .name", has_text="hebrew").click()
    page.locator("#reading .sheet").wait_for()

    assert page.eval_on_selector("#reading .text p", "one => getComputedStyle(one).direction") == "rtl"
    expect(page.locator("#reading .hidden").first).to_have_text("<U+202E>")

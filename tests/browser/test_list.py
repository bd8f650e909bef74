"""The list of documents: searched, narrowed, sorted, gone through by keys, every view with a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.support.samples import run
from tests.support.verdicts import verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Opened = Callable[..., Page]


def expect_names(page: Page, *names: str) -> None:
    """Waits until these documents are listed, in this order."""
    expect(page.locator(".entry .name")).to_have_text(list(names))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["fair.txt", "hebrew.txt", "well.txt"]),
        ("verdict:review", ["hebrew.txt"]),
        ("verdict:review verdict:accept", ["hebrew.txt", "well.txt"]),
        ("-verdict:reject", ["hebrew.txt", "well.txt"]),
        ("rule:TST", ["fair.txt", "hebrew.txt"]),
        ("rule:other-rule", ["fair.txt"]),
        ("rule:other-rule severity:warning", []),
        ("severity:error lang:it", ["fair.txt"]),
        ("origin:user", ["fair.txt"]),
        ("source:gull", ["fair.txt"]),
        ('"The Gull"', ["fair.txt"]),
        ('source:""', ["hebrew.txt", "well.txt"]),
        ("name:txt -rule:TST001", ["well.txt"]),
        ("visitors", ["fair.txt"]),
        ("decided:no", ["fair.txt", "hebrew.txt"]),
        ("https://nowhere.example", []),
    ],
)
def test_a_query_in_the_address_finds_documents(opened: Opened, query: str, found: list[str]) -> None:
    page = opened(*run(), at=f"#q={query}")

    expect_names(page, *found)
    expect(page.locator(".count")).to_have_text(f"{len(found)} of 3 documents")


def test_typing_a_query_puts_it_into_the_address_and_back(opened: Opened) -> None:
    page = opened(*run())
    page.fill("#query", "rule:other-rule 15.000")
    expect(page.locator(".entry")).to_have_count(1)

    assert page.url.endswith("#q=rule%3Aother-rule%2015.000")
    page.fill("#query", "")
    expect(page.locator(".entry")).to_have_count(3)
    assert page.url.endswith("#")


def test_facets_narrow_the_list_and_count_what_they_would_leave(opened: Opened) -> None:
    page = opened(*run())
    page.get_by_label("rejected").check()

    expect_names(page, "fair.txt")
    assert page.locator(".facet").first.locator("label").all_inner_texts() == [
        "rejected\n1",
        "for review\n1",
        "accepted\n1",
    ]
    page.get_by_label("for review").check()
    expect_names(page, "fair.txt", "hebrew.txt")
    page.get_by_label("rejected").uncheck()
    expect_names(page, "hebrew.txt")


def test_a_query_for_findings_shows_them_and_links_each(opened: Opened) -> None:
    page = opened(*run(), at="#q=rule:other-rule")
    page.locator(".asked a").click()
    page.locator(".note.here").wait_for()

    expect(page.locator(".note.here .code")).to_have_text("TST002")


def test_the_list_is_sorted(opened: Opened) -> None:
    page = opened(*run())
    page.select_option(".tools select", "name")

    expect_names(page, "fair.txt", "hebrew.txt", "well.txt")
    assert page.url.split("#")[1] == "sort=name"
    page.select_option(".tools select", "length")
    expect_names(page, "fair.txt", "hebrew.txt", "well.txt")


def test_keys_go_through_the_list_into_a_document_and_back_to_it(opened: Opened) -> None:
    page = opened(*run())
    for key in ("j", "j", "k", "j", "Enter"):
        page.keyboard.press(key)
    page.locator("#reading .sheet").wait_for()

    expect(page.locator("#reading-name")).to_have_text("hebrew.txt")
    page.keyboard.press("Escape")
    page.locator("#desk").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "hebrew.txt"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "query"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()


def test_the_overview_leads_to_what_it_counts(opened: Opened) -> None:
    page = opened(*run())
    page.get_by_role("link", name="other-rule").click()

    expect_names(page, "fair.txt")


def test_a_long_list_is_drawn_bit_by_bit(opened: Opened) -> None:
    page = opened(*(verdict("a", path=f"{number:03}.txt") for number in range(450)))

    expect(page.locator(".entry")).to_have_count(200)
    page.click(".more")
    page.click(".more")
    assert (page.locator(".entry").count(), page.locator(".more").is_visible()) == (450, False)

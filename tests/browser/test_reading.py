"""A document: its findings in place, gone through by keys, each with a link that leads back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.support.samples import FAIR, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Opened = Callable[..., Page]


def first(page: Page) -> str:
    """The address of the first document of the list."""
    address = page.locator(".entry .name").first.get_attribute("href")
    assert address
    return address


def test_keys_go_from_finding_to_finding_and_on_to_the_next_document(opened: Opened) -> None:
    page = opened(*run())
    page.locator(".entry .name").first.click()
    page.locator("#reading .sheet").wait_for()
    for number in "12345":
        page.keyboard.press("j")
        expect(page.locator(".note.here .number")).to_have_text(number)

    page.keyboard.press("j")
    page.get_by_role("heading", name="hebrew.txt").wait_for()
    page.keyboard.press("[")
    page.get_by_role("heading", name="fair.txt").wait_for()


def test_a_finding_has_a_link_that_opens_it(opened: Opened) -> None:
    page = opened(*run())
    link = f"{first(page)}/finding/0000000000000003"
    page.goto(page.url.split("#")[0] + link)
    page.reload()
    page.locator(".note.here").wait_for()

    expect(page.locator(".note.here .code")).to_have_text("TST002")
    expect(page.locator("mark.here").first).to_be_visible()


def test_the_link_of_a_finding_is_copied(opened: Opened) -> None:
    page = opened(*run(), permissions=["clipboard-read", "clipboard-write"])
    page.goto(page.url + first(page))
    page.locator("#reading .note").nth(2).get_by_role("button", name="Copy link").click()
    page.locator("#said.seen").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()") if "Link copied" in page.inner_text("#said") else page.url
    assert copied.endswith(f"{first_key(page)}/finding/0000000000000004")


def first_key(page: Page) -> str:
    return page.url.split("#doc/")[1].split("/")[0]


def test_an_anchor_of_the_page_without_script_leads_to_the_same_place(opened: Opened) -> None:
    page = opened(*run())
    key = first(page).removeprefix("#doc/")
    page.goto(f"{page.url.split('#')[0]}#d{key}r3")
    page.locator(".note.here").wait_for()

    expect(page.locator(".note.here .number")).to_have_text("3")


def test_only_editorial_hides_what_others_say(opened: Opened) -> None:
    page = opened(*run())
    page.locator(".entry .name").first.click()
    page.get_by_label("Only editorial").check()

    expect(page.locator(".row.o-user:visible")).to_have_count(0)
    assert set(page.locator(".row:visible .origin").all_inner_texts()) == {"editorial"}
    page.keyboard.press("e")
    expect(page.locator(".row.o-user").first).to_be_visible()


def test_overlapping_findings_have_underlines_one_below_the_other(opened: Opened) -> None:
    page = opened(*run())
    page.locator(".entry .name").first.click()
    page.locator("#reading .sheet").wait_for()
    levels = page.eval_on_selector_all(
        "mark", "all => [...new Set(all.map((one) => getComputedStyle(one).textUnderlineOffset))]"
    )

    assert len(levels) == 3


def test_the_whole_text_is_there_with_its_line_numbers(opened: Opened) -> None:
    page = opened(*run())
    page.locator(".entry .name").first.click()
    page.locator("#reading .sheet").wait_for()
    shown = page.eval_on_selector_all(
        "#reading .text p",
        "all => all.map((one) => { const copy = one.cloneNode(true);"
        " copy.querySelectorAll('.ref, .close, .tag').forEach((added) => added.remove()); return copy.textContent; })",
    )

    assert shown == FAIR.split("\n")
    assert page.locator("#reading .line").all_inner_texts()[0].endswith("1")


def test_texts_on_pages_of_their_own_open_from_a_file(
    visit: Opened, report: Callable[..., Path], asked: list[str], faults: list[str]
) -> None:
    from tests.report.html.test_shelf import some  # noqa: PLC0415 - its verdicts are large

    page = visit(report(*run(), *some(8), single=1).as_uri())
    page.locator(".entry .name", has_text="fair.txt").click()
    page.locator(".note").first.wait_for()

    expect(page.locator(".note")).to_have_count(5)
    page.evaluate("location.hash = ''")
    page.locator(".entry .name", has_text="7.txt").click()
    page.locator("#reading .sheet").wait_for()
    assert "07 07" in page.inner_text("#reading .text")
    assert len(asked) == 3
    assert all(address.startswith("file:") for address in asked)
    assert faults == []


def test_the_page_is_whole_without_javascript(opened: Opened) -> None:
    page = opened(*run(), java_script_enabled=False)

    assert (page.locator(".note").count(), page.locator("#finder").is_visible()) == (6, False)
    page.locator("details.document > summary").nth(2).click()
    expect(page.locator("details.document .text").last).to_be_visible()


def test_pages_of_texts_are_whole_without_javascript(visit: Opened, report: Callable[..., Path]) -> None:
    from tests.report.html.test_shelf import some  # noqa: PLC0415 - as above

    page = visit(report(*run(), *some(8), single=1).as_uri(), java_script_enabled=False)
    page.locator(".pages a").first.click()

    expect(page.locator("summary h3").first).to_have_text("fair.txt")
    page.locator("summary").first.click()
    expect(page.locator(".note").first).to_be_visible()


def test_a_page_of_texts_that_is_missing_is_said(visit: Opened, report: Callable[..., Path]) -> None:
    from tests.report.html.test_shelf import some  # noqa: PLC0415 - as above

    path = report(*run(), *some(8), single=1)
    for page_of_texts in path.parent.glob("*.files/*/*.html"):
        page_of_texts.unlink()
    page = visit(path.as_uri())
    page.locator(".entry .name", has_text="fair.txt").click()
    page.locator(".wait", has_text="it has to lie beside the report").wait_for()

    expect(page.locator("#reading-name")).to_have_text("fair.txt")

"""Decisions: taken by mouse and by keys, kept, downloaded, taken up again, honoured by the next check."""

from __future__ import annotations

import json
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from copydesk.review import Case, serving
from tests.support.command import run as command
from tests.support.samples import run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    Opened = Callable[..., Page]


@pytest.fixture
def served() -> Iterator[Callable[[Path], str]]:
    """Serves a report as `copydesk review` does."""
    servers = []

    def serve(report: Path) -> str:
        server, address = serving(Case.of(report, by="Ada"))
        servers.append(server)
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        return address

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def open_first(page: Page) -> None:
    page.locator(".entry .name").first.click()
    page.locator("#reading .sheet").wait_for()


def dismiss(page: Page, reason: str) -> None:
    """Dismisses the finding that is pointed at."""
    page.keyboard.press("d")
    page.locator("form.ruling input[name=reason]").fill(reason)
    page.keyboard.press("Enter")


def downloaded(page: Page) -> list[dict[str, str]]:
    page.evaluate("location.hash = ''")
    with page.expect_download() as waiting:
        page.click("#download")
    return [json.loads(line) for line in waiting.value.path().read_text(encoding="utf-8").splitlines()]


def test_a_decision_needs_a_reason_is_shown_counted_and_downloaded(opened: Opened) -> None:
    page = opened(*run())
    open_first(page)
    page.keyboard.press("j")
    dismiss(page, "")

    expect(page.locator("form.ruling")).to_be_visible()
    page.keyboard.press("Escape")
    dismiss(page, "It is named above.")
    assert "dismissed It is named above." in page.locator(".ruled").inner_text()
    expect(page.locator("#decided")).to_have_text("· 1 of 5 decided")
    [waiver] = downloaded(page)
    assert (waiver["fingerprint"], waiver["decision"]) == ("0000000000000001", "dismiss")
    expect(page.locator(".progress")).to_have_text("1 of 6 findings decided")


def test_a_decision_can_be_taken_back(opened: Opened) -> None:
    page = opened(*run())
    open_first(page)
    page.keyboard.press("j")
    dismiss(page, "No.")
    page.locator(".ruled").wait_for()
    page.keyboard.press("u")

    expect(page.locator(".ruled")).to_have_count(0)
    expect(page.locator("#decided")).to_have_text("· 0 of 5 decided")


def test_a_rule_is_decided_on_for_a_whole_file(opened: Opened) -> None:
    page = opened(*run())
    open_first(page)
    page.locator("#reading .note").nth(1).get_by_role("button", name="Accept").click()
    page.fill("input[name=reason]", "House style.")
    page.select_option("select[name=scope]", "all")
    page.locator("form.ruling button[type=submit]").click()
    page.locator(".ruled").first.wait_for()

    expect(page.locator("#decided")).to_have_text("· 4 of 5 decided")
    [waiver] = downloaded(page)
    assert (waiver["rule"], waiver["path"], waiver["decision"]) == ("made-up", "fair.txt", "accept")


def test_decisions_outlive_the_page(opened: Opened) -> None:
    page = opened(*run())
    open_first(page)
    page.keyboard.press("j")
    dismiss(page, "No.")
    page.locator(".ruled").wait_for()
    page.reload()
    page.locator("#reading .sheet").wait_for()

    expect(page.locator("#decided")).to_have_text("· 1 of 5 decided")


def test_a_waivers_file_is_taken_up_and_what_is_none_is_said(opened: Opened, tmp_path: Path) -> None:
    line = {"fingerprint": "0000000000000002", "decision": "defer", "reason": "Ask the desk.", "until": "2099-01-01"}
    (tmp_path / "waivers.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (tmp_path / "other.jsonl").write_text("no\n", encoding="utf-8")
    page = opened(*run())
    page.set_input_files("input[type=file]", tmp_path / "waivers.jsonl")

    expect(page.locator(".progress")).to_have_text("1 of 6 findings decided")
    (tmp_path / "back.jsonl").write_text(json.dumps(line | {"decision": "withdraw"}) + "\n", encoding="utf-8")
    page.set_input_files("input[type=file]", tmp_path / "back.jsonl")
    expect(page.locator(".progress")).to_have_text("0 of 6 findings decided")
    page.set_input_files("input[type=file]", tmp_path / "other.jsonl")
    expect(page.locator("#said")).to_have_text("other.jsonl is not a waivers file")


def test_a_served_report_writes_its_decisions_and_asks_nobody_else(
    visit: Opened, report: Callable[..., Path], served: Callable[[Path], str], asked: list[str], faults: list[str]
) -> None:
    path = report(*run())
    address = served(path)
    page = visit(address)
    open_first(page)
    page.keyboard.press("j")
    dismiss(page, "It is named above.")
    page.locator(".ruled").wait_for()
    [line] = (path.parent / "waivers.jsonl").read_text(encoding="utf-8").splitlines()

    told = json.loads(line)
    assert (told["fingerprint"], told["decision"], told["by"]) == ("0000000000000001", "dismiss", "Ada")
    page.reload()
    page.locator(".ruled").wait_for()
    page.keyboard.press("u")
    expect(page.locator(".ruled")).to_have_count(0)
    last = json.loads((path.parent / "waivers.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    assert (last["fingerprint"], last["decision"]) == ("0000000000000001", "withdraw")
    page.reload()
    expect(page.locator("#decided")).to_have_text("· 0 of 5 decided")
    origin = address.split("/", 3)[:3]
    assert {tuple(one.split("/", 3)[:3]) for one in asked if not one.startswith("blob:")} == {tuple(origin)}
    assert faults == []


def test_a_served_report_reads_its_pages_of_texts(
    visit: Opened, report: Callable[..., Path], served: Callable[[Path], str], faults: list[str]
) -> None:
    from tests.report.html.test_shelf import some  # noqa: PLC0415 - its verdicts are large

    page = visit(served(report(*run(), *some(8), single=1)))
    page.locator(".entry .name", has_text="fair.txt").click()
    page.locator("#reading .note").first.wait_for()

    expect(page.locator("#reading .note")).to_have_count(5)
    assert faults == []


def test_what_is_decided_on_the_page_is_honoured_by_the_next_check(
    visit: Opened, served: Callable[[Path], str], tmp_path: Path
) -> None:
    text = tmp_path / "ferry.txt"
    text.write_text("The ferry opened.\n\nCall now and win!!! http://bit.ly/3xFerry\n", encoding="utf-8")
    first = tmp_path / "first"
    options = ("--select", "LINK001", "--url", "https://example.org", "--published", "2025-11-12")
    command("check", text, *options, "--report", first, "--format", "jsonl", "--output", tmp_path / "first.jsonl")
    page = visit(served(first))
    open_first(page)
    page.keyboard.press("j")
    dismiss(page, "Our own shortener.")
    page.locator(".ruled").wait_for()
    second = tmp_path / "second.jsonl"
    command(
        *("check", text, *options, "--waivers", first / "waivers.jsonl", "--format", "jsonl", "--output", second),
    )

    before, after = (json.loads(path.read_text(encoding="utf-8")) for path in (tmp_path / "first.jsonl", second))
    assert (len(before["findings"]), after["findings"]) == (1, [])
    assert "Our own shortener." in after["set_aside"][0]["reason"]

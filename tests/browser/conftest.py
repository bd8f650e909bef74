"""A real Chromium, and reports opened in it as a reviewer opens them: from a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

    from copydesk.model import Run, Verdict

    Opened = Callable[..., Page]

# Nothing of the browser's own may go out either, so that every request seen is one of the page.
_FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)
_PATIENCE = 60_000  # milliseconds, for machines that are busy with other things


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for one file of tests: as long as it runs, playwright's event loop takes the place of every other."""
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - other tests must not need it

    from tests.browser.bring import chromium  # noqa: PLC0415 - the same

    expect.set_options(timeout=_PATIENCE)
    path = chromium()
    assert path, "there is no Chromium; `python tests/browser/bring.py` brings one"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=_FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def asked() -> list[str]:
    """Every address that the pages of a test ask for."""
    return []


@pytest.fixture
def faults() -> list[str]:
    """What the pages of a test complain of on the console, and the errors of their scripts."""
    return []


@pytest.fixture
def visit(browser: Browser, asked: list[str], faults: list[str]) -> Iterator[Opened]:
    """Opens an address in a browser that remembers nothing; options are those of a browser context."""
    contexts: list[BrowserContext] = []

    def visited(address: str, **options: object) -> Page:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(_PATIENCE)
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address)
        return page

    yield visited
    for context in contexts:
        context.close()


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., Path]:
    """Writes the report of some verdicts; `single` is the size from which its texts stand on pages of their own."""
    from copydesk.report.files import atomic_text  # noqa: PLC0415 - the plain way to one import order
    from copydesk.report.html import HtmlReport  # noqa: PLC0415 - the same
    from tests.support.verdicts import RUN  # noqa: PLC0415 - the same

    def written(*some: Verdict, run: Run = RUN, **options: int) -> Path:
        path = tmp_path / "report.html"
        with HtmlReport(path, **options) as made, atomic_text(path) as writer:  # type: ignore[arg-type]
            for one in some:
                made.add(one)
            writer.write(made.finish(run))
        return path

    return written


@pytest.fixture
def opened(visit: Opened, report: Callable[..., Path]) -> Opened:
    """Opens the report of some verdicts at a place in it; options are those of a browser context."""

    def open_(*some: Verdict, at: str = "", **options: object) -> Page:
        return visit(report(*some).as_uri() + at, **options)

    return open_

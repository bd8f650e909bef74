"""Tests of the HTML report in a real browser: `pytest tests/browser`, or `poe browser`.

They are collected only when they are named, since they need Chromium, which no package index can install:
a machine without it could only skip them, and a skipped test would look like a passed one.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from copydesk.model import Verdict

    Opened = Callable[..., Page]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    named = any("browser" in argument for argument in config.args)
    return None if named or collection_path.name == "conftest.py" else True


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - other tests must not need it

    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture
def asked() -> list[str]:
    """Every address that the pages of a test ask for."""
    return []


@pytest.fixture
def opened(browser: Browser, tmp_path: Path, asked: list[str]) -> Iterator[Opened]:
    """Opens the report of some verdicts."""
    from copydesk.report import FORMATS  # noqa: PLC0415 - the plain way to one import order
    from tests.support.verdicts import RUN, rendered  # noqa: PLC0415 - the same

    pages = []

    def open_(*some: Verdict, without_policy: bool = False, **options: object) -> Page:
        html = rendered(FORMATS["html"](), some, RUN)
        if without_policy:
            html = html.replace("Content-Security-Policy", "x-none")
        (tmp_path / "report.html").write_text(html, encoding="utf-8")
        page = browser.new_page(**options)  # type: ignore[arg-type]
        pages.append(page)
        page.on("request", lambda request: asked.append(request.url))
        page.goto((tmp_path / "report.html").as_uri())
        return page

    yield open_
    for page in pages:
        page.close()

"""The page of `copydesk diff` in a browser."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from copydesk.report import FORMATS
from copydesk.report.comparison import compare
from copydesk.report.html import changes
from tests.browser.test_access import violations
from tests.browser.test_safety import PAYLOADS
from tests.support.samples import run
from tests.support.verdicts import finding, rendered, verdict

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Opened = Callable[..., Page]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_changes_is_accessible_and_inert(
    visit: Opened, tmp_path: Path, faults: list[str], asked: list[str], scheme: str
) -> None:
    hostile = [verdict("a", finding(None, message=words), path=words) for words in PAYLOADS]
    old, new = (
        [json.loads(line) for line in rendered(FORMATS["jsonl"](), some).split("\n")[:-1]] for some in (run(), hostile)
    )
    path = tmp_path / "diff.html"
    path.write_text("".join(changes.page(compare(old, new))), encoding="utf-8")
    page = visit(path.as_uri(), color_scheme=scheme, viewport={"width": 320, "height": 900})

    assert violations(page) == []
    assert page.evaluate("typeof ran") == "undefined"
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert (len(asked), faults) == (1, [])

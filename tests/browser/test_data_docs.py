"""Data Docs of our expectations: nothing that a document, its id or its provenance brings is run or shown raw."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest

import copydesk_gx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

WORD = "harbourmaster"
_FIXTURE = Path(__file__).parents[2] / "fixtures" / "hostile" / "page.jsonl"
_PAYLOADS = [json.loads(line)["text"] for line in _FIXTURE.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Data Docs of runs over hostile documents: by family, by the gate alone, and one that cannot be made."""
    context = copydesk_gx.quiet_context(tmp_path_factory.mktemp("docs"))
    frame = pd.DataFrame(
        {
            "text": [f"{payload} said the {WORD} of 15.000 ships at https://bit.ly/3xFerry" for payload in _PAYLOADS],
            "id": [f"{number}{payload}${{styling}}" for number, payload in enumerate(_PAYLOADS)],
            "publisher": _PAYLOADS,
        }
    )
    suites = {
        "families": copydesk_gx.family_suite(),
        "gate": copydesk_gx.document_suite(),
        "ids": copydesk_gx.document_suite("id"),
        "settings": copydesk_gx.document_suite(settings={"select": ["<script>ran=1</script>"]}),
    }
    for name, suite in suites.items():
        suite.name = name
        copydesk_gx.run(copydesk_gx.document_checkpoint(suite, context), frame, context)
    context.build_data_docs()
    root = Path(str(context.root_directory)) / "uncommitted" / "data_docs"
    return sorted(root.rglob("*.html"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.route("http*://**", lambda route: route.abort())
    yield page
    page.close()


def test_there_is_a_page_for_each_suite_and_each_run(pages: list[Path]) -> None:
    assert len([path for path in pages if "validations" in path.parts]) == 4
    assert len([path for path in pages if "expectations" in path.parts]) == 4


def test_no_script_of_a_document_runs(pages: list[Path], page: Page) -> None:
    for path in pages:
        page.goto(path.as_uri(), wait_until="domcontentloaded")

        assert page.evaluate("typeof ran") == "undefined", path
        assert page.evaluate("document.querySelectorAll('[onerror],[onload],[ontoggle],iframe,base').length") == 0, path


def test_rows_and_codes_are_shown_and_no_text_of_a_document(pages: list[Path], page: Page) -> None:
    (path,) = [path for path in pages if {"validations", "families"} <= set(path.parts)]
    page.goto(path.as_uri(), wait_until="domcontentloaded")
    shown = page.inner_text("body")

    assert WORD not in page.content()
    assert "0\\u003cscript\\u003eran\\u003d1\\u003c/script\\u003e\\u0024\\u007bstyling\\u007d" in shown
    assert "NUM005" in shown
    assert "links in text are free of promotion, in at least 100.00% of the texts" in shown

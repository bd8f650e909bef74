"""Rules are found, whole, and each has its casebook and its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.checks import all_checks, markdown, page
from tests.support.casebook import FOLDER, cases

DOCS = Path(__file__).parents[2] / "docs" / "rules"
NAMES = list(all_checks())


def test_codes_are_unique() -> None:
    codes = [check.rule.code for check in all_checks().values()]

    assert sorted(set(codes)) == codes


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_a_page_and_an_advice(name: str) -> None:
    assert page(all_checks()[name]).advice.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_a_casebook_flags_and_passes(name: str) -> None:
    book = list(cases(FOLDER / f"{name}.md"))

    assert any(case.flagged for case in book)
    assert sum(not case.flagged for case in book) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_the_page_in_docs_is_the_docstring(name: str) -> None:
    """`poe pages` writes them anew."""
    assert (DOCS / f"{name}.md").read_text(encoding="utf-8") == markdown(all_checks()[name])


@pytest.mark.parametrize("name", NAMES)
def test_the_page_says_what_every_option_means(name: str) -> None:
    _, _, table = markdown(all_checks()[name]).partition("## Options")

    assert "|  |" not in table


def test_the_page_shows_an_option_as_it_is_written_in_toml() -> None:
    row = r'| `require` | each must be there; \| separates fields of which one is enough | `["url\|publisher"]` |'

    assert row in markdown(all_checks()["missing-source"])


def test_every_casebook_has_its_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.md")} == set(NAMES)

"""The pages of texts beside a large report."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from copydesk.errors import CopydeskError
from copydesk.report.files import MARK, atomic_text
from copydesk.report.html import HtmlReport
from tests.support.verdicts import RUN, finding, verdict

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk.model import Verdict


def some(count: int, words: str = "") -> list[Verdict]:
    """Documents of 400 kB each, so that three fill a page."""
    return [
        verdict(f"{words}{number:02} " * (400_000 // len(f"{words}00 ")), finding(None), path=f"{number}.txt")
        for number in range(count)
    ]


def write(path: Path, verdicts: list[Verdict], single: int = 1) -> None:
    with HtmlReport(path, single=single) as report, atomic_text(path) as writer:
        for one in verdicts:
            report.add(one)
        writer.write(report.finish(RUN))


def parsed(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def pages(path: Path) -> list[Path]:
    """The pages of texts that a report links, in order."""
    return [path.parent / str(link.attributes["href"]) for link in parsed(path).css(".pages a")]


def test_what_fits_stands_in_the_page_itself(tmp_path: Path) -> None:
    write(tmp_path / "r.html", some(3), single=10_000_000)

    assert [path.name for path in tmp_path.iterdir()] == ["r.html"]
    assert len(parsed(tmp_path / "r.html").css("details.document")) == 3


def test_what_does_not_fit_stands_on_pages_that_are_linked_in_order(tmp_path: Path) -> None:
    write(tmp_path / "r.html", some(10))
    names = [[name.text() for name in parsed(page).css("summary h3")] for page in pages(tmp_path / "r.html")]

    assert len(names) > 1
    assert [name for page in names for name in page] == [f"{number}.txt" for number in range(10)]
    assert parsed(tmp_path / "r.html").css("details.document") == []


def test_pages_lead_to_one_another_and_back(tmp_path: Path) -> None:
    write(tmp_path / "r.html", some(10))
    shelf = pages(tmp_path / "r.html")
    links = [
        {(page.parent / str(a.attributes["href"])).resolve() for a in parsed(page).css(".turning a")} for page in shelf
    ]

    for number, led in enumerate(links):
        assert led == {tmp_path / "r.html", *shelf[max(number - 1, 0) : number], *shelf[number + 1 : number + 2]}


def test_a_run_that_fails_leaves_the_old_report_and_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    write(path, some(9, "old"))
    before = {page: page.read_bytes() for page in (path, *pages(path))}

    with suppress(ZeroDivisionError), HtmlReport(path, single=1) as report, atomic_text(path) as writer:
        for one in some(9, "new"):
            report.add(one)
        writer.write(report.finish(RUN))
        writer.write(f"{1 / 0}")

    assert {page: page.read_bytes() for page in tmp_path.rglob("*.html")} == before


def test_a_run_that_ends_well_tidies_the_old_pages_away(tmp_path: Path) -> None:
    path = tmp_path / "r.html"
    write(path, some(9, "old"))
    draft = tmp_path / "r.html.files" / f".0123{MARK}"
    draft.mkdir()
    (draft / "lock").touch()
    write(path, some(9, "new"))

    assert sorted(tmp_path.rglob("*.html")) == sorted([path, *pages(path)])
    assert len(list((tmp_path / "r.html.files").iterdir())) == 1
    write(path, some(1), single=10_000_000)
    assert list(tmp_path.iterdir()) == [path]


def test_the_same_run_gives_the_same_pages(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        write(tmp_path / name / "r.html", some(9))
    one, other = (
        {page.relative_to(tmp_path / name): page.read_bytes() for page in (tmp_path / name).rglob("*.html")}
        for name in "ab"
    )

    assert one == other


def test_pages_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    (tmp_path / "r.html.files").touch()

    with pytest.raises(CopydeskError, match="the pages cannot be written"):
        write(tmp_path / "r.html", some(9))

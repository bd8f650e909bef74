"""Whatever a document holds, nothing of it runs, and nothing is asked of the network."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from copydesk.model import Evidence, NotRunRule, Origin, Provenance, Segment, SetAside, Span, Verdict
from tests.support.verdicts import finding, verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Opened = Callable[..., Page]

_FIXTURES = sorted((Path(__file__).parents[2] / "fixtures" / "hostile").glob("*.jsonl"))
PAYLOADS = [json.loads(line)["text"] for path in _FIXTURES for line in path.read_text(encoding="utf-8").splitlines()]
_AROUND = 8  # other payloads in the same text


def hostile() -> list[Verdict]:
    """Every payload in every place that a document or a finding has."""
    return [_steeped(words, number) for number, words in enumerate(PAYLOADS)]


def _steeped(words: str, number: int) -> Verdict:
    told = replace(
        finding(Span(0, 5), message=words),
        rule=words,
        code=words,
        advice=words,
        fingerprint=words,
        evidence=(Evidence(words, words, words),),
    )
    text = "\n".join([words, *PAYLOADS[number : number + _AROUND]])
    segment = Segment(Span(0, len(text)), Origin.USER, 0.9, words, 0.9, speaker=words)
    one = verdict(text, told, replace(told, span=None, fingerprint=f"{number:016x}"), path=words)
    about = Provenance(words, words, words, words, words, words)
    return replace(
        one,
        document=replace(one.document, id=words, provenance=about, segments=(segment,), language=words),
        set_aside=(SetAside(told, words),),
        not_run=(NotRunRule(words, words),),
    )


def without_policy(report: Path) -> Path:
    """The same report with its content security policy taken out, so that escaping stands alone."""
    for page in report.parent.rglob("*.html"):
        page.write_text(page.read_text(encoding="utf-8").replace("Content-Security-Policy", "x-none"), encoding="utf-8")
    return report


@pytest.mark.parametrize("bare", [False, True], ids=["policy", "no policy"])
@pytest.mark.parametrize("single", [8_000_000, 1], ids=["one page", "pages"])
def test_nothing_in_a_document_runs_or_reaches_out(
    visit: Opened, report: Callable[..., Path], asked: list[str], *, bare: bool, single: int
) -> None:
    path = report(*hostile(), single=single)
    page = visit((without_policy(path) if bare else path).as_uri())
    for place in range(0, len(PAYLOADS), 20):
        page.evaluate("location.hash = ''")
        page.locator(".entry .name").nth(place).click()
        page.locator("#reading .sheet").wait_for()
        page.keyboard.press("j")
        page.keyboard.press("a")
        page.keyboard.press("Escape")
        page.mouse.move(400, 300)
    for words in PAYLOADS[::9]:
        page.evaluate("words => { location.hash = `q=${encodeURIComponent(words)}`; }", words)
        page.evaluate("words => { location.hash = words; }", words)

    assert page.evaluate("typeof ran") == "undefined"
    assert [address for address in asked if not address.startswith("file:")] == []


def test_the_policy_lets_nothing_else_run(opened: Opened, faults: list[str]) -> None:
    page = opened(verdict("a", finding(Span(0, 1))))
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'ran = 1' }))")

    assert page.evaluate("typeof ran") == "undefined"
    assert "Content Security Policy" in faults[0]

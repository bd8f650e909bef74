from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from copydesk.model import Decision, Evidence, NotRunRule, Run, SetAside, Severity, Span, Unread, Verdict
from copydesk.report import FORMATS
from tests.support.verdicts import RUN, finding, rendered, runs, verdict, verdicts

_OURS = re.compile(r"\x1b\[[0-9;]*m")


def shown(*some: Verdict, run: Run = RUN, width: int = 80, colour: bool = False, verbose: bool = False) -> str:
    return rendered(FORMATS["text"](width=width, colour=colour, verbose=verbose), some, run)


def test_a_finding_says_where_what_and_why() -> None:
    text = "The fair opened.\nIt drew 15.000 visitors on Monday."
    found = replace(
        finding(Span(25, 31), message="“15.000” reads two ways."),
        evidence=(Evidence("15.000", "15 or 15,000", "the text"),),
        advice="Write it out.",
    )

    assert shown(verdict(text, found, path="news/fair.txt")) == (
        "news/fair.txt  rejected  1 warning\n"
        "\n"
        "news/fair.txt:2:9: warning TST001 made-up\n"
        "  “15.000” reads two ways.\n"
        "  2 │ It drew 15.000 visitors on Monday.\n"
        "    │         ^^^^^^\n"
        "  found     15.000\n"
        "  expected  15 or 15,000\n"
        "  source    the text\n"
        "  advice    Write it out.\n"
        "\n"
        "1 document: 0 accepted, 0 for review, 1 rejected · 1 finding (1 warning) · 0 set aside · 0 rules not run · "
        "0 could not be read\n"
        "editorial 100 % · en 100 %\n"
    )


def test_what_was_not_run_or_read_stands_at_the_end() -> None:
    one = replace(verdict("a", decision=Decision.REVIEW), not_run=(NotRunRule("blocked-domain", "no list"),))
    one = replace(one, set_aside=(SetAside(finding(None), "under the floor"),))
    run = replace(RUN, unread=(Unread("b.jsonl", "not JSON", "line 2"),))

    assert shown(one, run=run) == (
        "not run  blocked-domain: no list (1 document)\n"
        "not read  b.jsonl, line 2: not JSON\n"
        "\n"
        "1 document: 0 accepted, 1 for review, 0 rejected · 0 findings · 1 set aside · 1 rule not run · "
        "1 could not be read\n"
        "editorial 100 % · en 100 %\n"
    )


def test_an_accepted_document_is_only_counted() -> None:
    assert shown(verdict("a", decision=Decision.ACCEPT)).startswith("1 document: 1 accepted")


@pytest.mark.parametrize(
    ("verbose", "told"), [(False, "1 finding of severity info not shown"), (True, "a.txt:1:1: info")]
)
def test_info_is_shown_when_asked_for(verbose: bool, told: str) -> None:  # noqa: FBT001 - one case each
    assert told in shown(verdict("a", finding(Span(0, 1), Severity.INFO)), verbose=verbose)


def test_many_findings_of_one_rule_are_folded() -> None:
    found = [finding(Span(2 * i, 2 * i + 1)) for i in range(20)]
    said = shown(verdict("a\n" * 20, *found))

    assert (
        said.count("warning TST001 made-up"),
        "and 17 more of TST001 made-up, in lines 4, 5, 6, 7," in said,
    ) == (
        3,
        True,
    )


def test_a_long_line_is_cut_around_the_words() -> None:
    text = "a " * 5000 + "HERE" + " b" * 5000
    line = next(line for line in shown(verdict(text, finding(Span(10_000, 10_004)))).splitlines() if "HERE" in line)

    assert (cell_len(line), line.count("…")) == (80, 2)


def test_wide_characters_are_underlined_whole() -> None:
    lines = shown(verdict("在東京的會議", finding(Span(1, 3)))).splitlines()
    mark = next(line for line in lines if "^" in line)

    assert mark == "    │   ^^^^"


def test_markup_in_a_document_is_only_text() -> None:
    assert "[bold red]x[/] :smile:" in shown(verdict("a", finding(None, message="[bold red]x[/] :smile:")))


@given(st.lists(verdicts(), max_size=3), runs, st.integers(20, 120))
def test_no_control_character_reaches_a_pipe(some: list[Verdict], run: Run, width: int) -> None:
    said = shown(*some, run=run, width=width, verbose=True)

    assert [c for c in said if c != "\n" and (c < " " or "\x7f" <= c < "\xa0" or "\ud800" <= c <= "\udfff")] == []


@given(verdicts())
def test_only_our_own_colours_reach_a_terminal(one: Verdict) -> None:
    assert "\x1b" not in _OURS.sub("", shown(one, colour=True, verbose=True))

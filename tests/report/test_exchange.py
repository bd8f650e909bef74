"""The formats that other programs read: each is read back by a strict reader."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from dataclasses import replace
from io import StringIO
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from markdown_it import MarkdownIt

from copydesk.model import Decision, NotRunRule, Run, Severity, Span, Unread, Verdict
from copydesk.report import FORMATS
from copydesk.report.escapes import inert, one_line, visible
from tests.support.verdicts import RUN, finding, rendered, runs, texts, verdict, verdicts

some_verdicts = st.lists(verdicts(), max_size=3)


def said(name: str, *some: Verdict, run: Run = RUN) -> str:
    return rendered(FORMATS[name](), some, run)


def findings_of(some: list[Verdict]) -> int:
    return sum(len(one.findings) for one in some)


# JUnit


@given(some_verdicts, runs)
def test_junit_has_a_case_for_every_finding_and_is_xml(some: list[Verdict], run: Run) -> None:
    told = ET.fromstring(said("junit", *some, run=run))  # noqa: S314 - our own output
    suites = told.findall("testsuite")
    cases = [len(suite.findall("testcase")) for suite in suites]

    assert cases == [int(suite.get("tests", "")) for suite in suites]
    assert sum(cases) == findings_of(some) + len(run.unread)
    assert len(told.findall(".//failure")) == sum(int(suite.get("failures", "")) for suite in suites)


def test_junit_passes_info_and_fails_the_rest() -> None:
    one = verdict("a", finding(Span(0, 1), Severity.INFO), finding(Span(0, 1)), finding(Span(0, 1), Severity.ERROR))
    cases = ET.fromstring(said("junit", one)).findall(".//testcase")  # noqa: S314 - our own output

    assert [[child.tag for child in case] for case in cases] == [["system-out"], ["failure"], ["failure"]]


@given(texts)
def test_junit_keeps_every_message(message: str) -> None:
    told = ET.fromstring(said("junit", verdict("a", finding(None, message=message))))  # noqa: S314 - our own output

    assert told.findall(".//failure")[0].get("message") == inert(one_line(message))


# GitHub

_COMMAND = re.compile(r"::(?P<name>error|warning|notice)(?: (?P<told>[^\n]*?))?::(?P<message>[^\n]*)")


def unescaped(text: str) -> str:
    for sign, code in (("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25")):
        text = text.replace(code, sign)
    return text


def test_github_annotates_the_line() -> None:
    one = verdict("one\ntwo\n", finding(Span(4, 7), Severity.ERROR, "50 %: too much,\nfar"), path="a,b:c.txt")

    assert said("github", one).splitlines()[0] == (
        "::error file=a%2Cb%3Ac.txt,line=2,endLine=2,col=1,endColumn=4,title=TST001 made-up::50 %25: too much, far"
    )


@given(some_verdicts, runs)
def test_github_lines_are_our_commands_and_one_sentence(some: list[Verdict], run: Run) -> None:
    told = said("github", *some, run=run)
    *commands, sentence = told.removesuffix("\n").split("\n")
    lacking = {lack for one in some for lack in one.not_run}
    severities = Counter(finding.severity for one in some for finding in one.findings)

    assert [line for line in commands if not _COMMAND.fullmatch(line)] == []
    assert len(commands) == sum(min(9, count) for count in severities.values()) + bool(run.unread) + bool(
        lacking or run.notices
    )
    assert (sentence.startswith("::"), re.findall(r"(?i)##(?:\[|vso\[|teamcity\[)", told)) == (False, [])


@given(texts)
def test_github_gives_every_message_back(message: str) -> None:
    line = said("github", verdict("a", finding(None, message=message))).split("\n")[0]
    found = _COMMAND.fullmatch(line)

    assert found is not None
    assert unescaped(found["message"]) == inert("." + one_line(message))[1:]


def test_github_leaves_room_for_what_could_not_be_read() -> None:
    many = [finding(None, severity) for severity in Severity for _ in range(30)]
    lacking = replace(verdict("a", *many), not_run=(NotRunRule("blocked-domain", "no list"),))
    told = said("github", lacking, run=replace(RUN, unread=tuple(Unread(f"{i}", "broken") for i in range(30))))
    kinds = Counter(found["name"] for found in _COMMAND.finditer(told))

    assert kinds == {"error": 10, "warning": 10, "notice": 9}
    assert "%0Aand 10 more" in told
    assert told.endswith("63 findings more than GitHub shows\n")


# GitLab

# What GitLab's parser of Code Quality reports asks for.
_ISSUES = Draft7Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string", "minLength": 1},
                "check_name": {"type": "string"},
                "fingerprint": {"type": "string", "minLength": 1},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string"},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
            "additionalProperties": False,
        },
    }
)


@given(some_verdicts, runs)
def test_gitlab_is_an_array_of_issues(some: list[Verdict], run: Run) -> None:
    issues = json.loads(said("gitlab", *some, run=run))

    assert len(issues) == findings_of(some) + len(run.unread)
    assert [fault.message for fault in _ISSUES.iter_errors(issues)] == []


def test_gitlab_names_file_and_line() -> None:
    [issue] = json.loads(said("gitlab", verdict("one\ntwo", finding(Span(4, 7), Severity.ERROR), path="./a.txt")))

    assert (issue["severity"], issue["location"]) == ("critical", {"path": "a.txt", "lines": {"begin": 2}})


# Markdown


@given(some_verdicts, runs)
def test_markdown_has_our_headings_and_tables_and_no_markup_else(some: list[Verdict], run: Run) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(said("markdown", *some, run=run))
    held = [one for one in some if one.decision is not Decision.ACCEPT]
    kinds = {token.type for token in tokens} | {c.type for token in tokens for c in token.children or ()}
    told = sum(found.severity is not Severity.INFO for one in held for found in one.findings)
    tables = sum(any(f.severity is not Severity.INFO for f in one.findings) for one in held)

    assert sum(token.type == "heading_open" for token in tokens) == 1 + len(held)
    assert sum(token.type == "tr_open" for token in tokens) == told + tables
    assert kinds.isdisjoint({"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "code_block"})


def test_markdown_is_cut_before_github_drops_it() -> None:
    many = [verdict("a", *[finding(None, message="b" * 400)] * 100, path=f"{i}.txt") for i in range(40)]
    told = said("markdown", *many)

    assert len(told.encode()) < 1_000_000
    assert re.search(r"This summary was cut: \d+ parts left out\.\n$", told)


# CSV


@given(some_verdicts)
def test_csv_has_a_row_for_every_finding_and_no_formula(some: list[Verdict]) -> None:
    head, *rows = csv.reader(StringIO(said("csv", *some), newline=""), strict=True)
    cells = [cell for row in rows for cell in row]

    assert len(rows) == findings_of(some)
    assert {len(row) for row in rows} <= {len(head)}
    assert [cell for cell in cells if cell.lstrip(" ").startswith(tuple("=+-@\t\r＝＋－＠"))] == []


@given(texts)
def test_csv_gives_every_message_back(message: str) -> None:
    [told] = csv.DictReader(StringIO(said("csv", verdict("a", finding(None, message=message))), newline=""))
    cell = told["message"].removeprefix("'")

    assert cell == inert(visible(message))

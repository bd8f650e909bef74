from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Document, Run, Severity, Span, Verdict
from copydesk.report import FORMATS
from copydesk.report.escapes import inert, one_line
from tests.support.verdicts import RUN, finding, rendered, runs, texts, verdict, verdicts

_ISSUE = re.compile(r"##vso\[task\.logissue (?P<told>[^]\n]*)\](?P<message>[^\n]*)")


def said(*some: Verdict, run: Run = RUN) -> list[str]:
    return rendered(FORMATS["azure"](), some, run).removesuffix("\n").split("\n")


def unescaped(text: str) -> str:
    """As the agent reads it back."""
    for sign, code in (("\r", "%0D"), ("\n", "%0A"), ("]", "%5D"), (";", "%3B"), ("%", "%AZP25")):
        text = text.replace(code, sign)
    return text


def test_an_issue_tells_file_line_and_rule() -> None:
    one = verdict("one\ntwo\n", finding(Span(4, 7), Severity.ERROR, "50 %: too much]"), path="a;b].txt")

    assert said(one)[0] == (
        "##vso[task.logissue type=error;sourcepath=a%3Bb%5D.txt;linenumber=2;columnnumber=1;code=TST001 made-up]"
        "50 %AZP25: too much]"
    )


def test_info_is_counted_and_no_issue() -> None:
    [only] = said(verdict("a", finding(None, Severity.INFO)))

    assert "1 finding (1 info)" in only


def test_a_record_among_many_has_no_line() -> None:
    one = replace(verdict("a", finding(Span(0, 1))), document=Document("7", "a", "all.jsonl"))

    assert said(one)[0] == (
        "##vso[task.logissue type=warning;sourcepath=all.jsonl;code=TST001 made-up]all.jsonl#7: Made up."
    )


@given(st.lists(verdicts(), max_size=3), runs)
def test_every_line_is_an_issue_or_the_sum(some: list[Verdict], run: Run) -> None:
    *issues, sentence = said(*some, run=run)
    told = sum(found.severity is not Severity.INFO for one in some for found in one.findings)
    lacking = {lack for one in some for lack in one.not_run}

    assert [line for line in issues if not _ISSUE.fullmatch(line)] == []
    assert len(issues) == told + len(run.unread) + len(lacking) + len(run.notices)
    assert "##" not in sentence


@given(texts)
def test_every_message_is_given_back(message: str) -> None:
    found = _ISSUE.fullmatch(said(verdict("a", finding(None, message=message)))[0])

    assert found is not None
    assert unescaped(found["message"]) == inert("." + one_line(message))[1:]

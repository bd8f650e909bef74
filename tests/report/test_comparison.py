from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import CopydeskError
from copydesk.model import Finding, NotRunRule, SetAside, Severity, Span, Verdict
from copydesk.report import FORMATS
from copydesk.report.comparison import Change, Sighting, compare
from copydesk.report.naming import called
from copydesk.report.record import record
from copydesk.report.results import results
from tests.support.verdicts import RUN, finding, rendered, runs, verdict, verdicts

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk.model import Run


def named(letter: str, severity: Severity = Severity.WARNING) -> Finding:
    return replace(finding(Span(0, 1), severity, f"On {letter}."), fingerprint=letter * 16)


def kinds(old: list[Verdict], new: list[Verdict]) -> dict[str, list[str]]:
    told = compare(map(record, old), map(record, new))
    return {change.value: [one.message for one in told[change]] for change in Change if told[change]}


def test_new_fixed_and_unchanged() -> None:
    assert kinds([verdict("abc", named("a"), named("b"))], [verdict("xabc", named("b"), named("c"))]) == {
        "new": ["On c."],
        "fixed": ["On a."],
        "unchanged": ["On b."],
    }


def test_a_finding_set_aside_since_is_not_called_fixed() -> None:
    aside = replace(verdict("a"), set_aside=(SetAside(named("a"), "accepted: known"),))
    told = compare([record(verdict("a", named("a")))], [record(aside)])

    assert [(one.message, one.reason) for one in told[Change.ASIDE]] == [("On a.", "accepted: known")]
    assert told[Change.FIXED] == []


def test_nothing_is_called_fixed_that_nobody_looked_at() -> None:
    lacking = replace(verdict("a"), not_run=(NotRunRule("made-up", "no facts"),))

    assert kinds([verdict("a", named("a")), verdict("b", named("b"), path="b.txt")], [lacking]) == {
        "not looked at": ["On a.", "On b."]
    }


def test_a_sighting_tells_what_the_record_told() -> None:
    told = compare([], [record(verdict("a", named("a", Severity.ERROR), path="n/a.txt"))])

    assert told[Change.NEW] == [Sighting("n/a.txt", "TST001", "made-up", Severity.ERROR, "On a.", "a" * 16, 0, 1)]
    assert (told.before, told.after) == (0, 1)


@given(st.lists(verdicts(), max_size=3))
def test_a_run_held_against_itself_is_unchanged(some: list[Verdict]) -> None:
    once = {called(one.document): one for one in some}
    told = compare(map(record, once.values()), map(record, once.values()))

    assert {change for change in Change if told[change]} <= {
        Change.UNCHANGED,
        Change.NEW,
    }


@pytest.mark.parametrize("name", ["jsonl", "json"])
@given(some=st.lists(verdicts(), max_size=3), run=runs)
def test_results_are_read_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, name: str, some: list[Verdict], run: Run
) -> None:
    path = tmp_path_factory.mktemp("results") / "r"
    path.write_bytes(rendered(FORMATS[name](), some, run).encode("utf-8", "replace"))

    assert [held["verdict"] for held in results(path)] == [one.decision for one in some]


def test_results_may_be_packed(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl.gz"
    path.write_bytes(gzip.compress(rendered(FORMATS["jsonl"](), [verdict("a")], RUN).encode()))

    assert len(list(results(path))) == 1


@pytest.mark.parametrize(
    "held",
    [
        "{",
        "[1]",
        {"schema": "copydesk/result/9"},
        {"schema": "copydesk/result/1"},
        {"schema": "copydesk/result/1", "findings": [1], "set_aside": [], "not_run": []},
    ],
)
def test_what_is_no_result_is_refused_by_its_line(tmp_path: Path, held: Any) -> None:  # noqa: ANN401 - any JSON
    path = tmp_path / "r.jsonl"
    path.write_text("\n" + (held if isinstance(held, str) else json.dumps(held)), encoding="utf-8")

    with pytest.raises(CopydeskError, match="line 2"):
        list(results(path))

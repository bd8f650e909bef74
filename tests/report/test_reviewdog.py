from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from copydesk.model import Document, Evidence, Run, Severity, Span, Verdict
from copydesk.report import FORMATS
from tests.support.verdicts import RUN, finding, rendered, runs, verdict, verdicts

POSITION = {
    "type": "object",
    "required": ["line"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
    "additionalProperties": False,
}
# What the Reviewdog Diagnostic Format says of the fields that are used; it has more.
SCHEMA = Draft7Validator(
    {
        "type": "object",
        "required": ["source", "diagnostics"],
        "properties": {
            "source": {"type": "object", "required": ["name"]},
            "diagnostics": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["message", "location"],
                    "properties": {
                        "message": {"type": "string"},
                        "location": {
                            "type": "object",
                            "required": ["path"],
                            "properties": {
                                "path": {"type": "string"},
                                "range": {"type": "object", "properties": {"start": POSITION, "end": POSITION}},
                            },
                        },
                        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                        "code": {"type": "object", "required": ["value"]},
                    },
                    "additionalProperties": False,
                },
            },
        },
        "additionalProperties": False,
    }
)


def said(*some: Verdict, run: Run = RUN) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(rendered(FORMATS["rdjson"](), some, run))
    return told


def test_a_diagnostic_counts_columns_in_bytes() -> None:
    found = replace(finding(Span(6, 8), Severity.ERROR), evidence=(Evidence("two", "2", "us"),))
    told = said(verdict("one\né€ab\n", found, path="./a.txt"))

    assert told == {
        "source": {"name": "copydesk"},
        "diagnostics": [
            {
                "message": "Made up.\nfound: two\nexpected: 2\nsource: us",
                "location": {
                    "path": "a.txt",
                    "range": {"start": {"line": 2, "column": 6}, "end": {"line": 2, "column": 8}},
                },
                "severity": "ERROR",
                "code": {"value": "TST001 made-up"},
            }
        ],
    }


def test_a_record_among_many_is_named_and_has_no_place() -> None:
    one = replace(verdict("a", finding(Span(0, 1))), document=Document("7", "a", "all.jsonl"))
    [told] = said(one)["diagnostics"]

    assert (told["location"], told["message"]) == ({"path": "all.jsonl"}, "all.jsonl#7: Made up.")


@given(st.lists(verdicts(), max_size=3), runs)
def test_it_is_what_reviewdog_reads(some: list[Verdict], run: Run) -> None:
    told = said(*some, run=run)

    assert [fault.message for fault in SCHEMA.iter_errors(told)] == []
    assert len(told["diagnostics"]) == sum(len(one.findings) for one in some) + len(run.unread)

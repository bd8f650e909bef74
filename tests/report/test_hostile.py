"""Every hostile text in every place of a report, in every format, read back by who would obey it."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from copydesk import Gate, Settings
from copydesk.model import (
    Decision,
    Document,
    Evidence,
    Finding,
    NotRunRule,
    Pile,
    Run,
    SetAside,
    Severity,
    Span,
    Unread,
    Verdict,
)
from copydesk.report import FORMATS, differences
from copydesk.report.comparison import compare
from copydesk.report.record import record
from tests.support.verdicts import rendered

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parents[2] / "fixtures" / "hostile"
PAYLOADS = [json.loads(line)["text"] for line in (FOLDER / "payloads.jsonl").read_text(encoding="utf-8").splitlines()]

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_COMMAND = re.compile(r"^\s*::|##(?:\[|vso\[|teamcity\[)", re.IGNORECASE | re.MULTILINE)
_ANNOTATION = re.compile(r"::(?:error|warning|notice)(?: [a-zA-Z]+=[^,:\n]*(?:,[a-zA-Z]+=[^,:\n]*)*)?::[^\n]*")
_ISSUE = re.compile(r"##vso\[task\.logissue type=(?:error|warning)(?:;[a-z]+=[^];\n]*)*\][^\n]*")


def told(payload: str) -> Verdict:
    """A verdict with `payload` in all its places."""
    grounds = Evidence(payload, payload, payload)
    found = Finding(
        "TST001", payload, Severity.ERROR, 0.9, Span(0, 1), payload, (grounds,), payload, "0" * 16, note=payload
    )
    aside = SetAside(replace(found, fingerprint="1" * 16), payload, Pile.WAIVED)
    document = Document(payload, f"x{payload}", payload)
    return Verdict(document, Decision.REJECT, (found,), (aside,), (NotRunRule(payload, payload),))


def run_of(payload: str) -> Run:
    unread = Unread(payload, payload, payload)
    return Run("1.2.3", {payload: payload}, (payload,), (unread,), (payload,), baseline=True)


def is_json(text: str) -> None:
    json.loads(text, parse_constant=pytest.fail)


def is_plain(text: str) -> None:
    assert _CONTROLS.findall(text) == []
    assert _COMMAND.findall(text) == []


def is_junit(text: str) -> None:
    cases = ET.fromstring(text).findall(".//testcase")  # noqa: S314 - our own output
    assert [[child.tag for child in case] for case in cases] == [["failure"], ["error"]]


def is_github(text: str) -> None:
    *commands, sentence = text.removesuffix("\n").split("\n")
    assert [line for line in commands if not _ANNOTATION.fullmatch(line)] == []
    assert (len(commands), sentence[:11]) == (3, "1 document:")
    is_plain(text.replace("\n::", "\n").removeprefix("::"))


def is_azure(text: str) -> None:
    *commands, sentence = text.removesuffix("\n").split("\n")
    assert [line for line in commands if not _ISSUE.fullmatch(line)] == []
    assert (len(commands), sentence[:11]) == (4, "1 document:")
    is_plain(text.replace("##vso[task.logissue", ""))


def is_markdown(text: str) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    kinds = {token.type for token in tokens} | {child.type for token in tokens for child in token.children or ()}
    assert [token.type for token in tokens].count("tr_open") == 2
    assert kinds.isdisjoint({"html_block", "html_inline", "link_open", "image", "code_inline", "fence", "code_block"})
    is_plain(text)


def is_table(text: str) -> None:
    head, row = csv.reader(StringIO(text, newline=""), strict=True)
    assert len(head) == len(row)
    assert [cell for cell in row if cell.lstrip(" ").startswith(tuple("=+-@\t\r\n＝＋－＠"))] == []


READERS: dict[str, Callable[[str], None]] = {
    "text": is_plain,
    "jsonl": is_json,
    "json": is_json,
    "sarif": is_json,
    "gitlab": is_json,
    "rdjson": is_json,
    "junit": is_junit,
    "github": is_github,
    "azure": is_azure,
    "markdown": is_markdown,
    "csv": is_table,
}


def test_every_format_has_a_reader_here() -> None:
    assert set(READERS) == set(FORMATS) - {"html"}  # which browsers read: tests/browser


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_report_is_read_as_what_it_is(name: str, payload: str) -> None:
    text = rendered(FORMATS[name](), [told(payload)], run_of(payload)).encode().decode()

    READERS[name](text)
    assert name in {"github", "azure"} or _COMMAND.findall(text) == []


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_comparison_is_read_as_what_it_is(payload: str) -> None:
    one = told(payload)
    comparison = compare(
        [record(replace(one, set_aside=()))], [record(replace(one, findings=(), document=one.document))]
    )

    is_plain("".join(differences.text(comparison)))
    is_markdown("".join(differences.markdown(comparison)))
    is_json("".join(differences.json(comparison)))


@pytest.mark.parametrize("name", ["silencing.md", "silencing.html"])
def test_a_document_does_not_silence_its_own_findings(name: str) -> None:
    [shy] = Gate().check([str(FOLDER / name)])
    [heeded] = Gate(Settings(inline=True)).check([str(FOLDER / name)])

    assert isinstance(shy, Verdict)
    assert isinstance(heeded, Verdict)
    assert len(shy.document.pardons) >= 2
    assert "LINK001" in {finding.code for finding in shy.findings}
    assert shy.set_aside == ()
    assert "LINK001" not in {finding.code for finding in heeded.findings}

"""Format `sarif`: SARIF 2.1.0, as code scanning services read it."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import nlargest
from typing import TYPE_CHECKING, Any

from copydesk.model import Severity
from copydesk.report.escapes import visible
from copydesk.report.grounds import grounds
from copydesk.report.lines import Lines
from copydesk.report.naming import address, alone, called
from copydesk.report.record import dumped
from copydesk.report.tally import Tally, counted

if TYPE_CHECKING:
    from copydesk.model import Finding, Run, Verdict

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.INFO: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
_MOST = 5_000  # results that GitHub keeps of a run


@dataclass(slots=True)
class _Result:
    """A result, and what decides whether it is kept when there are too many."""

    weight: tuple[int, int]  # severity, then the earlier the heavier
    finding: Finding
    place: dict[str, Any]
    reason: str  # why it was set aside; empty when it counts


class SarifReport:
    """One run. The worst 5,000 findings are written, and how many were not is said in a notification."""

    def __init__(self) -> None:
        self._results: list[_Result] = []
        self._tally = Tally()

    def add(self, verdict: Verdict) -> str:
        """Nothing yet."""
        self._tally.add(verdict)
        lines = Lines(verdict.document.text)
        for finding in verdict.findings:
            self._take(verdict, finding, lines, "")
        for aside in verdict.set_aside:
            self._take(verdict, aside.finding, lines, aside.reason)
        return ""

    def finish(self, run: Run) -> str:
        """The log."""
        kept = sorted(nlargest(_MOST, self._results, key=lambda result: result.weight), key=lambda r: -r.weight[1])
        rules = {result.finding.code: result.finding for result in kept}
        codes = {code: index for index, code in enumerate(sorted(rules))}
        log = {
            "$schema": _SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": _driver(run, [rules[code] for code in codes])},
                    "columnKind": "unicodeCodePoints",
                    "newlineSequences": ["\r\n", "\n", "\r"],
                    "invocations": [self._invocation(run, len(self._results) - len(kept))],
                    "results": [_result(result, codes[result.finding.code]) for result in kept],
                }
            ],
        }
        return dumped(log) + "\n"

    def _take(self, verdict: Verdict, finding: Finding, lines: Lines, reason: str) -> None:
        rank = -1 if reason else finding.severity.rank
        self._results.append(_Result((rank, -len(self._results)), finding, _place(verdict, finding, lines), reason))

    def _invocation(self, run: Run, left_out: int) -> dict[str, Any]:
        said = [("error", f"not read: {lost.path} {lost.place}: {lost.reason}") for lost in run.unread]
        said += [
            ("warning", f"not run: {lack.rule}: {lack.reason} ({counted(documents, 'document')})")
            for lack, documents in self._tally.lacks
        ]
        if left_out:
            said.append(("warning", f"{counted(left_out, 'finding')} of the least severe left out"))
        return {
            "executionSuccessful": not run.unread,
            "toolExecutionNotifications": [
                {"level": level, "message": {"text": visible(text)}} for level, text in said
            ],
        }


def _driver(run: Run, rules: list[Finding]) -> dict[str, Any]:
    return {
        "name": "copydesk",
        "version": run.version,
        "rules": [
            {
                "id": visible(finding.code),
                "name": visible(finding.rule),
                "shortDescription": {"text": visible(finding.rule).replace("-", " ")},
                "help": {"text": visible(finding.advice) or visible(finding.rule)},
            }
            for finding in rules
        ],
    }


def _place(verdict: Verdict, finding: Finding, lines: Lines) -> dict[str, Any]:
    document = verdict.document
    physical: dict[str, Any] = {"artifactLocation": {"uri": address(document)}}
    if finding.span and alone(document):
        start, end = lines.place(finding.span.start), lines.place(finding.span.end)
        physical["region"] = {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        }
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"fullyQualifiedName": visible(called(document)), "kind": "module"}],
    }


def _result(result: _Result, index: int) -> dict[str, Any]:
    finding = result.finding
    told: dict[str, Any] = {
        "ruleId": visible(finding.code),
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": "\n".join((visible(finding.message or finding.rule), *grounds(finding)))},
        "locations": [result.place],
        "partialFingerprints": {"copydesk/v1": finding.fingerprint},
        "rank": round(100 * finding.confidence, 1),
    }
    if result.reason:
        told["suppressions"] = [{"kind": "external", "justification": visible(result.reason)}]
    return told

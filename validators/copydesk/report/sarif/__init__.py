"""Format `sarif`: SARIF 2.1.0, as code scanning services read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.report.escapes import visible
from copydesk.report.lines import Lines
from copydesk.report.naming import missed
from copydesk.report.record import dumped
from copydesk.report.sarif.budget import Budget
from copydesk.report.sarif.results import KNOWN, told
from copydesk.report.sarif.rules import Rules
from copydesk.report.tally import Tally, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Run, Verdict

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SHOWN = 5_000  # results of a run that GitHub shows; it refuses a run of more than 25,000
_RUNS = 20  # in a file


class SarifReport:
    """Runs of 5,000 results, at most twenty and 10 MB packed; of more the least severe are left out, and counted."""

    def __init__(self) -> None:
        self._budget = Budget(_SHOWN * _RUNS)
        self._rules = Rules()
        self._tally = Tally()

    def add(self, verdict: Verdict) -> str:
        """Nothing yet."""
        self._tally.add(verdict)
        lines = Lines(verdict.document.text)
        for finding in verdict.findings:
            self._budget.add(finding.severity.rank, told(verdict.document, finding, lines, self._rules))
        for aside in verdict.set_aside:
            self._budget.add(-1, told(verdict.document, aside.finding, lines, self._rules, aside))
        return ""

    def finish(self, run: Run) -> str:
        """The log."""
        results = self._budget.kept()
        parts = [results[start : start + _SHOWN] for start in range(0, len(results), _SHOWN)] or [[]]
        pieces = [f'{{"$schema":"{_SCHEMA}","version":"2.1.0","runs":['.encode()]
        for number, part in enumerate(parts, 1):
            pieces += [b",\n" if number > 1 else b"\n", *self._run(run, number, part)]
        return b"".join([*pieces, b"]}\n"]).decode()

    def _run(self, run: Run, number: int, results: list[bytes]) -> Iterator[bytes]:
        head = {
            "tool": {"driver": self._rules.driver(run)},
            "automationDetails": {"id": "copydesk/" if number == 1 else f"copydesk/{number}/"},
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "invocations": [self._invocation(run)],
        }
        yield dumped(head)[:-1].encode() + b',"results":['
        for place, result in enumerate(results):
            yield b",\n" if place else b"\n"
            yield _stated(result) if run.baseline else result
        yield b"]}"

    def _invocation(self, run: Run) -> dict[str, Any]:
        said = [("error", f"not read: {missed(lost)}") for lost in run.unread]
        said += [
            ("warning", f"not run: {lack.rule}: {lack.reason} ({counted(documents, 'document')})")
            for lack, documents in self._tally.lacks
        ]
        said += [("note", notice) for notice in run.notices]
        if left_out := self._budget.left_out:
            said.append(("warning", f"{counted(left_out, 'finding')} of the least severe left out"))
        return {
            "executionSuccessful": not run.unread,
            "toolExecutionNotifications": [
                {"level": level, "message": {"text": visible(text)}} for level, text in said
            ],
        }


def _stated(result: bytes) -> bytes:
    """A result with the state that every result must have where a baseline was used."""
    return result if result.startswith(KNOWN) else b'{"baselineState":"new",' + result[1:]

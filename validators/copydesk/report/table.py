"""Format `csv`: one row a finding, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from copydesk.report.escapes import inert, visible
from copydesk.report.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.model import Finding, Run, Verdict

COLUMNS = (
    *("id", "path", "verdict", "line", "column", "start", "end", "severity", "confidence"),
    *("code", "rule", "message", "found", "expected", "source", "advice", "fingerprint"),
)

_FORMULA = tuple("=+-@\t\r\n＝＋－＠'")  # what a spreadsheet may take for the start of a formula
_JOINT = "; "


class CsvReport:
    """Tells what a spreadsheet could take for a formula by an apostrophe before it; see `safe`."""

    def __init__(self) -> None:
        self._begun = False

    def add(self, verdict: Verdict) -> str:
        """The document's findings; none, no row."""
        lines = Lines(verdict.document.text)
        return self._head() + _rows(_row(verdict, finding, lines) for finding in verdict.findings)

    def finish(self, run: Run) -> str:  # noqa: ARG002 - the format has no place for a run
        """Nothing, or the heading if no document came."""
        return self._head()

    def _head(self) -> str:
        head, self._begun = "" if self._begun else _rows([COLUMNS]), True
        return head


def safe(cell: str) -> str:
    """`cell` as a spreadsheet shows it and does not compute it; without one leading apostrophe, the visible text."""
    shown = inert(visible(cell))
    return "'" + shown if shown.lstrip(" ").startswith(_FORMULA) else shown


def _row(verdict: Verdict, finding: Finding, lines: Lines) -> tuple[str, ...]:
    document, span = verdict.document, finding.span
    place = [str(part) for part in (*lines.place(span.start), span.start, span.end)] if span else [""] * 4
    evidence = zip(*((grounds.found, grounds.expected, grounds.source) for grounds in finding.evidence), strict=True)
    grounds = [_JOINT.join(filter(None, column)) for column in evidence] or [""] * 3
    head = (document.id, document.path, verdict.decision.value, *place)
    body = (finding.severity.value, f"{finding.confidence:.4f}", finding.code, finding.rule, finding.message)
    return tuple(map(safe, (*head, *body, *grounds, finding.advice, finding.fingerprint)))


def _rows(rows: Iterable[tuple[str, ...]]) -> str:
    into = StringIO()
    csv.writer(into, lineterminator="\r\n").writerows(rows)
    return into.getvalue()

"""Format `csv`: one row a finding, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from copydesk.report.escapes import inert, visible
from copydesk.report.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.model import Run, Verdict

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
        return self._head() + _written(map(_shown, row) for row in rows(verdict))

    def finish(self, run: Run) -> str:  # noqa: ARG002 - the format has no place for a run
        """Nothing, or the heading if no document came."""
        return self._head()

    def _head(self) -> str:
        head, self._begun = "" if self._begun else _written([COLUMNS]), True
        return head


def safe(cell: str) -> str:
    """`cell` as a spreadsheet shows it and does not compute it; without one leading apostrophe, the visible text."""
    shown = inert(visible(cell))
    return "'" + shown if shown.lstrip(" ").startswith(_FORMULA) else shown


def rows(verdict: Verdict) -> Iterator[tuple[str | int | float | None, ...]]:
    """What `COLUMNS` hold of each finding; None for the place of one that is about the document as a whole."""
    document, lines = verdict.document, Lines(verdict.document.text)
    for finding in verdict.findings:
        span, evidence = finding.span, finding.evidence
        place = (*lines.place(span.start), span.start, span.end) if span else (None,) * 4
        columns = zip(*((grounds.found, grounds.expected, grounds.source) for grounds in evidence), strict=True)
        grounds = [_JOINT.join(filter(None, column)) for column in columns] or [""] * 3
        head = (document.id, document.path, verdict.decision.value, *place)
        body = (finding.severity.value, finding.confidence, finding.code, finding.rule, finding.message)
        yield (*head, *body, *grounds, finding.advice, finding.fingerprint)


def _shown(cell: str | float | None) -> str:
    return "" if cell is None else safe(f"{cell:.4f}" if isinstance(cell, float) else str(cell))


def _written(table: Iterable[Iterable[str]]) -> str:
    into = StringIO()
    csv.writer(into, lineterminator="\r\n").writerows(table)
    return into.getvalue()

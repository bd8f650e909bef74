"""Format `rdjson`: the Reviewdog Diagnostic Format, as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.model import Severity
from copydesk.report.escapes import one_line, visible
from copydesk.report.grounds import grounds
from copydesk.report.lines import Lines
from copydesk.report.naming import alone, called, missed
from copydesk.report.record import dumped

if TYPE_CHECKING:
    from copydesk.model import Document, Finding, Run, Span, Verdict

_SEVERITIES = {Severity.INFO: "INFO", Severity.WARNING: "WARNING", Severity.ERROR: "ERROR"}


class RdjsonReport:
    """One diagnostic a line. Columns count bytes of UTF-8 from 1, as the format wants them."""

    def __init__(self) -> None:
        self._begun = False

    def add(self, verdict: Verdict) -> str:
        """The document's findings."""
        lines = Lines(verdict.document.text)
        return "".join(self._next(_diagnostic(verdict.document, finding, lines)) for finding in verdict.findings)

    def finish(self, run: Run) -> str:
        """What could not be read, as errors; then the end of the object."""
        unread = "".join(
            self._next(
                {
                    "message": visible(f"Not read: {missed(lost)}"),
                    "location": {"path": one_line(lost.path)},
                    "severity": "ERROR",
                }
            )
            for lost in run.unread
        )
        return unread + self._head() + "\n]}\n"

    def _next(self, diagnostic: dict[str, Any]) -> str:
        before = ",\n" if self._begun else self._head()
        return before + dumped(diagnostic)

    def _head(self) -> str:
        head, self._begun = "" if self._begun else '{"source":{"name":"copydesk"},"diagnostics":[\n', True
        return head


def _diagnostic(document: Document, finding: Finding, lines: Lines) -> dict[str, Any]:
    location: dict[str, Any] = {"path": one_line(document.path or document.id).removeprefix("./")}
    if finding.span and alone(document):
        location["range"] = _range(document.text, finding.span, lines)
    first = finding.message if alone(document) else f"{called(document)}: {finding.message}"
    return {
        "message": "\n".join((visible(first), *grounds(finding))),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": visible(f"{finding.code} {finding.rule}")},
    }


def _range(text: str, span: Span, lines: Lines) -> dict[str, Any]:
    return {edge: _position(text, offset, lines) for edge, offset in zip(("start", "end"), span, strict=True)}


def _position(text: str, offset: int, lines: Lines) -> dict[str, int]:
    line, column = lines.place(offset)
    start = lines.starts[line - 1]
    before = text[start : start + column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}

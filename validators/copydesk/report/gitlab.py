"""Format `gitlab`: GitLab's Code Quality report, a subset of the Code Climate format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.model import Severity
from copydesk.report.escapes import one_line
from copydesk.report.lines import Lines
from copydesk.report.naming import alone, missed
from copydesk.report.record import dumped
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from copydesk.model import Document, Finding, Run, Verdict

_SEVERITIES = {Severity.INFO: "info", Severity.WARNING: "minor", Severity.ERROR: "critical"}


class GitlabReport:
    """A JSON array of the findings, one a line; GitLab shows the first of any that share a fingerprint."""

    def __init__(self) -> None:
        self._begun = False

    def add(self, verdict: Verdict) -> str:
        """The document's findings."""
        lines = Lines(verdict.document.text)
        return "".join(self._next(_issue(verdict.document, finding, lines)) for finding in verdict.findings)

    def finish(self, run: Run) -> str:
        """What could not be read, as blockers; then the end of the array."""
        unread = "".join(self._next(_told("not-read", missed(lost), "blocker", (lost.path, 1))) for lost in run.unread)
        return unread + ("\n]\n" if self._begun else "[]\n")

    def _next(self, issue: dict[str, Any]) -> str:
        before = ",\n" if self._begun else "[\n"
        self._begun = True
        return before + dumped(issue)


def _issue(document: Document, finding: Finding, lines: Lines) -> dict[str, Any]:
    line = lines.place(finding.span.start).line if finding.span and alone(document) else 1
    place = (document.path or document.id, line)
    return _told(finding.rule, finding.message, _SEVERITIES[finding.severity], place, finding.fingerprint)


def _told(rule: str, text: str, severity: str, place: tuple[str, int], fingerprint: str = "") -> dict[str, Any]:
    path, line = place
    name = "\0".join((path, rule, fingerprint or text))
    return {
        "description": one_line(text).strip() or one_line(rule),
        "check_name": one_line(rule),
        "fingerprint": sha256(name),
        "severity": severity,
        "location": {"path": one_line(path).removeprefix("./"), "lines": {"begin": line}},
    }

"""The rules that the results of a log name, with what they say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.model import Severity
from copydesk.report.escapes import visible

if TYPE_CHECKING:
    from copydesk.model import Finding, RulePage, Run

LEVELS = {Severity.INFO: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
"""SARIF's word for a severity."""

_PROBLEMS = {Severity.INFO: "recommendation", Severity.WARNING: "warning", Severity.ERROR: "error"}  # GitHub's words


class Rules:
    """Rules by code, numbered in the order in which they are first met."""

    def __init__(self) -> None:
        self._met: dict[str, Finding] = {}
        self._places: dict[str, int] = {}

    def place(self, finding: Finding) -> int:
        """The number of a finding's rule, from 0."""
        self._met.setdefault(finding.code, finding)
        return self._places.setdefault(finding.code, len(self._places))

    def driver(self, run: Run) -> dict[str, Any]:
        """The tool with the rules that were met."""
        pages = {page.code: page for page in run.rules}
        rules = [_described(finding, pages.get(code)) for code, finding in self._met.items()]
        return {"name": "copydesk", "version": run.version, "rules": rules}


def _described(finding: Finding, page: RulePage | None) -> dict[str, Any]:
    name, severity = visible(finding.rule), page.severity if page else finding.severity
    told: dict[str, Any] = {
        "id": visible(finding.code),
        "name": name,
        "shortDescription": {"text": name.replace("-", " ")},
        "help": {"text": visible(page.markdown if page else finding.advice) or name},
        "defaultConfiguration": {"level": LEVELS[severity]},
        "properties": {"tags": ["text"], "problem.severity": _PROBLEMS[severity]},
    }
    if page:
        told["fullDescription"] = {"text": page.summary}
        told["help"]["markdown"] = page.markdown
    return told

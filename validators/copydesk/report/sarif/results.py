"""One finding as a result of SARIF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.model import Pile
from copydesk.report.escapes import visible
from copydesk.report.grounds import grounds
from copydesk.report.naming import address, alone, called
from copydesk.report.record import dumped
from copydesk.report.sarif.rules import LEVELS

if TYPE_CHECKING:
    from copydesk.model import Document, Finding, SetAside
    from copydesk.report.lines import Lines
    from copydesk.report.sarif.rules import Rules

KNOWN = b'{"baselineState":"unchanged",'
"""How a result begins that the baseline knows."""


def told(document: Document, finding: Finding, lines: Lines, rules: Rules, aside: SetAside | None = None) -> str:
    """The result as one line of JSON; suppressed where it was set `aside`."""
    result: dict[str, Any] = {
        "ruleId": visible(finding.code),
        "ruleIndex": rules.place(finding),
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join((visible(finding.message or finding.rule), *grounds(finding)))},
        "locations": [_place(document, finding, lines)],
        "partialFingerprints": {"copydesk/v1": finding.fingerprint},
        "rank": round(100 * finding.confidence, 1),
    }
    if finding.note:
        result["properties"] = {"note": visible(finding.note)}
    if aside is None:
        return dumped(result)
    kind = "inSource" if aside.pile is Pile.INLINE else "external"
    result["suppressions"] = [{"kind": kind, "status": "accepted", "justification": visible(aside.reason)}]
    line = dumped(result)
    return KNOWN.decode() + line[1:] if aside.pile is Pile.BASELINE else line


def _place(document: Document, finding: Finding, lines: Lines) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": address(document)}}
    if finding.span and alone(document):
        start, end = lines.place(finding.span.start), lines.place(finding.span.end)
        physical["region"] = {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        }
    name = {"fullyQualifiedName": visible(called(document)), "kind": "module"}
    return {"physicalLocation": physical, "logicalLocations": [name]}

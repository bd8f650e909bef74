"""Format `azure`: issues by logging commands in the log of an Azure pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Severity
from copydesk.report.escapes import inert, one_line
from copydesk.report.grounds import grounds
from copydesk.report.lines import Lines
from copydesk.report.naming import alone, called, missed
from copydesk.report.tally import Tally

if TYPE_CHECKING:
    from copydesk.model import Document, Finding, Run, Verdict

_TYPES = {Severity.WARNING: "warning", Severity.ERROR: "error"}
# As azure-pipelines-task-lib writes them and the agent reads them back.
_DATA = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A", "]": "%5D", ";": "%3B"})


class AzureReport:
    """One issue for each warning and error; findings of severity info are counted, since Azure has no word for them."""

    def __init__(self) -> None:
        self._tally = Tally()

    def add(self, verdict: Verdict) -> str:
        """The document's findings, in the order of its text."""
        self._tally.add(verdict)
        lines = Lines(verdict.document.text)
        said = (finding for finding in verdict.findings if finding.severity in _TYPES)
        return "".join(_issue(verdict.document, finding, lines) for finding in said)

    def finish(self, run: Run) -> str:
        """What could not be read or run, what no longer serves, and the sum of it all."""
        said = [_logged("error", {"sourcepath": lost.path}, f"Not read: {missed(lost)}") for lost in run.unread]
        said += [_logged("warning", {}, f"{lack.rule} not run: {lack.reason}") for lack, _ in self._tally.lacks]
        said += [_logged("warning", {}, notice) for notice in run.notices]
        return "".join(said) + inert(self._tally.sentence(len(run.unread))) + "\n"


def _issue(document: Document, finding: Finding, lines: Lines) -> str:
    told = {"sourcepath": document.path} if document.path else {}
    message = finding.message if alone(document) else f"{called(document)}: {finding.message}"
    if finding.span and alone(document):
        place = lines.place(finding.span.start)
        told |= {"linenumber": str(place.line), "columnnumber": str(place.column)}
    told["code"] = f"{finding.code} {finding.rule}"
    return _logged(_TYPES[finding.severity], told, "; ".join((message, *grounds(finding))))


def _logged(kind: str, properties: dict[str, str], message: str) -> str:
    told = "".join(f";{key}={_plain(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"##vso[task.logissue type={kind}{told}]{_plain(message).translate(_DATA)}\n"


def _plain(text: str) -> str:
    """`text` in one line, without a command of this or another server."""
    return inert("." + one_line(text))[1:]

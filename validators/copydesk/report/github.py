"""Format `github`: annotations by workflow commands in the log of a GitHub action."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from copydesk.model import Severity
from copydesk.report.escapes import inert, one_line, visible
from copydesk.report.grounds import grounds
from copydesk.report.lines import Lines
from copydesk.report.naming import alone, called, missed
from copydesk.report.tally import Tally, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Finding, Run, Verdict

_FINDINGS = 9  # annotations of a severity; GitHub shows ten of a step, and fifty of a job
_NAMED = 20  # files or rules named in one annotation
_COMMANDS = {Severity.INFO: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class GithubReport:
    """Annotations within what GitHub shows of a step: ten of each severity.

    Nine are findings, the first of their severity; the tenth is kept for what could not be read or run.
    """

    def __init__(self) -> None:
        self._tally = Tally()
        self._shown: Counter[Severity] = Counter()

    def add(self, verdict: Verdict) -> str:
        """The document's findings, the worst first, as long as there is room."""
        self._tally.add(verdict)
        document, lines = verdict.document, Lines(verdict.document.text)
        worst_first = sorted(verdict.findings, key=lambda finding: -finding.severity.rank)
        return "".join(_annotation(document, finding, lines) for finding in worst_first if self._has_room(finding))

    def finish(self, run: Run) -> str:
        """What could not be read or run, one annotation each; then the sum of it all, and how much was not shown."""
        said = []
        if run.unread:
            told = map(missed, run.unread)
            said.append(_command("error", {"title": "not read"}, _some(told, len(run.unread))))
        lacks = [f"{lack.rule} not run: {lack.reason}" for lack, _ in self._tally.lacks]
        if warnings := [*lacks, *run.notices]:
            said.append(_command("warning", {"title": "copydesk"}, _some(iter(warnings), len(warnings))))
        unshown = self._tally.severities.total() - self._shown.total()
        more = f" · {counted(unshown, 'finding')} more than GitHub shows" if unshown else ""
        return "".join(said) + inert(self._tally.sentence(len(run.unread))) + more + "\n"

    def _has_room(self, finding: Finding) -> bool:
        if self._shown[finding.severity] >= _FINDINGS:
            return False
        self._shown[finding.severity] += 1
        return True


def _some(lines: Iterator[str], whole: int) -> str:
    more = [f"and {whole - _NAMED:,} more"] if whole > _NAMED else []
    return "\n".join([*map(one_line, islice(lines, _NAMED)), *more])


def _annotation(document: Document, finding: Finding, lines: Lines) -> str:
    told = {"file": document.path} if document.path else {}
    first = finding.message if alone(document) else f"{called(document)}: {finding.message}"
    if finding.span and alone(document):
        start, end = lines.place(finding.span.start), lines.place(finding.span.end)
        told |= {"line": str(start.line), "endLine": str(end.line)}
        if start.line == end.line:  # GitHub takes columns only within one line
            told |= {"col": str(start.column), "endColumn": str(end.column)}
    told["title"] = f"{finding.code} {finding.rule}"
    return _command(_COMMANDS[finding.severity], told, "\n".join((one_line(first), *grounds(finding))))


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={one_line(value).translate(_PROPERTY)}" for key, value in properties.items())
    line = f"{name} {told}" if told else name
    return f"::{_calm(line)}::{_calm(visible(message).translate(_DATA))}\n"


def _calm(text: str) -> str:
    """`text` without the commands of the other servers, which may stand anywhere in a line."""
    return inert("." + text)[1:]

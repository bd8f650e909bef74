"""Format `junit`: JUnit XML, a suite for each document and a case for each of its findings."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from copydesk.model import Severity
from copydesk.report.escapes import inert, one_line
from copydesk.report.grounds import grounds
from copydesk.report.lines import Lines
from copydesk.report.naming import alone, called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Finding, Run, Unread, Verdict

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk">\n'


class JunitReport:
    """Warnings and errors are failures, info passes; what could not be read is an error."""

    def __init__(self) -> None:
        self._begun = False

    def add(self, verdict: Verdict) -> str:
        """The document's suite."""
        name, lines = called(verdict.document), Lines(verdict.document.text)
        failures = sum(finding.severity is not Severity.INFO for finding in verdict.findings)
        parts = [
            f'<testsuite name={_quoted(name)} tests="{len(verdict.findings)}" failures="{failures}" errors="0">\n',
            f'<properties><property name="verdict" value="{verdict.decision}"/></properties>\n',
            *(_case(verdict, finding, lines) for finding in verdict.findings),
            *_lacking(verdict),
            "</testsuite>\n",
        ]
        return self._head() + "".join(parts)

    def finish(self, run: Run) -> str:
        """A suite of what could not be read, one of what no longer serves, and the end."""
        return self._head() + _unread(run.unread) + _notices(run.notices) + "</testsuites>\n"

    def _head(self) -> str:
        head, self._begun = "" if self._begun else _HEAD, True
        return head


def _case(verdict: Verdict, finding: Finding, lines: Lines) -> str:
    document = verdict.document
    place = lines.place(finding.span.start) if finding.span else None
    where = f" {place.line}:{place.column}" if place else ""
    told = f"<testcase classname={_quoted(called(document))} name={_quoted(f'{finding.code} {finding.rule}{where}')}"
    if alone(document) and place:
        told += f' file={_quoted(document.path)} line="{place.line}"'
    if finding.severity is Severity.INFO:
        return f"{told}><system-out>{_text(finding)}</system-out></testcase>\n"
    failure = f'<failure type="{finding.severity}" message={_quoted(finding.message)}>{_text(finding)}</failure>'
    return f"{told}>{failure}</testcase>\n"


def _text(finding: Finding) -> str:
    parts = [one_line(finding.message), *grounds(finding), f"confidence: {finding.confidence:.2f}"]
    if finding.advice:
        parts.append(f"advice: {one_line(finding.advice)}")
    return escape(inert("\n".join(parts)))


def _lacking(verdict: Verdict) -> Iterator[str]:
    if verdict.not_run:
        told = "\n".join(one_line(f"not run: {lack.rule}: {lack.reason}") for lack in verdict.not_run)
        yield f"<system-err>{escape(inert(told))}</system-err>\n"


def _unread(unread: tuple[Unread, ...]) -> str:
    if not unread:
        return ""
    cases = "".join(
        f"<testcase classname={_quoted(lost.path)} name={_quoted(f'not read {lost.place}'.strip())}>"
        f'<error type="unread" message={_quoted(lost.reason)}/></testcase>\n'
        for lost in unread
    )
    return (
        f'<testsuite name="not read" tests="{len(unread)}" failures="0" errors="{len(unread)}">\n{cases}</testsuite>\n'
    )


def _notices(notices: tuple[str, ...]) -> str:
    if not notices:
        return ""
    told = escape(inert("\n".join(map(one_line, notices))))
    return (
        f'<testsuite name="notices" tests="0" failures="0" errors="0">\n<system-err>{told}</system-err>\n</testsuite>\n'
    )


def _quoted(text: str) -> str:
    return quoteattr(inert(one_line(text)))

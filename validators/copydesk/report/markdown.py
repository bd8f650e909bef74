"""Format `markdown`: a summary for a job page or a merge request, in GitHub Flavored Markdown."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from copydesk.model import Decision, Severity
from copydesk.report.composition import Composition
from copydesk.report.escapes import one_line
from copydesk.report.lines import Lines
from copydesk.report.naming import called, missed
from copydesk.report.tally import SAID, Tally, by_severity, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.model import Finding, Run, Verdict

_MOST = 900_000  # bytes; GitHub drops a job summary over 1 MiB whole
_LONGEST = 500  # code points of a cell
_PUNCTUATION = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_{}[]<>()#+!|~:@=$^&\"'."}
_TABLE = "| place | severity | rule | finding |\n| --- | --- | --- | --- |\n"


class MarkdownReport:
    """The sum first, then a table for each document that was not accepted, the rejected ones first."""

    def __init__(self) -> None:
        self._tally, self._composition = Tally(), Composition()
        self._sections: dict[Decision, list[str]] = {Decision.REJECT: [], Decision.REVIEW: []}
        self._sizes: Counter[Decision] = Counter()
        self._left = 0  # sections for which there was no room

    def add(self, verdict: Verdict) -> str:
        """Nothing yet."""
        self._tally.add(verdict)
        self._composition.add(verdict.document)
        if verdict.decision in self._sections:
            self._take(verdict)
        return ""

    def finish(self, run: Run) -> str:
        """The summary, at most 1,000,000 bytes of it; what was cut is said."""
        head = f"# Copy desk report\n\n{plain(self._tally.sentence(len(run.unread)))}\n"
        if told := self._composition.sentence():
            head += f"\n{plain(told)}\n"
        lacking = [
            f"- not run: {plain(lack.rule)}: {plain(lack.reason)} ({counted(documents, 'document')})\n"
            for lack, documents in self._tally.lacks
        ]
        lacking += [f"- not read: {plain(missed(lost))}\n" for lost in run.unread]
        lacking += [f"- {plain(notice)}\n" for notice in run.notices]
        start = [head, "\n" if lacking else "", *lacking]
        return cut([*start, *self._sections[Decision.REJECT], *self._sections[Decision.REVIEW]], self._left)

    def _take(self, verdict: Verdict) -> None:
        if self._sizes[verdict.decision] > _MOST:
            self._left += 1
            return
        section = _section(verdict)
        self._sizes[verdict.decision] += len(section)
        self._sections[verdict.decision].append(section)


def _section(verdict: Verdict) -> str:
    document, lines = verdict.document, Lines(verdict.document.text)
    counts = by_severity(Counter(finding.severity for finding in verdict.findings)) or "no findings"
    shown = [finding for finding in verdict.findings if finding.severity is not Severity.INFO]
    table = _TABLE + "".join(_row(finding, lines) for finding in shown) if shown else ""
    return f"\n## {plain(called(document))}\n\n{SAID[verdict.decision]}: {counts}\n\n{table}"


def _row(finding: Finding, lines: Lines) -> str:
    place = "{}:{}".format(*lines.place(finding.span.start)) if finding.span else "document"
    return f"| {place} | {finding.severity} | {plain(f'{finding.code} {finding.rule}')} | {plain(finding.message)} |\n"


def plain(text: str) -> str:
    """`text` in one line, with every sign that Markdown or HTML could take for markup as a character reference."""
    told = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return one_line(told).strip().translate(_PUNCTUATION)


def cut(parts: Iterable[str], left: int = 0) -> str:
    """`parts` put end to end, as far as a job summary holds them; how many were cut, besides those `left`, is said."""
    kept, size = [], 0
    for part in parts:
        size += len(part.encode())
        if size <= _MOST:
            kept.append(part)
        else:
            left += 1
    if left:
        kept.append(f"\nThis summary was cut: {counted(left, 'part')} left out.\n")
    return "".join(kept)

"""Format `text`: findings for a person at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Severity
from copydesk.report.composition import Composition
from copydesk.report.escapes import inert, one_line
from copydesk.report.ink import Ink
from copydesk.report.naming import missed
from copydesk.report.proof import proof
from copydesk.report.tally import Tally, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.model import Run, Verdict

_NARROWEST = 40


class TerminalReport:
    """Findings grouped by document, in the order of the text; then one line that sums the run up.

    Writes no escape sequence unless `colour` is on, and never one that came from a document.
    Findings of severity info are counted, and shown only when `verbose`.
    """

    def __init__(self, *, colour: bool = False, width: int = 80, verbose: bool = False) -> None:
        self._tally, self._composition = Tally(), Composition()
        self._least = Severity.INFO if verbose else Severity.WARNING
        self._unshown = 0
        self._ink = Ink(colour, max(width, _NARROWEST))

    def add(self, verdict: Verdict) -> str:
        """What is wrong with one document; empty when there is nothing to show."""
        self._tally.add(verdict)
        self._composition.add(verdict.document)
        shown = [finding for finding in verdict.findings if finding.severity.rank >= self._least.rank]
        self._unshown += len(verdict.findings) - len(shown)
        return _printed(proof(verdict, shown, self._ink)) if shown else ""

    def finish(self, run: Run) -> str:
        """What could not be run or read, and the sum of it all."""
        return _printed(self._end(run))

    def _end(self, run: Run) -> Iterator[str]:
        for lack, documents in self._tally.lacks:
            told = f"not run  {lack.rule}: {lack.reason} ({counted(documents, 'document')})"
            yield self._ink.styled(one_line(told), "yellow")
        for lost in run.unread:
            yield self._ink.styled(one_line(f"not read  {missed(lost)}"), "red")
        for notice in run.notices:
            yield self._ink.styled(one_line(notice), "yellow")
        if self._tally.not_run or run.unread or run.notices:
            yield ""
        yield self._ink.styled(self._tally.sentence(len(run.unread)), "bold")
        if told := self._composition.sentence():
            yield one_line(told)
        if self._unshown:
            yield f"{counted(self._unshown, 'finding')} of severity info not shown; --verbose shows them"


def _printed(lines: Iterable[str]) -> str:
    return inert("".join(f"{line}\n" for line in lines))

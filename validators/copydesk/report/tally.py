"""Counts what a run found, for the lines that sum it up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from copydesk.model import Decision, Severity

if TYPE_CHECKING:
    from copydesk.model import NotRunRule, Verdict

SAID = {Decision.ACCEPT: "accepted", Decision.REVIEW: "for review", Decision.REJECT: "rejected"}
"""A decision as a word that fits behind a number or a name."""


@dataclass(slots=True)
class Tally:
    """What stands in the verdicts seen so far, counted."""

    decisions: Counter[Decision] = field(default_factory=Counter)
    severities: Counter[Severity] = field(default_factory=Counter)
    not_run: Counter[NotRunRule] = field(default_factory=Counter)  # by how many documents
    set_aside: int = 0

    def add(self, verdict: Verdict) -> None:
        """Counts one verdict in."""
        self.decisions[verdict.decision] += 1
        self.severities.update(finding.severity for finding in verdict.findings)
        self.not_run.update(verdict.not_run)
        self.set_aside += len(verdict.set_aside)

    @property
    def documents(self) -> int:
        """How many verdicts were counted."""
        return self.decisions.total()

    @property
    def lacks(self) -> list[tuple[NotRunRule, int]]:
        """The rules that could not be applied, with the number of documents, by name and reason."""
        return sorted(self.not_run.items(), key=lambda item: (item[0].rule, item[0].reason))

    def sentence(self, unread: int) -> str:
        """The run in one line; `unread` is the number of files and records that could not be read."""
        decided = ", ".join(f"{self.decisions[decision]} {said}" for decision, said in SAID.items())
        parts = [
            f"{counted(self.documents, 'document')}: {decided}",
            counted(self.severities.total(), "finding") + _bracketed(by_severity(self.severities)),
            f"{self.set_aside} set aside",
            f"{counted(len({lack.rule for lack in self.not_run}), 'rule')} not run",
            f"{unread} could not be read",
        ]
        return " · ".join(parts)


def by_severity(severities: Counter[Severity]) -> str:
    """As in "2 errors, 1 warning, 5 info", the worst first; empty when there are none."""
    words = {Severity.ERROR: "error", Severity.WARNING: "warning"}
    parts = [counted(severities[severity], word) for severity, word in words.items() if severities[severity]]
    if severities[Severity.INFO]:
        parts.append(f"{severities[Severity.INFO]} info")
    return ", ".join(parts)


def counted(number: int, word: str) -> str:
    """As in "1 document" and "1,200 documents"."""
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _bracketed(words: str) -> str:
    return f" ({words})" if words else ""

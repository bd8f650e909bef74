"""What every integration stands behind: a document handed in, an answer, and a place for what is not accepted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from copydesk.gate import Gate
from copydesk.integrations.held import held
from copydesk.integrations.quarantine import Quarantine
from copydesk.integrations.submission import submitted_record
from copydesk.model import Decision, Unread, Verdict

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Mapping

    from copydesk.integrations.submission import Submission
    from copydesk.settings import Settings

S = TypeVar("S")
T = TypeVar("T")

UNMEASURED = "not-measured"
"""The ground named where a document could not be judged."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk says of one document, and why."""

    judged: Verdict | Unread

    @property
    def decision(self) -> Decision:
        """The verdict's; a document that could not be judged is held for review."""
        return self.judged.decision if isinstance(self.judged, Verdict) else Decision.REVIEW

    @property
    def accepted(self) -> bool:
        """Whether the document may pass."""
        return self.decision is Decision.ACCEPT

    @property
    def measured(self) -> bool:
        """Whether every rule could be applied to the document."""
        return isinstance(self.judged, Verdict) and not self.judged.not_run

    @property
    def grounds(self) -> tuple[str, ...]:
        """The names of the rules that speak against the document, the worst first; holds no word of the document."""
        if isinstance(self.judged, Unread):
            return (UNMEASURED,)
        worst_first = sorted(self.judged.findings, key=lambda finding: -finding.severity.rank)
        rules = [finding.rule for finding in worst_first] + [lack.rule for lack in self.judged.not_run]
        return tuple(dict.fromkeys(rules))

    @property
    def reasons(self) -> tuple[str, ...]:
        """All that is said against the document, in words, a finding each; may quote the document."""
        if isinstance(self.judged, Unread):
            return (f"{UNMEASURED}: {self.judged.reason}",)
        found = (f"{finding.code} {finding.rule}: {finding.message}" for finding in self.judged.findings)
        lacking = (f"{lack.rule} was not run: {lack.reason}" for lack in self.judged.not_run)
        return (*found, *lacking)


class Desk:
    """Judges what is handed in, and keeps in the quarantine what it does not accept before it says so.

    Can be pickled: it is rebuilt from its settings on the other side. Without a quarantine it only answers.
    CopydeskError when the quarantine cannot be written; SettingsError or FactsError when the gate cannot be made.
    """

    def __init__(self, quarantine: str | os.PathLike[str] | None, settings: Settings | None = None) -> None:
        self.gate = Gate(settings)
        self.settings = self.gate.settings
        self.quarantine = None if quarantine is None else Quarantine(Path(quarantine).absolute())
        if self.quarantine:
            self.quarantine.prepare()

    def answer(self, given: Submission) -> Answer:
        """The answer on one document. Raises CopydeskError when it is not accepted and cannot be kept either."""
        document = _safely(given.document, self.settings)
        answer = Answer(document if isinstance(document, Unread) else self.gate.examine(document))
        if self.quarantine and not answer.accepted:
            self.quarantine.put(held(given, document, answer.judged))
        return answer

    def answer_record(self, record: Mapping[str, object]) -> Answer:
        """The answer on a document that is a record: text, id and the rest under the names that the settings give."""
        return self.answer(submitted_record(record, self.settings))

    def __reduce__(self) -> tuple[type[Desk], tuple[Path | None, Settings]]:
        return (type(self), (self.quarantine.path if self.quarantine else None, self.settings))


def _safely(step: Callable[[S], T], given: S) -> T | Unread:
    """What `step` makes of what it is given; why it broke, since frameworks log a fault and lose the document."""
    try:
        return step(given)
    except Exception as fault:  # noqa: BLE001 - whatever broke, the document was not measured, and is kept
        return Unread("", f"it could not be examined: {type(fault).__name__}: {fault}")

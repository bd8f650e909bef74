"""The gate over rows: what was counted, and which rows it did not accept and on what grounds. No text of a document."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk import Decision, Document, Gate, Settings
from copydesk_gx.harmless import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk import Finding, Unread


class Held(NamedTuple):
    """A row that the gate did not accept: its name and the grounds, all of it harmless to show."""

    row: str
    decision: str = ""  # empty where there was no text to judge
    codes: tuple[str, ...] = ()  # of the rules whose findings counted against it, each once
    not_run: tuple[str, ...] = ()  # codes of the rules that could not be applied
    unread: str = ""  # why there was no text to judge


@dataclass
class Judgements:
    """What the gate said of the rows of a column."""

    rules: tuple[str, ...] = ()  # codes of the rules that were applied
    rows: int = 0
    blank: int = 0  # texts without a letter: they are judged, but there is nothing in them
    decisions: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)  # of any severity, by code
    held: list[Held] = field(default_factory=list)

    @property
    def unread(self) -> int:
        """How many rows had no text to judge."""
        return self.rows - self.decisions.total()

    def add(self, other: Judgements) -> None:
        """Counts in what the same gate said of further rows."""
        self.rules = self.rules or other.rules
        self.rows += other.rows
        self.blank += other.blank
        self.decisions += other.decisions
        self.findings += other.findings
        self.held += other.held


def judgements(given: Iterable[Document | Unread], settings: str) -> Judgements:
    """What a gate of these settings (as JSON) says of each; SettingsError or FactsError when there is no such gate."""
    gate = _gate(settings)
    codes = {rule.name: rule.code for rule in gate.rules}
    found = Judgements(rules=tuple(sorted(codes.values())))
    for one in given:
        found.rows += 1
        if not isinstance(one, Document):
            found.held.append(Held(harmless(one.place), unread=harmless(one.reason)))
            continue
        verdict = gate.judge(one)
        found.blank += not one.text.strip()
        found.decisions[verdict.decision.value] += 1
        found.findings.update(finding.code for finding in verdict.findings)
        if verdict.decision is not Decision.ACCEPT:
            not_run = tuple(codes[lack.rule] for lack in verdict.not_run)
            counted = dict.fromkeys(f.code for f in verdict.findings if _counts(f, gate.settings))
            found.held.append(Held(harmless(one.id), verdict.decision.value, tuple(counted), not_run))
    return found


def _counts(finding: Finding, settings: Settings) -> bool:
    bars = (settings.fail_on, settings.review_on)
    return any(bar is not None and finding.severity.rank >= bar.rank for bar in bars)


@lru_cache(maxsize=8)
def _gate(settings: str) -> Gate:
    return Gate(Settings.model_validate_json(settings))

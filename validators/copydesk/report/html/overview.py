"""What the head of the page shows of a whole run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Decision, Severity
from copydesk.report.composition import Composition
from copydesk.report.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.model import Verdict

_LANGUAGES = 8  # named; the others are summed
_THOUSAND = 1000


class Share(NamedTuple):
    """A part of a whole, for a bar and its legend."""

    name: str
    start: int  # thousandths of the whole
    width: int  # thousandths of the whole
    percent: str  # as in "12.5 %"; "under 0.1 %" where rounding would say none


class RuleCount(NamedTuple):
    """How often a rule spoke, by severity, and in how many documents."""

    code: str
    rule: str
    severities: Counter[Severity]
    documents: int

    @property
    def worst(self) -> Severity:
        """The gravest severity it spoke with."""
        return max(self.severities, key=lambda severity: severity.rank)


@dataclass(slots=True)
class Overview:
    """Counts of a run, taken up document by document."""

    tally: Tally = field(default_factory=Tally)
    _rules: dict[tuple[str, str], Counter[Severity]] = field(default_factory=dict)
    _documents: Counter[tuple[str, str]] = field(default_factory=Counter)
    _composition: Composition = field(default_factory=Composition)

    def add(self, verdict: Verdict, made_of: Composition) -> None:
        """Counts one verdict in, and what its document is made of."""
        self.tally.add(verdict)
        for finding in verdict.findings:
            self._rules.setdefault((finding.code, finding.rule), Counter())[finding.severity] += 1
        self._documents.update({(finding.code, finding.rule) for finding in verdict.findings})
        self._composition.join(made_of)

    @property
    def rules(self) -> Sequence[RuleCount]:
        """The rules that spoke, the most frequent first."""
        counts = (RuleCount(*key, found, self._documents[key]) for key, found in self._rules.items())
        return sorted(counts, key=lambda count: (-count.severities.total(), count.code, count.rule))

    @property
    def decisions(self) -> Sequence[Share]:
        """How many documents came to each verdict."""
        return _shares((decision.value, self.tally.decisions[decision]) for decision in Decision)

    @property
    def origins(self) -> Sequence[Share]:
        """Who speaks, the most frequent first."""
        return _shares(_ranked(self._composition.origins))

    @property
    def languages(self) -> Sequence[Share]:
        """Which languages stand in the texts, the most frequent first."""
        ranked = _ranked(self._composition.languages)
        rest = sum(number for _, number in ranked[_LANGUAGES:])
        return _shares([*ranked[:_LANGUAGES], ("others", rest)])


def _ranked(counts: Counter[str]) -> Sequence[tuple[str, int]]:
    return sorted(counts.items(), key=lambda part: (-part[1], part[0]))


def _shares(parts: Iterable[tuple[str, int]]) -> Sequence[Share]:
    kept = [(name, number) for name, number in parts if number]
    whole, passed, shares = sum(number for _, number in kept), 0, []
    for name, number in kept:
        start, passed = passed, passed + number
        left, right = (round(_THOUSAND * edge / whole) for edge in (start, passed))
        shares.append(Share(name, left, right - left, _percent(number / whole)))
    return shares


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %" if share >= 1 / (2 * _THOUSAND) else "under 0.1 %"

"""Keeps account of what was put aside in a run: what the baseline takes, and which decisions served no more."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from copydesk import pardons
from copydesk.baseline import Baseline, lines_of, load
from copydesk.errors import SettingsError
from copydesk.judge import judge_again
from copydesk.report import atomic_text
from copydesk.report.tally import counted
from copydesk.waivers import Usage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from copydesk.gate import Gate
    from copydesk.model import Verdict

_SAID = 20  # stale entries that are named
_MOST = 1_000  # comments that are spoken of in a run


@dataclass
class Ledger:
    """Takes each verdict once and gives it back as the baseline leaves it."""

    gate: Gate
    baseline: Baseline | None = None
    whole: bool = True  # whether all documents are gone through, not only those that changed
    _comments: list[str] = field(default_factory=list)
    _unsaid: int = 0  # comments beyond the most

    def __post_init__(self) -> None:
        self._usage = Usage(self.gate.waivers)
        self._rules = frozenset(name for rule in self.gate.rules for name in (rule.name, rule.code))

    def take(self, verdict: Verdict) -> Verdict:
        """The verdict, without the findings that the baseline knows or takes in."""
        self._usage.add(verdict)
        for told in pardons.notices(verdict, heeded=self.gate.settings.inline):
            if len(self._comments) < _MOST:
                self._comments.append(told)
            else:
                self._unsaid += 1
        if self.baseline is None:
            return verdict
        self.baseline.add(verdict)
        return judge_again(verdict, self.gate.settings.policy, self.baseline.excuse)

    def notices(self) -> tuple[str, ...]:
        """What expired, serves no more, or is not heeded."""
        return (*self._usage.notices(self._rules, whole=self.whole), *self._comments, *self._more(), *self._stale())

    def write(self, path: Path) -> None:
        """Puts the baseline at `path`: without what is stale, with what was taken in."""
        if self.baseline is not None:
            with atomic_text(path) as writer:
                for line in lines_of(self.baseline.kept(self._rules)):
                    writer.write(line)

    def _more(self) -> Iterator[str]:
        if self._unsaid:
            yield f"{counted(self._unsaid, 'more comment')} to ignore findings"

    def _stale(self) -> Iterator[str]:
        stale = self.baseline.stale(self._rules) if self.baseline else []
        for entry in stale[:_SAID]:
            yield f"baseline entry {entry.fingerprint} is stale: {entry.rule} is no longer found in {entry.path}"
        if len(stale) > _SAID:
            yield f"stale entries of the baseline besides these: {len(stale) - _SAID:,}"


def baseline_of(path: Path | None, *, write: bool, accept_new: bool) -> Baseline | None:
    """The baseline of a run; one that takes everything in where the file is made now or may grow."""
    if path is None:
        if write or accept_new:
            raise SettingsError("--write-baseline and --accept-new need --baseline FILE")
        return None
    if accept_new and not write:
        raise SettingsError("--accept-new needs --write-baseline")
    if write and not path.exists():
        return Baseline(taking=True)
    return Baseline(load(path), taking=accept_new)


def apart(gate: Gate, outputs: Iterable[Path]) -> list[Path]:
    """Files that are no documents, since the run writes them or reads them for another purpose."""
    settings = gate.settings
    return [*outputs, *settings.waivers, *settings.facts, *filter(None, [settings.baseline])]

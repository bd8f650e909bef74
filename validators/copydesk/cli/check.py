"""`copydesk check`: documents in, verdicts out, an exit code that says what follows."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from copydesk.cli.arguments import NOTHING_FOUND, About, Engine, Exit, InputPath
from copydesk.cli.ledger import Ledger, apart, baseline_of
from copydesk.cli.outputs import Outputs, opened
from copydesk.cli.progress import counting
from copydesk.cli.saying import say
from copydesk.cli.selection import selected, since
from copydesk.errors import SettingsError
from copydesk.gate import Gate
from copydesk.model import Decision, Provenance, Unread, Verdict
from copydesk.report.naming import missed
from copydesk.report.tally import counted
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.cli.outputs import Sink
    from copydesk.model import Run


@Parameter(name="*")
@dataclass(frozen=True)
class Choice:
    """Which rules are run, by which settings, against which facts."""

    config: Path | None = None
    "Settings file; else the nearest copydesk.toml or pyproject.toml upward."
    select: tuple[str, ...] | None = None
    "Rule name, code or code prefix to run; may be repeated."
    ignore: tuple[str, ...] | None = None
    "Rule name, code or code prefix to leave out; may be repeated."
    fail_on: Literal["info", "warning", "error", "never"] | None = None
    "Severity that rejects a document; error unless given."
    not_run: Literal["review", "reject"] | None = None
    "What a rule that could not be run makes of a document; review unless given."
    facts: tuple[Path, ...] | None = None
    "File of reference facts (built SQLite, JSONL or CSV, also .gz); may be repeated."
    evidence: tuple[Path, ...] | None = None
    "Text, or folder of texts, that the numbers of every document are held against; may be repeated."


@Parameter(name="*")
@dataclass(frozen=True)
class Aside:
    """Findings and documents that are passed over."""

    waivers: tuple[Path, ...] | None = None
    "File of reviewers' decisions (JSON Lines); may be repeated."
    inline: Annotated[bool | None, Parameter(negative=())] = None
    "Heed comments in documents that ask for findings to be ignored; never for texts from outside."
    baseline: Path | None = None
    "File of findings known of old, which are set aside."
    write_baseline: Annotated[bool, Parameter(negative=())] = False
    "Write the --baseline: all findings where there is none yet, else without what is fixed."
    accept_new: Annotated[bool, Parameter(negative=())] = False
    "With --write-baseline: take new findings into it too."
    diff_base: str | None = None
    "Revision of git: check only documents that changed since the branch left it."

    def settings(self) -> dict[str, Any]:
        """What of it is a setting."""
        return {"waivers": self.waivers, "inline": self.inline, "baseline": self.baseline}


def check(
    *paths: InputPath,
    outputs: Annotated[Outputs | None, Parameter(group="Output")] = None,
    choice: Annotated[Choice | None, Parameter(group="Rules and facts")] = None,
    aside: Annotated[Aside | None, Parameter(group="What is passed over")] = None,
    about: Annotated[About | None, Parameter(group="About the documents")] = None,
    engine: Annotated[Engine | None, Parameter(group="Engine")] = None,
) -> int:
    """The exit code of a run over `paths`; SettingsError for what cannot be run."""
    if not paths:
        raise SettingsError("no path given; try `copydesk check FILE` or `copydesk check -`")
    outputs, aside = outputs or Outputs(), aside or Aside()
    gate = Gate(Settings.load(**asdict(choice or Choice()), **aside.settings()))
    ledger = _ledger(gate, aside)
    chosen = selected(paths, apart(gate, outputs.files), None if aside.diff_base is None else since(aside.diff_base))
    with ExitStack() as stack:
        sinks = opened(outputs, paths, stack)
        for path in chosen.left_out:
            say(f"copydesk: {path} is not checked: this run writes it, or reads it for another purpose")
        verdicts = _verdicts(gate, chosen.paths, Provenance(**asdict(about or About())), engine or Engine())
        tally = _Tally(unread=list(chosen.unread), unchanged=chosen.unchanged)
        _judged(counting(verdicts, aside=not sys.stdout.isatty()), ledger, tally, sinks)
        _close(gate.described(tuple(tally.unread), ledger.notices()), sinks)
    if aside.write_baseline and gate.settings.baseline:
        ledger.write(gate.settings.baseline)
    return tally.exit_code


def _ledger(gate: Gate, aside: Aside) -> Ledger:
    baseline = baseline_of(gate.settings.baseline, write=aside.write_baseline, accept_new=aside.accept_new)
    return Ledger(gate, baseline, whole=aside.diff_base is None)


def _close(run: Run, sinks: list[Sink]) -> None:
    """The reports end; what was not read or no longer serves goes to standard error unless the terminal has it."""
    for sink in sinks:
        sink.finish(run)
    if not any(sink.is_for_people for sink in sinks):
        say(*(f"not read  {missed(lost)}" for lost in run.unread))
        say(*(f"copydesk: {notice}" for notice in run.notices))


@dataclass
class _Tally:
    """What the exit code needs to know of a run."""

    unread: list[Unread]
    unchanged: int
    documents: int = 0
    rejected: int = 0

    @property
    def exit_code(self) -> Exit:
        if self.unread:
            return Exit.INCOMPLETE
        if not self.documents and not self.unchanged:
            return Exit.NOTHING_FOUND
        return Exit.FINDINGS if self.rejected else Exit.PASSED


def _verdicts(gate: Gate, paths: tuple[str, ...], about: Provenance, engine: Engine) -> Iterator[Verdict | Unread]:
    if not engine.shares(paths):
        return gate.check(paths, about)
    from copydesk import engines  # noqa: PLC0415 - one process needs no other
    from copydesk.engines.local import Work  # noqa: PLC0415 - the same

    return engines.engine(engine.engine).check(Work(gate.settings, paths, about), engine.workers)


def _judged(results: Iterable[Verdict | Unread], ledger: Ledger, tally: _Tally, sinks: list[Sink]) -> None:
    for result in results:
        if isinstance(result, Unread):
            tally.unread.append(result)
            continue
        verdict = ledger.take(result)
        tally.documents += 1
        tally.rejected += verdict.decision is Decision.REJECT
        for sink in sinks:
            sink.add(verdict)
    if not tally.documents and not tally.unread:
        say(f"copydesk: none of {counted(tally.unchanged, 'document')} changed" if tally.unchanged else NOTHING_FOUND)

"""`copydesk check`: documents in, verdicts out, an exit code that says what follows."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from copydesk.cli.arguments import NOTHING_FOUND, About, Engine, Exit, InputPath
from copydesk.cli.outputs import Outputs, opened
from copydesk.cli.progress import counting
from copydesk.errors import SettingsError
from copydesk.gate import Gate
from copydesk.model import Decision, Provenance, Unread, Verdict
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.cli.outputs import Sink


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
    fail_on: str | None = None
    "Severity that rejects a document: info, warning, error or never."
    facts: tuple[Path, ...] | None = None
    "File of reference facts (built SQLite, JSONL or CSV, also .gz); may be repeated."
    evidence: tuple[Path, ...] | None = None
    "Text, or folder of texts, that the numbers of every document are held against; may be repeated."


def check(
    *paths: InputPath,
    outputs: Annotated[Outputs | None, Parameter(group="Output")] = None,
    choice: Annotated[Choice | None, Parameter(group="Rules and facts")] = None,
    about: Annotated[About | None, Parameter(group="About the documents")] = None,
    engine: Annotated[Engine | None, Parameter(group="Engine")] = None,
) -> int:
    """The exit code of a run over `paths`; SettingsError for what cannot be run."""
    if not paths:
        raise SettingsError("no path given; try `copydesk check FILE` or `copydesk check -`")
    settings = Settings.load(**asdict(choice or Choice()))
    gate = Gate(settings)
    with ExitStack() as stack:
        sinks = opened(outputs or Outputs(), paths, stack)
        verdicts = _verdicts(gate, paths, Provenance(**asdict(about or About())), engine or Engine())
        tally = _judged(counting(verdicts, aside=not sys.stdout.isatty()), sinks)
        run = gate.described(unread=tuple(tally.unread))
        for sink in sinks:
            sink.finish(run)
    return tally.exit_code


class _Tally:
    """What the exit code needs to know of a run."""

    def __init__(self) -> None:
        self.documents = 0
        self.rejected = 0
        self.unread: list[Unread] = []

    @property
    def exit_code(self) -> Exit:
        if self.unread:
            return Exit.INCOMPLETE
        if not self.documents:
            return Exit.NOTHING_FOUND
        return Exit.FINDINGS if self.rejected else Exit.ACCEPTED


def _verdicts(gate: Gate, paths: tuple[str, ...], about: Provenance, engine: Engine) -> Iterator[Verdict | Unread]:
    if not engine.shares(paths):
        return gate.check(paths, about)
    from copydesk import engines  # noqa: PLC0415 - one process needs no other
    from copydesk.engines.local import Work  # noqa: PLC0415 - the same

    return engines.engine(engine.engine).check(Work(gate.settings, paths, about), engine.workers)


def _judged(results: Iterable[Verdict | Unread], sinks: list[Sink]) -> _Tally:
    tally = _Tally()
    for result in results:
        if isinstance(result, Unread):
            tally.unread.append(result)
            continue
        tally.documents += 1
        tally.rejected += result.decision is Decision.REJECT
        for sink in sinks:
            sink.add(result)
    if not tally.documents and not tally.unread:
        print(NOTHING_FOUND, file=sys.stderr)
    return tally

"""`copydesk clean`: documents in, what is wanted of them in one file, the rest in another."""

from __future__ import annotations

import re
import sys
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from copydesk.cleaning import accepted, quarantined
from copydesk.cli.arguments import NOTHING_FOUND, About, Engine, Exit, InputPath, OutputPath
from copydesk.cli.balance import Balance
from copydesk.cli.outputs import STANDARD_OUTPUT, writer
from copydesk.cli.progress import counting
from copydesk.cli.saying import say
from copydesk.errors import SettingsError
from copydesk.gate import Gate
from copydesk.model import Origin, Provenance, Unread
from copydesk.report.naming import missed
from copydesk.report.record import exact
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.cleaning import Cleaned
    from copydesk.cli.outputs import Writer

_JSON_LINES = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz|\.zst)?\Z", re.IGNORECASE)


@Parameter(name="*")
@dataclass(frozen=True)
class Targets:
    """Where the two parts go."""

    output: OutputPath = STANDARD_OUTPUT
    "File for what is kept: .jsonl, also .gz, .zst; standard output unless given."
    quarantine: OutputPath | None = None
    "File for the rest; beside OUTPUT.jsonl, as OUTPUT.quarantine.jsonl, unless given."

    def checked(self) -> tuple[Path, Path]:
        """The files for what is kept and for the rest; SettingsError when they are not two files of JSON Lines."""
        for path in filter(None, (self.output, self.quarantine)):
            if path.suffix and not _JSON_LINES.search(path.name):
                raise SettingsError(
                    f"{path} would hold JSON Lines; let its name end in .jsonl, .jsonl.gz or .jsonl.zst"
                )
        rest = self.quarantine or self._beside()
        if self.output.resolve() == rest.resolve():
            raise SettingsError(f"--output and --quarantine are both {rest}; one file cannot hold what is to be parted")
        return self.output, rest

    def _beside(self) -> Path:
        if not _JSON_LINES.search(self.output.name):
            raise SettingsError("nothing is thrown away: say where the rest goes, with --quarantine FILE.jsonl")
        return self.output.with_name(_JSON_LINES.sub(lambda ending: f".quarantine{ending[0]}", self.output.name))


@Parameter(name="*")
@dataclass(frozen=True)
class Wanted:
    """Who may speak in what is kept."""

    keep: tuple[Origin, ...] | None = None
    "Origin to keep; may be repeated; editorial, quotation and unknown unless given."
    config: Path | None = None
    "Settings file; else the nearest copydesk.toml or pyproject.toml upward."


def clean(
    *paths: InputPath,
    targets: Annotated[Targets | None, Parameter(group="Output")] = None,
    wanted: Annotated[Wanted | None, Parameter(group="What is kept")] = None,
    about: Annotated[About | None, Parameter(group="About the documents")] = None,
    engine: Annotated[Engine | None, Parameter(group="Engine")] = None,
) -> int:
    """The exit code of a run over `paths`; SettingsError for what cannot be run."""
    if not paths:
        raise SettingsError("no path given; try `copydesk clean FILE --output clean.jsonl`")
    files = (targets or Targets()).checked()
    gate = Gate(Settings.load(**asdict(wanted or Wanted())))
    balance = Balance()
    with ExitStack() as stack:  # it closes the last first: the rest is in place before what is kept is
        kept, rest = (writer(path, paths, stack) for path in files)
        results = _cleaned(gate, paths, Provenance(**asdict(about or About())), engine or Engine())
        aside = STANDARD_OUTPUT not in files or not sys.stdout.isatty()
        for cleaned in _read(counting(results, aside=aside), balance):
            _write(cleaned, kept, rest)
    say(*(balance.lines(*files) if balance.documents or balance.unread else [NOTHING_FOUND]))
    return _exit(balance)


def _cleaned(gate: Gate, paths: tuple[str, ...], about: Provenance, engine: Engine) -> Iterator[Cleaned | Unread]:
    if not engine.shares(paths):
        return (found if isinstance(found, Unread) else gate.part(found) for found in gate.read(paths, about))
    from copydesk import engines  # noqa: PLC0415 - one process needs no other
    from copydesk.engines.local import Work  # noqa: PLC0415 - the same

    return engines.engine(engine.engine).clean(Work(gate.settings, paths, about), engine.workers)


def _read(results: Iterable[Cleaned | Unread], balance: Balance) -> Iterator[Cleaned]:
    """The documents among `results`, entered in `balance`; what could not be read is said at once."""
    for result in results:
        if isinstance(result, Unread):
            balance.unread += 1
            say(f"not read  {missed(result)}")
        else:
            balance.add(result)
            yield result


def _write(cleaned: Cleaned, kept: Writer, rest: Writer) -> None:
    if not cleaned.refused:
        kept.write(exact(accepted(cleaned)) + "\n")
    for record in quarantined(cleaned):
        rest.write(exact(record) + "\n")


def _exit(balance: Balance) -> Exit:
    if balance.unread:
        return Exit.INCOMPLETE
    return Exit.PASSED if balance.documents else Exit.NOTHING_FOUND

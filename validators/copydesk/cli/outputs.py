"""Where reports go: formats and files in pairs, the terminal for what has no file."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, Protocol, cast

from cyclopts import Parameter

from copydesk.cli.arguments import OutputPaths
from copydesk.cli.selection import place
from copydesk.errors import SettingsError
from copydesk.read.paths import STDIN, find
from copydesk.report import FORMATS, atomic_text
from copydesk.report.results import is_report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import ExitStack

    from copydesk.model import Run, Verdict
    from copydesk.report import Report
    from copydesk.report.html import HtmlReport

_ENDINGS = {
    ".html": "html",
    ".jsonl": "jsonl",
    ".json": "json",
    ".sarif": "sarif",
    ".xml": "junit",
    ".md": "markdown",
    ".csv": "csv",
}


_PAGES = {".html", ".htm"}

STANDARD_OUTPUT = Path("-")


@Parameter(name="*")
@dataclass(frozen=True)
class Outputs:
    """Reports to write."""

    format: tuple[str, ...] = ()
    "Format of a report; may be repeated, each with its --output in the same order."
    output: OutputPaths = ()
    "File the report is written to; without one, or for -, it goes to standard output."
    report: tuple[Path, ...] = ()
    "File for an HTML report, or a folder that gets an index.html: short for --format html --output FILE."
    redact: Annotated[bool, Parameter(negative=())] = False
    "Leave the words of the documents out of the HTML report."
    colour: Literal["auto", "always", "never"] = "auto"
    "Colour in the terminal; auto honours NO_COLOR and pipes."
    verbose: Annotated[bool, Parameter(negative=())] = False
    "Show findings of severity info in the terminal too."

    @property
    def files(self) -> tuple[Path, ...]:
        """Where reports will stand, with the pages beside them."""
        reports = (*self.output, *map(_page, self.report))
        return (*reports, *(path.with_name(f"{path.name}.files") for path in reports))


class Writer(Protocol):
    """Anything text can be written to."""

    def write(self, text: str, /) -> object:
        """Take the text."""


@dataclass(frozen=True)
class Sink:
    """A report and the place its text goes to."""

    report: Report
    writer: Writer
    is_for_people: bool = False  # at a terminal, not in a file

    def add(self, verdict: Verdict) -> None:
        """Write what the report says of one verdict."""
        self._write(self.report.add(verdict))

    def finish(self, run: Run) -> None:
        """Write what the report says at the end."""
        self._write(self.report.finish(run))

    def _write(self, text: str) -> None:
        if text:
            self.writer.write(text)


def writer(path: Path | None, inputs: Sequence[str], stack: ExitStack, *, again: bool = False) -> Writer:
    """What writes to `path`, or to standard output; a file is put in place when `stack` closes well.

    SettingsError when `path` is one of the `inputs` or lies among them; where it is written `again` and again, only
    when it is no earlier report.
    """
    if path is None or path == STANDARD_OUTPUT:
        return sys.stdout
    if path.exists() and _among(path, inputs) and not (again and _is_earlier(path, inputs)):
        raise SettingsError(
            f"{path} is among what is to be read and would be overwritten; write it elsewhere, or delete it first"
        )
    return stack.enter_context(atomic_text(path))


def _is_earlier(path: Path, inputs: Sequence[str]) -> bool:
    return place(str(path)) not in map(place, inputs) and is_report(path)


def _among(path: Path, inputs: Sequence[str]) -> bool:
    return any(path.samefile(found) for found in find(inputs) if isinstance(found, str) and found != STDIN)


def opened(outputs: Outputs, inputs: Sequence[str], stack: ExitStack) -> list[Sink]:
    """A sink for each report asked for; files are put in place when `stack` closes without a fault."""
    pairs = _pairs(outputs)
    sinks = [
        Sink(
            _report(name, outputs, path, stack),
            writer(path, inputs, stack, again=True),
            is_for_people=name == "text" and path is None,
        )
        for name, path in pairs
    ]
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary and "github" in dict(pairs):
        sinks.append(Sink(FORMATS["markdown"](), _summary(Path(summary), stack)))
    return sinks


def _summary(path: Path, stack: ExitStack) -> Writer:
    """Appends to the job's summary, to which other steps write too."""
    try:
        return stack.enter_context(path.open("a", encoding="utf-8", errors="replace"))
    except OSError as fault:
        raise SettingsError(f"GITHUB_STEP_SUMMARY {path}: {fault.strerror or fault}") from None


def _pairs(outputs: Outputs) -> list[tuple[str, Path | None]]:
    formats = list(outputs.format)
    formats += [_format_of(path) for path in outputs.output[len(formats) :]]
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise SettingsError(f"there is no format {unknown[0]!r}; the formats are {', '.join(FORMATS)}")
    named = [None if path == STANDARD_OUTPUT else path for path in outputs.output]
    files = [*named, *[None] * (len(formats) - len(named))]
    if files.count(None) > 1:
        raise SettingsError("only one report can go to standard output; give the others an --output")
    pairs = [*zip(formats, files, strict=True), *(("html", _page(path)) for path in outputs.report)]
    return pairs if formats else [("text", None), *pairs]


def _format_of(path: Path) -> str:
    if path.suffix not in _ENDINGS:
        raise SettingsError(f"--output {path} has no --format, and its ending names none")
    return _ENDINGS[path.suffix]


def _page(path: Path) -> Path:
    """The page that `--report` names: a name without an ending is that of a folder."""
    return path if path.suffix or path.is_file() else path / "index.html"


def _report(name: str, outputs: Outputs, path: Path | None, stack: ExitStack) -> Report:
    if name == "html":
        _make_room(path, outputs)
        beside = path if path and path.suffix.lower() in _PAGES else None
        # Entered before the writer, so that earlier pages are tidied away after the new index has taken its place.
        return stack.enter_context(cast("HtmlReport", FORMATS["html"](beside=beside, redact=outputs.redact)))
    if name != "text":
        return FORMATS[name]()
    colour = outputs.colour == "always" or (outputs.colour == "auto" and path is None and in_colour())
    width = shutil.get_terminal_size((100, 24)).columns
    return FORMATS[name](colour=colour, width=width, verbose=outputs.verbose)


def _make_room(path: Path | None, outputs: Outputs) -> None:
    if path and path.parent in outputs.report:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise SettingsError(f"--report {path.parent}: {fault.strerror or fault}") from None


def in_colour() -> bool:
    """Whether standard output is a terminal that may be written to in colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")

"""What commands that go through documents have in common: paths, what is known of them, processes, exit codes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

from cyclopts import Parameter, validators

from copydesk.report.escapes import one_line


class Exit(IntEnum):
    """What the exit code says, whatever the format."""

    PASSED = 0
    FINDINGS = 1
    MISUSE = 2
    NOTHING_FOUND = 3
    INCOMPLETE = 4


NOTHING_FOUND = "copydesk: no documents found under the paths given"


@Parameter(name="*")
@dataclass(frozen=True)
class About:
    """What is known of the documents besides their text."""

    published: str | None = None
    "Date of publication (ISO 8601): the day at which offices are judged."
    url: str | None = None
    "Address the text was taken from."
    publisher: str | None = None
    "Who published it."
    language: str | None = None
    "Declared language, as a BCP 47 tag."


@Parameter(name="*")
@dataclass(frozen=True)
class Engine:
    """What does the work."""

    workers: Annotated[int, Parameter(validator=validators.Number(gte=1))] = 1
    "Processes on this machine; one unless given."
    engine: Literal["local", "dask"] = "local"
    "Who works: processes of copydesk's own, or Dask: on the cluster of DASK_SCHEDULER_ADDRESS, else on this machine."

    def shares(self, paths: tuple[str, ...]) -> bool:
        """Whether other processes judge what is under `paths`; those of this machine would each read standard input."""
        return self.engine != "local" or (self.workers > 1 and "-" not in paths)


def _no_option(_: type, path: str | Path | None) -> None:
    """Refuse what looks like an option and is none; "-" is standard input or output."""
    if str(path).startswith("-") and str(path) != "-":
        named = one_line(str(path))
        raise ValueError(f"there is no option {named}; write ./{named} for a file of that name")


def _no_options(kind: type, paths: tuple[Path, ...]) -> None:
    for path in paths:
        _no_option(kind, path)


_path = Parameter(allow_leading_hyphen=True, validator=_no_option)

_READ = "Files, folders or globs; - for standard input. Text, Markdown, HTML, JSON Lines, CSV, Parquet, also .gz, .zst."

InputPath: TypeAlias = Annotated[str, _path, Parameter(help=_READ)]
"""A file, a folder, a glob or `-`."""

ResultsPath: TypeAlias = Annotated[str, _path]
"""A file that an earlier run wrote."""

OutputPath: TypeAlias = Annotated[Path, _path]
"""A file or `-`."""

OutputPaths: TypeAlias = Annotated[tuple[Path, ...], Parameter(allow_leading_hyphen=True, validator=_no_options)]
"""Files or `-`, each behind an option of its own."""

"""What a reviewer has on the desk: a report with its pages of texts, and the file that takes the decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import orjson

from copydesk.errors import SettingsError
from copydesk.waivers import append, honoured
from copydesk.waivers.lines import line_of, parsed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_MARK = b'<meta name="copydesk-review" content="'


@dataclass(frozen=True)
class Case:
    """A report and its decisions. `pages` are the files that may be asked for, by their address beside the report."""

    report: Path
    waivers: Path
    by: str
    pages: Mapping[str, Path]

    @classmethod
    def of(cls, place: Path, waivers: Path | None = None, by: str = "") -> Case:
        """The case of a report, given as a file or as the folder it lies in.

        Decisions go to `waivers`, else to `waivers.jsonl` beside the report. SettingsError where there is no report.
        """
        report = _report(place)
        return cls(report, waivers or report.with_name("waivers.jsonl"), by, _pages(report))

    def index(self) -> bytes:
        """The report, told that its decisions are written here."""
        return self.report.read_bytes().replace(_MARK, _MARK + b"decisions", 1)

    def decided(self) -> bytes:
        """The decisions in force, as JSON: `{"by": name, "waivers": [...]}`."""
        held = honoured([self.waivers]).in_force if self.waivers.exists() else ()
        return orjson.dumps({"by": self.by, "waivers": [orjson.loads(line_of(waiver)) for waiver in held]})

    def take(self, body: bytes) -> None:
        """Writes the decision of a message, which is the line of a waiver; one that withdraws another is a line too.

        SettingsError says what does not fit, or why it cannot be written.
        """
        append(self.waivers, parsed(body))


def _report(place: Path) -> Path:
    found: Sequence[Path] = [place] if place.is_file() else sorted(place.glob("*.html"))
    reports = [path for path in found if _MARK in path.read_bytes()]
    if len(reports) != 1:
        named = ", ".join(path.name for path in reports) or "none"
        raise SettingsError(f"{place}: one HTML report is looked for here; found: {named}")
    return reports[0]


def _pages(report: Path) -> Mapping[str, Path]:
    home = report.with_name(f"{report.name}.files")
    found = (path for path in home.glob("*/*.html") if path.is_file() and not path.is_symlink())
    return {path.relative_to(report.parent).as_posix(): path for path in found}

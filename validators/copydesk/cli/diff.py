"""`copydesk diff`: what became of the findings of one run by another."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from copydesk.cli.arguments import Exit, OutputPath, ResultsPath
from copydesk.cli.outputs import STANDARD_OUTPUT, in_colour, writer
from copydesk.report import differences
from copydesk.report.comparison import Change, compare
from copydesk.report.ink import Ink
from copydesk.report.results import results

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.report.comparison import Comparison


def diff(
    old: ResultsPath,
    new: ResultsPath,
    /,
    *,
    format: Literal["text", "json", "markdown", "html"] = "text",  # noqa: A002 - the flag's name
    output: OutputPath | None = None,
) -> int:
    """Show what is new, fixed and unchanged from one run to another.

    Parameters
    ----------
    old
        Results of the earlier run: what `check --format jsonl` or `json` wrote, also .gz, .zst.
    new
        Results of the later one.
    format
        For a person, as one JSON object, as Markdown, or as an HTML page.
    output
        File it is written to; without one, standard output.
    """
    comparison = compare(results(Path(old)), results(Path(new)))
    with ExitStack() as stack:
        into = writer(output, (old, new), stack)
        for part in _said(comparison, format, to_file=output not in {None, STANDARD_OUTPUT}):
            into.write(part)
    return Exit.FINDINGS if comparison[Change.NEW] else Exit.PASSED


def _said(comparison: Comparison, name: str, *, to_file: bool) -> Iterator[str]:
    if name == "json":
        return differences.json(comparison)
    if name == "html":
        from copydesk.report.html import changes  # noqa: PLC0415 - the other formats need no templates

        return changes.page(comparison)
    if name == "markdown":
        return differences.markdown(comparison)
    return differences.text(comparison, Ink(in_colour() and not to_file, width=0))

"""`copydesk facts build` and `copydesk facts find`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter
from rich.console import Console
from rich.text import Text

from copydesk import facts
from copydesk.cli.arguments import Exit
from copydesk.cli.progress import counting
from copydesk.cli.saying import say
from copydesk.errors import FactsError
from copydesk.report.escapes import one_line
from copydesk.report.tally import counted

if TYPE_CHECKING:
    from copydesk.facts import Known

_SHOWN = 20  # refused rows that are named; the count is whole


def build(*sources: Path, output: Path, languages: tuple[str, ...] = ()) -> int:
    """Build a file of reference facts that opens fast and is looked up from disk.

    Parameters
    ----------
    sources
        Files of facts: JSON Lines, CSV, YAML, N-Triples, JSON of Wikidata; also .gz, .bz2.
    output
        The SQLite file to write.
    languages
        Languages of the names to take where a source has several, the best first; may be repeated.
    """
    if not sources:
        raise FactsError("no source given; try `copydesk facts build facts.csv --output facts.sqlite`")
    if any(output.exists() and source.exists() and output.samefile(source) for source in sources):
        raise FactsError(f"{output} is among the sources and would be overwritten; write it elsewhere")
    report = facts.build(sources, output, intake(languages))
    say(*(f"{place}: {reason}" for place, reason in report.reasons[:_SHOWN]))
    if report.refused > _SHOWN:
        say(f"… and {report.refused - _SHOWN:,} more")
    known = f"{counted(report.facts, 'fact')} of {report.entities:,} entities"
    print(f"{output}: {known}, {counted(report.refused, 'row')} refused")
    return Exit.INCOMPLETE if report.refused else Exit.PASSED


def intake(languages: tuple[str, ...] = ()) -> facts.Intake:
    """How files of facts are taken in: with a line that counts their lines, for a person at a terminal."""
    watch = partial(counting, aside=True, noun="lines")
    return facts.Intake(languages, watch) if languages else facts.Intake(watch=watch)


def find(
    name: str,
    /,
    *,
    files: Annotated[tuple[Path, ...], Parameter(name="--facts", negative=())] = (),
    starter: bool = True,
) -> int:
    """Show what the reference facts know of a name; where nobody bears it, of names like it, and why they are.

    Parameters
    ----------
    name
        A person, country or organisation, in any known spelling.
    files
        File of reference facts to look in as well; may be repeated.
    starter
        Whether to look in the facts that ship with copydesk.
    """
    known = facts.find(name, facts.load(files, starter=starter))
    console = Console(highlight=False)
    for one in known:
        _show(one, console)
    if not known:
        console.print(_line(f"Nobody and nothing is known by the name {name}, or by one like it.", ""))
    return 0 if known else 1


def _show(one: Known, console: Console) -> None:
    likeness = f" ({one.why})" if one.near else ""
    console.print(_line(f"{one.name}{likeness}", "bold"), _line(one.kind, "dim"))
    if one.aliases:
        console.print(_line(f"  also {', '.join(one.aliases)}", "dim"))
    for told, source in one.facts:
        console.print(_line(f"  {told}", ""), _line(source, "dim"))


def _line(text: str, style: str) -> Text:
    return Text(one_line(text), style=style)

"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import TextIOWrapper

from cyclopts import App, CycloptsError, Parameter

from copydesk import CopydeskError, __version__
from copydesk.cli.saying import say

CHECK = """Check documents, write reports, and leave with 0 only if none is rejected.

Exit codes: 0 none is rejected (some may be held for review), 1 findings at or above --fail-on, 2 misuse, 3 no documents
found, 4 some documents could not be examined."""

CLEAN = """Part documents by who speaks: what is wanted into one file, the rest into another, nothing lost.

Both are JSON Lines. What is kept has a map of its offsets in the source; what is not has its place, origin and grounds.

Exit codes: 0 all went well, 2 misuse, 3 no documents found, 4 some documents could not be read."""

DIFF = """Show what is new, fixed and unchanged from one run to another.

Exit codes: 0 nothing is new, 1 something is, 2 misuse."""

FACTS_DIFF = """Show what one file of facts says that another does not.

Exit codes: 0 they say the same, 1 they do not, 2 misuse."""

app = App(
    name="copydesk",
    help="The copy desk of a document pipeline: marks who speaks, what is claimed and what it rests on.",
    version=__version__,
    result_action="return_value",
    default_parameter=Parameter(negative_iterable=(), show_default=False),
)
app.command("copydesk.cli.check:check", help=CHECK)
app.command("copydesk.cli.clean:clean", help=CLEAN)
app.command("copydesk.cli.review:review", help="Open a report for review, and write the decisions taken in it.")
app.command("copydesk.cli.diff:diff", help=DIFF)
app.command("copydesk.cli.serve:serve", help="Judge documents over HTTP.")
app.command("copydesk.cli.explain:explain", help="Say what a rule flags, why, what to do and when to ignore it.")
app.command("copydesk.cli.explain:rules", help="List the rules.")
facts = App(name="facts", help="Build, look into and compare reference facts.")
facts.command("copydesk.cli.facts:build", help="Build a file of facts that opens fast and is looked up from disk.")
facts.command("copydesk.cli.facts:find", help="Show what is known of a name, or of names like it.")
facts.command("copydesk.cli.facts_stats:stats", help="Show what a file of facts holds.")
facts.command("copydesk.cli.facts_diff:diff", help=FACTS_DIFF)
app.command(facts)

MISUSE = 2


def main(tokens: list[str] | None = None) -> None:
    """Runs one command and leaves with its exit code; misuse leaves with 2 and one line that says what is wrong."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stderr is None:  # closed by the caller; `print` would take standard output instead
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open until the process ends
    try:
        code = _run(tokens)
    except CycloptsError:
        code = MISUSE
    except CopydeskError as fault:
        say(f"copydesk: {fault}")
        code = MISUSE
    except OSError as fault:  # of standard output, or of the folder it runs in
        _let_go_of_output()
        if not isinstance(fault, BrokenPipeError):
            place = f"{fault.filename}: " if fault.filename else ""
            say(f"copydesk: {place}{fault.strerror or fault}")
        code = MISUSE
    sys.exit(code)


def _run(tokens: list[str] | None) -> int:
    if sys.stdout is None:  # closed by the caller
        raise CopydeskError("standard output is closed; send it to /dev/null if it is not wanted")
    code: int = app(tokens, exit_on_error=False)
    sys.stdout.flush()
    return code


def _let_go_of_output() -> None:
    """Sends what is still to be flushed nowhere, since Python would complain of it on leaving."""
    with suppress(OSError):  # it is no file, as in a program that calls `main`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

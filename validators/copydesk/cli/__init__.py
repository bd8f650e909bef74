"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from cyclopts import App, CycloptsError, Parameter

from copydesk import CopydeskError, __version__

CHECK = """Check documents, write reports, and leave with 0 only if all are accepted.

Exit codes: 0 all accepted, 1 findings at or above --fail-on, 2 misuse, 3 no documents found, 4 some documents could not
be examined."""

CLEAN = """Part documents by who speaks: what is wanted into one file, the rest into another, nothing lost.

Both are JSON Lines. What is kept has a map of its offsets in the source; what is not has its place, origin and grounds.

Exit codes: 0 all went well, 2 misuse, 3 no documents found, 4 some documents could not be read."""

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
app.command("copydesk.cli.diff:diff", help="Show what is new, fixed and unchanged from one run to another.")
app.command("copydesk.cli.serve:serve", help="Judge documents over HTTP.")
app.command("copydesk.cli.explain:explain", help="Say what a rule flags, why, what to do and when to ignore it.")
app.command("copydesk.cli.explain:rules", help="List the rules.")
facts = App(name="facts", help="Build, look into and compare reference facts.")
facts.command("copydesk.cli.facts:build", help="Build a file of facts that opens fast and is looked up from disk.")
facts.command("copydesk.cli.facts:find", help="Show what is known of a name, or of names like it.")
facts.command("copydesk.cli.facts_stats:stats", help="Show what a file of facts holds.")
facts.command("copydesk.cli.facts_diff:diff", help="Show what one file of facts says that another does not.")
app.command(facts)

MISUSE = 2


def main(tokens: list[str] | None = None) -> None:
    """Runs one command and leaves with its exit code; misuse leaves with 2 and one line that says what is wrong."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = app(tokens, exit_on_error=False)
    except CycloptsError:
        sys.exit(MISUSE)
    except CopydeskError as fault:
        print(f"copydesk: {fault}", file=sys.stderr)
        sys.exit(MISUSE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(MISUSE)
    sys.exit(code)

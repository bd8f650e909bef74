"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from cyclopts import App, CycloptsError

from copydesk import CopydeskError, __version__

app = App(
    name="copydesk",
    help="The copy desk of a document pipeline: marks who speaks, what is claimed and what it rests on.",
    version=__version__,
    result_action="return_value",
)
app.command("copydesk.cli.check:check")
app.command("copydesk.cli.explain:explain")
app.command("copydesk.cli.explain:rules")
facts = App(name="facts", help="Build and look into reference facts.")
facts.command("copydesk.cli.facts:build")
facts.command("copydesk.cli.facts:find")
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

"""What a command says to the person who called it, beside its output."""

from __future__ import annotations

import sys

from copydesk.report.escapes import inert, one_line


def say(*lines: str) -> None:
    """Prints each on a line of its own on standard error, with nothing in it that a terminal or build server obeys."""
    for line in lines:
        print(inert(one_line(line)), file=sys.stderr)

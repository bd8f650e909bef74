"""`copydesk review`: a report in the browser, whose decisions are written as they are taken."""

from __future__ import annotations

import getpass
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter, validators

from copydesk.report.escapes import one_line
from copydesk.review import Case, serving


def review(
    report: Path,
    /,
    *,
    waivers: Path | None = None,
    by: str | None = None,
    port: Annotated[int, Parameter(validator=validators.Number(gte=0, lte=65535))] = 0,
) -> int:
    """Serve a report to its reviewer on this machine until Ctrl-C, and write the decisions as they are taken.

    Parameters
    ----------
    report
        HTML report, or the folder it lies in.
    waivers
        File that takes the decisions; waivers.jsonl beside the report unless given.
    by
        Name of the reviewer; that of the user unless given.
    port
        Port on the loopback; any that is free unless given.
    """
    case = Case.of(report, waivers, _user() if by is None else by)
    server, address = serving(case, port)
    print(f"{address}\nDecisions go to {one_line(str(case.waivers))}; Ctrl-C ends.", flush=True)
    with server, suppress(KeyboardInterrupt):
        server.serve_forever()
    return 0


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # a user without a name
        return ""

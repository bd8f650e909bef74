"""Progress on long work, for a person at a terminal only."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.model import Unread, Verdict


def counting(results: Iterable[Verdict | Unread]) -> Iterator[Verdict | Unread]:
    """The same results; at a terminal that does not also receive the report, a line that counts them."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield from results
        return
    from rich.console import Console  # noqa: PLC0415 - 40 ms that only a person waits for
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - the same

    columns = (SpinnerColumn(), TextColumn("{task.completed} documents"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("checked", total=None)
        for result in results:
            yield result
            progress.advance(task)

"""Progress on long work, for a person at a terminal only."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")

_PAUSE = 0.1  # seconds between two counts that are shown


def counting(results: Iterable[T], *, aside: bool, noun: str = "documents") -> Iterator[T]:
    """The same results; at a terminal that is left `aside` by the output, a line that counts them."""
    if not aside or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console  # noqa: PLC0415 - 40 ms that only a person waits for
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - the same

    columns = (SpinnerColumn(), TextColumn(f"{{task.completed:,}} {noun}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("read", total=None)
        shown = monotonic()
        for count, result in enumerate(results, 1):
            yield result
            if monotonic() - shown > _PAUSE:
                progress.update(task, completed=count)
                shown = monotonic()

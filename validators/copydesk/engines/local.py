"""Worker processes on this machine.

Every worker reads all the documents and judges each of its own: reading is a hundredth of the work, and a parent
that handed the documents out would be the narrow place.
"""

from __future__ import annotations

import signal
from contextlib import suppress
from dataclasses import dataclass
from itertools import cycle, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, TypeVar

from copydesk.crew import deaf
from copydesk.gate import Gate
from copydesk.model import Unread
from copydesk.pipeline import across

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

    from copydesk.cleaning import Cleaned
    from copydesk.model import Document, Provenance, Verdict
    from copydesk.settings import Settings

T = TypeVar("T")


@dataclass(frozen=True)
class Work:
    """What is to be gone through, and how."""

    settings: Settings
    paths: tuple[str, ...]
    about: Provenance


def check(work: Work, workers: int) -> Iterator[Verdict | Unread]:
    """What `Gate.check` yields, in its order; a worker that dies leaves an `Unread` in its place, and none after it."""
    return across(_answers(work, Gate.examine, workers), work.settings)


def clean(work: Work, workers: int) -> Iterator[Cleaned | Unread]:
    """What `Gate.part` returns of each document, and what cannot be read; in the same order and manner."""
    return _answers(work, Gate.part, workers)


def _answers(work: Work, question: Callable[[Gate, Document], T], workers: int) -> Iterator[T | Unread]:
    context = get_context("spawn")
    receivers: list[Connection] = []
    for share in range(workers):
        receiver, sender = context.Pipe(duplex=False)
        worker = context.Process(target=_answer_share, args=(work, question, (share, workers), sender), daemon=True)
        with deaf():
            worker.start()
        sender.close()
        receivers.append(receiver)
    yield from _merged(receivers)


def _merged(receivers: list[Connection]) -> Iterator[Any]:
    for number, receiver in enumerate(cycle(receivers), start=1):
        try:
            result = receiver.recv()
        except EOFError:
            yield Unread("", "a worker process ended; this document and those after it were not examined", f"#{number}")
            return
        if result is None:
            return
        yield result


def _answer_share(
    work: Work, question: Callable[[Gate, Document], object], share: tuple[int, int], sender: Connection
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # for Windows, where none is started deaf
    gate, (first, workers) = Gate(work.settings), share
    with sender, suppress(BrokenPipeError):  # nobody waits for the rest: the parent has all it wants, or has ended
        for item in islice(gate.read(work.paths, work.about), first, None, workers):
            sender.send(item if isinstance(item, Unread) else question(gate, item))
        sender.send(None)

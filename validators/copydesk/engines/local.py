"""Worker processes on this machine.

Every worker reads all the documents and judges each of its own: reading is a hundredth of the work, and a parent
that handed the documents out would be the narrow place.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from copydesk.gate import Gate
from copydesk.model import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

    from copydesk.model import Provenance, Verdict
    from copydesk.settings import Settings


@dataclass(frozen=True)
class Work:
    """What is to be checked, and how."""

    settings: Settings
    paths: tuple[str, ...]
    about: Provenance


def check(work: Work, workers: int) -> Iterator[Verdict | Unread]:
    """What `Gate.check` yields, in its order; a worker that dies leaves an `Unread` in its place, and none after it."""
    context = get_context("spawn")
    receivers: list[Connection] = []
    for share in range(workers):
        receiver, sender = context.Pipe(duplex=False)
        context.Process(target=_judge_share, args=(work, share, workers, sender), daemon=True).start()
        sender.close()
        receivers.append(receiver)
    yield from _merged(receivers)


def _merged(receivers: list[Connection]) -> Iterator[Verdict | Unread]:
    for number, receiver in enumerate(cycle(receivers), start=1):
        try:
            result: Verdict | Unread | None = receiver.recv()
        except EOFError:
            yield Unread("", "a worker process ended; this document and those after it were not checked", f"#{number}")
            return
        if result is None:
            return
        yield result


def _judge_share(work: Work, share: int, workers: int, sender: Connection) -> None:
    gate = Gate(work.settings)
    for item in islice(gate.read(work.paths, work.about), share, None, workers):
        sender.send(item if isinstance(item, Unread) else gate.judge(item))
    sender.send(None)
    sender.close()

"""Dask workers: those of the cluster that Dask's own configuration names, else processes on this machine.

The documents are read here and judged there, and the answers come in the order of the documents.
"""

from __future__ import annotations

from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import dask.config
from distributed import CancelledError, Client, KilledWorker, LocalCluster

from copydesk.crew import deaf
from copydesk.errors import CopydeskError
from copydesk.gate import Gate
from copydesk.model import Unread
from copydesk.pipeline import across

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from distributed import Future

    from copydesk.cleaning import Cleaned
    from copydesk.engines.local import Work
    from copydesk.model import Document, Verdict

    Item: TypeAlias = Document | Unread
    Question: TypeAlias = Callable[[Gate, Document], Any]

_TOGETHER = 16  # documents that travel together
_AHEAD = 4  # batches under way for each worker: none waits for the next, and memory stays bounded
_LARGE = "1GiB"  # a task that Dask would warn of; a document may have megabytes


def check(work: Work, workers: int) -> Iterator[Verdict | Unread]:
    """What `Gate.check` yields, in its order; a document over which its workers were lost is `Unread`.

    When the scheduler is lost, an `Unread` stands in the place of the next document, and none after it.
    CopydeskError when the scheduler of the cluster does not answer at the start.
    """
    return across(_until_lost(_answers(work, Gate.examine, workers)), work.settings)


def clean(work: Work, workers: int) -> Iterator[Cleaned | Unread]:
    """What `Gate.part` returns of each document, and what cannot be read; in the same order and manner."""
    return _until_lost(_answers(work, Gate.part, workers))


@dataclass(frozen=True)
class _Errand:
    """A question that workers put to their gates, one document after the other."""

    client: Client
    gate: Future[Gate]  # a task and no data, so that it is done again where the worker that had it is lost
    question: Question

    def sent(self, items: list[Item]) -> Future[list[Any]]:
        if self.client.status != "running":  # what is sent now would be waited for in vain
            raise CancelledError
        return self.client.submit(_answer, self.question, self.gate, items, pure=False)

    def brought(self, items: list[Item], answers: Future[list[Any]]) -> Iterator[Any]:
        """The answers; where workers were lost over several documents, each is asked for again by itself."""
        try:
            yield from answers.result()
        except KilledWorker:
            if len(items) == 1:
                yield _lost(items[0])
            else:
                for item in items:
                    yield from self.brought([item], self.sent([item]))


def _until_lost(answers: Iterator[Any]) -> Iterator[Any]:
    number = 1
    try:
        for answer in answers:
            yield answer
            number += 1
    except CancelledError:
        yield Unread(
            "", "the Dask scheduler was lost; this document and those after it were not examined", f"#{number}"
        )


def _answers(work: Work, question: Question, workers: int) -> Iterator[Any]:
    items = Gate(work.settings).read(work.paths, work.about)
    with _connected(workers) as client:
        errand = _Errand(client, client.submit(Gate, work.settings, pure=False), question)
        most = _AHEAD * max(workers, len(client.nthreads()))
        under_way: deque[tuple[list[Item], Future[list[Any]]]] = deque()
        for batch in _batches(items):
            under_way.append((batch, errand.sent(batch)))
            if len(under_way) == most:
                yield from errand.brought(*under_way.popleft())
        while under_way:
            yield from errand.brought(*under_way.popleft())


@contextmanager
def _connected(workers: int) -> Iterator[Client]:
    """A client of the cluster at `scheduler-address` (the variable DASK_SCHEDULER_ADDRESS), else of one made here."""
    address = dask.config.get("scheduler-address", None)
    with dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGE}):
        if address is None:
            with deaf():
                made = _processes(workers)
            with made as cluster, Client(cluster) as client:
                yield client
            return
        try:
            client = Client(address)
        except OSError as fault:
            raise CopydeskError(f"the Dask scheduler at {address} does not answer: {fault}") from fault
        with client:
            yield client


def _processes(workers: int) -> LocalCluster:
    return LocalCluster(
        n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs="CRITICAL"
    )


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    for item in items:
        batch.append(item)
        if len(batch) == _TOGETHER:
            yield batch
            batch = []
    if batch:
        yield batch


def _answer(question: Question, gate: Gate, items: list[Item]) -> list[Any]:
    return [item if isinstance(item, Unread) else question(gate, item) for item in items]


def _lost(item: Item) -> Unread:
    if isinstance(item, Unread):
        return item
    return Unread(item.path, "the Dask workers that examined it were lost", item.id)

"""Worker processes that are handed items one by one and answer in the order in which they were handed them.

For items that only the parent has; `engines.local` serves paths, which every worker can read for itself.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, resource_tracker
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable, Iterator
    from concurrent.futures import Future

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_AHEAD = 4  # items a worker may have waiting, so that it need not wait for the parent


@contextmanager
def deaf() -> Iterator[None]:
    """Processes that are started meanwhile do not hear Ctrl-C, which reaches the whole group: the parent answers it."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # the start of this helper would unblock the signal
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Crew(Generic[Item, Answer]):
    """So many processes that do one kind of work, to be used in a `with` statement.

    An item at which its process dies has no answer; those that were lost with it are done again, each alone.
    """

    def __init__(self, work: Callable[[Item], Answer], workers: int) -> None:
        self._work = work
        self._workers = workers
        self._pool = self._started(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def answers(self, items: Iterable[Item]) -> Iterator[tuple[Item, Answer | None]]:
        """Each item with its answer, None where its process died. What the work raises is raised in its turn."""
        waiting: deque[tuple[Item, Future[Answer]]] = deque()
        for item in items:
            waiting.append((item, self._handed(item)))
            if len(waiting) == self._workers * _AHEAD:
                yield self._answered(*waiting.popleft())
        while waiting:
            yield self._answered(*waiting.popleft())

    async def answers_async(self, items: AsyncIterable[Item]) -> AsyncGenerator[tuple[Item, Answer | None]]:
        """The same without blocking the event loop."""
        waiting: deque[tuple[Item, Future[Answer]]] = deque()
        async for item in items:
            waiting.append((item, self._handed(item)))
            if len(waiting) == self._workers * _AHEAD:
                yield await self._awaited(*waiting.popleft())
        while waiting:
            yield await self._awaited(*waiting.popleft())

    def _handed(self, item: Item) -> Future[Answer]:
        with deaf():
            try:
                return self._pool.submit(_do, item)
            except BrokenProcessPool:
                self._pool = self._started(self._workers)
                return self._pool.submit(_do, item)

    def _answered(self, item: Item, future: Future[Answer]) -> tuple[Item, Answer | None]:
        try:
            return item, future.result()
        except BrokenProcessPool:
            return item, self._alone(item)

    async def _awaited(self, item: Item, future: Future[Answer]) -> tuple[Item, Answer | None]:
        try:
            return item, await asyncio.wrap_future(future)
        except BrokenProcessPool:
            return item, await asyncio.to_thread(self._alone, item)

    def _alone(self, item: Item) -> Answer | None:
        """The answer of a process that is given this item and no other; None when it dies at it."""
        with self._started(1) as pool:
            try:
                with deaf():
                    handed = pool.submit(_do, item)
                answer: Answer = handed.result()
            except BrokenProcessPool:
                return None
        return answer

    def _started(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, get_context("spawn"), initializer=_take_up, initargs=(self._work,))


_taken_up: list[Callable[[Any], Any]] = []  # what this process does, if it is a worker


def _take_up(work: Callable[[Any], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # for Windows, where none is started deaf
    _taken_up[:] = [work]


def _do(item: Any) -> Any:  # noqa: ANN401 - whatever the crew was made for
    return _taken_up[0](item)

"""Processes that judge: each holds a gate, is given a document at a time, and is replaced when it dies or dawdles."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING

from pebble import ProcessExpired, ProcessPool

from copydesk.crew import deaf
from copydesk.gate import Gate
from copydesk.model import Document, Provenance, SourceText
from copydesk.report.record import dumped, record
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from copydesk.service.bodies import Submission
    from copydesk.settings import Settings

_gate: Gate | None = None
"""The gate of a judging process; None in every other one."""


class Overdue(Exception):  # noqa: N818 - it says what happened to the document
    """The document took longer than a document may."""


class Fallen(Exception):  # noqa: N818 - the same
    """The process that judged the document died over it."""


class Crowded(Exception):  # noqa: N818 - the same
    """More documents wait than may."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A document's decision, how many findings of each rule it has, and its result record as JSON."""

    decision: str
    findings: tuple[str, ...]
    record: bytes


class Desks:
    """As many judging processes as are asked for, and the line of documents before them."""

    def __init__(self, settings: Settings, workers: int, seconds: float, waiting: int) -> None:
        """`seconds`: how long one document may take; `waiting`: how many may be in hand at once."""
        self.waiting = waiting
        self.in_hand = 0
        self._seconds = seconds
        self._pool = ProcessPool(
            max_workers=workers, initializer=_sit_down, initargs=(settings,), context=get_context("spawn")
        )

    async def ready(self) -> None:
        """Returns when a process can judge: its gate is built and every table it needs is read."""
        with deaf():  # the first task starts the threads that start the processes, now and later
            task = self._pool.schedule(_judge, args=(Document("first", "A line of text."),))
        await asyncio.wrap_future(task)

    async def judge(self, submission: Submission) -> Answer:
        """The answer on one document. Crowded, Overdue and Fallen say why there is none."""
        if self.in_hand >= self.waiting:
            raise Crowded
        self.in_hand += 1
        try:
            return await self._judged(document_of(submission))
        finally:
            self.in_hand -= 1

    async def _judged(self, document: Document) -> Answer:
        task = self._pool.schedule(_judge, args=(document,), timeout=self._seconds)
        try:
            return await asyncio.wrap_future(task)
        except TimeoutError:
            raise Overdue from None
        except ProcessExpired:
            raise Fallen from None

    def close(self) -> None:
        """Lets every process go; documents in hand get no answer."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def document_of(submission: Submission) -> Document:
    """The document that was sent; without an id it is named by the digest of its text."""
    about = submission.model_dump(exclude={"id", "text", "evidence"})
    sources = tuple(
        SourceText(f"evidence {number}", part) if isinstance(part, str) else SourceText(part.id, part.text)
        for number, part in enumerate(submission.evidence, 1)
    )
    return Document(
        submission.id or sha256(submission.text), submission.text, provenance=Provenance(**about), sources=sources
    )


def _sit_down(settings: Settings) -> None:
    global _gate  # noqa: PLW0603 - what a process is started with can be kept nowhere else
    _gate = Gate(settings)


def _judge(document: Document) -> Answer:
    if _gate is None:
        raise RuntimeError("a judging process was started without its gate")
    verdict = _gate.judge(document)
    rules = tuple(sorted(finding.rule for finding in verdict.findings))
    return Answer(verdict.decision, rules, dumped(record(verdict)).encode())

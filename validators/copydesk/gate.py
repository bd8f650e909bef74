"""The gate that other tools stand behind: a document in, a verdict out."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable
from typing import TYPE_CHECKING, TypeVar

from copydesk.checks import described
from copydesk.judge import unmeasured
from copydesk.model import Document, Provenance, Run, Unread
from copydesk.pipeline import Pipeline, across
from copydesk.settings import Settings
from copydesk.text.digests import sha256
from copydesk.version import __version__

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Sequence

    from copydesk.cleaning import Cleaned
    from copydesk.model import Rule, Verdict
    from copydesk.waivers import Waivers

T = TypeVar("T")

_DIED = "the process that judged it ended before it had a verdict"


class Gate:
    """Judges documents by one set of settings.

    A gate may be shared by threads. It can be pickled: it is rebuilt from its settings on the other side.
    SettingsError or FactsError when it cannot be built as its settings say.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._pipeline = Pipeline(self.settings)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that it applies, in the order of their codes."""
        return tuple(check.rule for check in self._pipeline.checks)

    def judge(self, given: Document | str) -> Verdict:
        """The verdict on one document, or on a text of which nothing else is known.

        What cannot be measured is held for review, with the reason under `not_run`, and never accepted.
        A text by itself is named by its digest. TypeError for anything that is neither, and for nothing else.
        """
        document = _document(given)
        examined = self.examine(document)
        return self._unmeasured(document, examined.reason) if isinstance(examined, Unread) else examined

    def judge_many(self, given: Iterable[Document | str], workers: int = 1) -> Iterator[Verdict]:
        """The verdict on each, in their order, as they come; what `judge` would say, whatever the number of workers.

        With one worker nothing is read ahead; with more, processes judge, and at most four documents a worker wait.
        ValueError for less than one worker; what the iterable itself raises is raised at once.
        """
        _refuse_none(workers)
        return map(self.judge, given) if workers == 1 else self._judged_by_crew(given, workers)

    async def ajudge(self, given: Document | str) -> Verdict:
        """As `judge`, in a thread, so that the event loop goes on. A cancelled call leaves the gate as it was."""
        import asyncio  # noqa: PLC0415 - heavy, and whoever asks has it loaded

        return await asyncio.to_thread(self.judge, given)

    def ajudge_many(
        self, given: AsyncIterable[Document | str] | Iterable[Document | str], workers: int = 1
    ) -> AsyncGenerator[Verdict]:
        """As `judge_many`, for `async for`; the iterable may be asynchronous. One that is not runs in the event loop.

        Processes are let go when the loop is left early, provided the iterator is closed (`contextlib.aclosing`).
        """
        _refuse_none(workers)
        flowing = given if isinstance(given, AsyncIterable) else _flowing(given)
        return self._ajudged(flowing) if workers == 1 else self._ajudged_by_crew(flowing, workers)

    def examine(self, document: Document) -> Verdict | Unread:
        """The verdict on one document, or by name why it cannot have one; for callers that count the two apart."""
        return self._attempted(self._pipeline.run, document)

    def part(self, document: Document) -> Cleaned | Unread:
        """As `clean`, or by name why the document cannot be cut; for callers that count the two apart."""
        return self._attempted(self._pipeline.clean, document)

    def clean(self, document: Document) -> Cleaned:
        """The document cut in two by who speaks: the origins that the setting `keep` names, and the rest.

        A document out of a verdict is cut as it was judged, and not marked out anew.
        """
        return self._pipeline.clean(document)

    def read(self, paths: Sequence[str], about: Provenance | None = None) -> Iterator[Document | Unread]:
        """The documents under `paths`, as read; what cannot be read comes by name and place."""
        return self._pipeline.read(paths, about or Provenance())

    def check(self, paths: Sequence[str], about: Provenance | None = None) -> Iterator[Verdict | Unread]:
        """A verdict for every document under `paths`, and what cannot be read or examined."""
        found = self.read(paths, about)
        return across((item if isinstance(item, Unread) else self.examine(item) for item in found), self.settings)

    @property
    def waivers(self) -> Waivers:
        """Reviewers' decisions that are honoured."""
        return self._pipeline.waivers

    def described(self, unread: tuple[Unread, ...] = (), notices: tuple[str, ...] = ()) -> Run:
        """What a report says of a run through this gate."""
        baseline = self.settings.baseline is not None
        facts, rules = self._pipeline.facts.described(), tuple(map(described, self._pipeline.checks))
        return Run(__version__, self.settings.shown(), facts, unread, notices, rules, baseline)

    def __reduce__(self) -> tuple[type[Gate], tuple[Settings]]:
        return (type(self), (self.settings,))

    def _attempted(self, step: Callable[[Document], T], document: Document) -> T | Unread:
        most = self.settings.limits.record_chars
        if len(document.text) > most:
            return Unread(document.path, f"longer than the limit of {most:,} characters", document.id)
        try:
            return step(document)
        except Exception as fault:  # noqa: BLE001 - whatever breaks, the document was not measured, and that is said
            return Unread(document.path, f"it could not be examined: {type(fault).__name__}: {fault}", document.id)

    def _unmeasured(self, document: Document, reason: str) -> Verdict:
        return unmeasured(document, (rule.name for rule in self.rules), reason)

    def _judged_by_crew(self, given: Iterable[Document | str], workers: int) -> Iterator[Verdict]:
        from copydesk.crew import Crew  # noqa: PLC0415 - one process needs no other

        with Crew(self.judge, workers) as crew:
            for one, verdict in crew.answers(given):
                yield verdict or self._unmeasured(_document(one), _DIED)

    async def _ajudged(self, given: AsyncIterable[Document | str]) -> AsyncGenerator[Verdict]:
        async for one in given:
            yield await self.ajudge(one)

    async def _ajudged_by_crew(self, given: AsyncIterable[Document | str], workers: int) -> AsyncGenerator[Verdict]:
        from copydesk.crew import Crew  # noqa: PLC0415 - as above

        with Crew(self.judge, workers) as crew:
            async for one, verdict in crew.answers_async(given):
                yield verdict or self._unmeasured(_document(one), _DIED)


def _document(given: Document | str) -> Document:
    match given:
        case str():
            return Document(f"text:{sha256(given)[:16]}", given)
        case Document(text=str()):
            return given
    raise TypeError(f"a gate judges a text or a copydesk.Document with one, not {type(given).__name__}")


def _refuse_none(workers: int) -> None:
    if workers < 1:
        raise ValueError(f"{workers} workers can judge nothing; one is the least")


async def _flowing(given: Iterable[Document | str]) -> AsyncIterator[Document | str]:
    for one in given:
        yield one

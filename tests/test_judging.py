"""The gate in Python: one document or many, in threads, in processes, in an event loop; never an unmeasured accept."""

from __future__ import annotations

import asyncio
import pickle
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from copydesk import Decision, Document, Gate, Limits, Origin, Provenance, Settings, SettingsError
from copydesk.checks.provenance.missing_source import MissingSource
from copydesk.facts import build
from copydesk.model import Unread
from copydesk.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

ROOT = Path(__file__).parents[1]
SOURCED = Provenance(url="https://example.org/council", published="2024-05-01")
TEXTS = (
    "The council met on Tuesday and heard 300 guests.",
    "President Emanuel Macron spoke.\nla rivoluzione è morta e nessuno lo vuole dire\n",
    "Read more at https://bit.ly/3xFerry now!\nlol who cares\n",
    "Und morgen fahren wir alle zusammen ans Meer.",
    "",
    "\ud800\x00 15.000 troops",
)


def documents(count: int) -> Iterator[Document]:
    for number in range(count):
        yield Document(f"d{number}", f"{TEXTS[number % len(TEXTS)]}\nDay {number}.", provenance=SOURCED)


@pytest.fixture(scope="module")
def gate() -> Gate:
    return Gate()


def broken(*_: object) -> Iterator[Any]:
    raise RuntimeError("out of order")


def test_a_text_is_judged_as_a_document_named_by_its_digest(gate: Gate) -> None:
    verdict = gate.judge(TEXTS[0])

    assert verdict.document.id.startswith("text:")
    assert verdict == gate.judge(Document(verdict.document.id, TEXTS[0]))
    assert verdict.document.id != gate.judge(TEXTS[1]).document.id


@pytest.mark.parametrize("given", [None, 7, b"text", ["text"], Document("a", None)])  # type: ignore[arg-type]
def test_what_is_no_document_is_misuse(gate: Gate, given: Any) -> None:  # noqa: ANN401 - anything whatever
    with pytest.raises(TypeError, match="judges a text or a"):
        gate.judge(given)


def test_a_check_that_breaks_leaves_the_document_for_review(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("a", "The council met on Tuesday.", provenance=SOURCED)
    before = gate.judge(document)
    monkeypatch.setattr(MissingSource, "find", broken)

    after = gate.judge(document)

    assert (before.decision, after.decision) == (Decision.ACCEPT, Decision.REVIEW)
    assert [(lack.rule, lack.reason) for lack in after.not_run] == [
        ("missing-source", "the check broke: RuntimeError: out of order")
    ]


def test_a_document_that_cannot_be_marked_out_is_held_for_review(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = len(gate.judge("").document.segments) + len(Pipeline(gate.settings).checks)
    monkeypatch.setattr(Pipeline, "run", broken)

    verdict = gate.judge("The council met.")

    assert verdict.decision is Decision.REVIEW
    assert {lack.reason for lack in verdict.not_run} == {"it could not be examined: RuntimeError: out of order"}
    assert len(verdict.not_run) == rules
    assert [segment.origin for segment in verdict.document.segments] == [Origin.UNKNOWN]


def test_a_text_over_the_limit_is_held_for_review() -> None:
    small = Gate(Settings(limits=Limits(record_chars=10)))

    assert small.judge("ten chars.").not_run == ()
    assert small.judge("eleven char").decision is Decision.REVIEW
    assert {lack.reason for lack in small.judge("eleven char").not_run} == {"longer than the limit of 10 characters"}


def test_what_cannot_be_examined_is_counted_apart_by_a_run(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pipeline, "run", broken)

    assert gate.examine(Document("a", "text", "a.txt")) == Unread(
        "a.txt", "it could not be examined: RuntimeError: out of order", "a"
    )


def test_what_cannot_be_cut_is_counted_apart_by_a_run(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pipeline, "clean", broken)

    assert gate.part(Document("a", "text", "a.txt")) == Unread(
        "a.txt", "it could not be examined: RuntimeError: out of order", "a"
    )


def test_a_gate_that_cannot_be_built_says_so() -> None:
    with pytest.raises(SettingsError, match="there is no rule 'nonsense'"):
        Gate(Settings(rules={"nonsense": {}}))


def test_threads_that_share_a_gate_have_the_same_verdicts(gate: Gate) -> None:
    given = list(documents(60))
    expected = [gate.judge(document) for document in given]

    with ThreadPoolExecutor(16) as threads:
        found = list(threads.map(Gate().judge, given * 4))

    assert found == expected * 4


def test_threads_may_share_built_facts(tmp_path: Path) -> None:
    facts = tmp_path / "harbour.sqlite"
    build([ROOT / "fixtures" / "facts" / "harbour.csv"], facts)
    settings = Settings(facts=(facts,))
    given = [
        Document(f"d{number}", f"{text} President of Tavora Ama Serwaa met Kofi Mensah on day {number}.")
        for number, text in enumerate(TEXTS * 20)
    ]
    expected = [Gate(settings).judge(document) for document in given]

    with ThreadPoolExecutor(16) as threads:
        assert list(threads.map(Gate(settings).judge, given)) == expected


def test_many_are_judged_one_after_the_other_as_they_come(gate: Gate) -> None:
    taken: list[str] = []

    def source() -> Iterator[Document]:
        for document in documents(9):
            taken.append(document.id)
            yield document

    verdicts = gate.judge_many(source())

    assert taken == []
    assert next(verdicts).document.id == "d0"
    assert taken == ["d0"]
    assert [verdict.document.id for verdict in verdicts] == [f"d{number}" for number in range(1, 9)]


def test_processes_give_what_one_gate_gives_and_read_little_ahead(gate: Gate) -> None:
    taken: list[str] = []

    def source() -> Iterator[Document]:
        for document in documents(40):
            taken.append(document.id)
            yield document

    verdicts = gate.judge_many(source(), workers=2)
    first = next(verdicts)

    assert len(taken) == 8
    assert [first, *verdicts] == [gate.judge(document) for document in documents(40)]


def test_misuse_in_the_middle_comes_in_its_turn(gate: Gate) -> None:
    given: list[Any] = [TEXTS[0], 7, TEXTS[1]]
    verdicts = gate.judge_many(given, workers=2)

    assert next(verdicts) == gate.judge(TEXTS[0])
    with pytest.raises(TypeError, match="not int"):
        next(verdicts)


@pytest.mark.parametrize("method", ["judge_many", "ajudge_many"])
def test_no_workers_is_misuse(gate: Gate, method: str) -> None:
    with pytest.raises(ValueError, match="one is the least"):
        getattr(gate, method)([], workers=0)


async def flowing(count: int) -> AsyncIterator[Document]:
    for document in documents(count):
        await asyncio.sleep(0)
        yield document


@pytest.mark.parametrize("workers", [1, 2])
def test_an_event_loop_has_the_same_verdicts_in_the_same_order(gate: Gate, workers: int) -> None:
    async def judged() -> list[Any]:
        return [
            await gate.ajudge(TEXTS[0]),
            *[verdict async for verdict in gate.ajudge_many(flowing(12), workers)],
            *[verdict async for verdict in gate.ajudge_many(documents(12), workers)],
        ]

    expected = [gate.judge(document) for document in documents(12)]
    assert asyncio.run(judged()) == [gate.judge(TEXTS[0]), *expected, *expected]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_cancelled_loop_leaves_the_gate_as_it_was(gate: Gate, workers: int) -> None:
    async def forever() -> AsyncIterator[str]:
        while True:
            yield TEXTS[0]

    async def judged_until_cancelled() -> int:
        seen = 0

        async def consume() -> None:
            nonlocal seen
            async with aclosing(gate.ajudge_many(forever(), workers)) as verdicts:
                async for _ in verdicts:
                    seen += 1
                    started.set()

        started = asyncio.Event()
        task = asyncio.create_task(consume())
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return seen

    assert asyncio.run(judged_until_cancelled()) >= 1
    assert gate.judge(TEXTS[1]) == Gate().judge(TEXTS[1])


def test_verdicts_can_be_pickled(gate: Gate) -> None:
    for document in documents(6):
        verdict = gate.judge(document)
        assert pickle.loads(pickle.dumps(verdict)) == verdict  # noqa: S301 - our own bytes

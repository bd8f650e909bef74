"""Several processes give what one gate gives, in its order; one that dies does not pass for done."""

from __future__ import annotations

from multiprocessing import get_context
from typing import TYPE_CHECKING

import orjson
import pytest

from copydesk import Gate, Origin, Provenance, Settings
from copydesk.engines import local
from copydesk.model import Unread

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = Provenance(url="https://example.org/")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    lines = [orjson.dumps({"id": f"d{n}", "text": f"The council met on day {n}."}) for n in range(7)]
    path.write_bytes(b"\n".join([*lines[:3], b"not json", *lines[3:]]))
    return path


@pytest.mark.parametrize("workers", [2, 3])
def test_many_workers_give_what_one_gate_gives(records: Path, workers: int) -> None:
    settings = Settings(select=("PROV", "LANG"))
    work = local.Work(settings, (str(records),), ABOUT)

    assert list(local.check(work, workers)) == list(Gate(settings).check([str(records)], ABOUT))


def test_many_workers_clean_as_one_gate_does(records: Path) -> None:
    gate = Gate(Settings(keep=(Origin.EDITORIAL,)))
    found = gate.read([str(records)], ABOUT)

    answers = list(local.clean(local.Work(gate.settings, (str(records),), ABOUT), 2))

    assert answers == [one if isinstance(one, Unread) else gate.clean(one) for one in found]


def test_a_worker_whose_answers_nobody_wants_ends_without_complaint(records: Path) -> None:
    receiver, sender = get_context("spawn").Pipe(duplex=False)
    receiver.close()
    work = local.Work(Settings(select=("PROV",)), (str(records),), ABOUT)
    worker = get_context("spawn").Process(target=local._answer_share, args=(work, Gate.examine, (0, 1), sender))  # noqa: SLF001 - what a worker runs
    worker.start()
    sender.close()
    worker.join()

    assert worker.exitcode == 0


def test_a_worker_that_dies_leaves_its_document_unread() -> None:
    receivers = []
    for items in ((Unread("a", "empty"),), ()):
        receiver, sender = get_context("spawn").Pipe(duplex=False)
        for item in items:
            sender.send(item)
        sender.close()
        receivers.append(receiver)

    first, second = list(local._merged(receivers))  # noqa: SLF001 - a worker cannot be killed at a known document

    assert first == Unread("a", "empty")
    assert isinstance(second, Unread)
    assert "ended" in second.reason

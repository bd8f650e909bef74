"""Dask workers give what one gate gives, in its order; one that dies does not pass for done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dask.config
import orjson
import pytest
from distributed import LocalCluster

from copydesk import CopydeskError, Gate, Provenance, Settings, Verdict
from copydesk.engines import dask as engine
from copydesk.engines.local import Work
from copydesk.model import Unread
from tests.support.command import run
from tests.support.deadly import judge_or_die

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = Settings(select=("PROV", "LANG"))


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    lines = [orjson.dumps({"id": f"d{n}", "text": f"The council met on day {n}."}) for n in range(40)]
    path.write_bytes(b"\n".join([*lines[:3], b"not json", *lines[3:]]))
    return path


def test_the_command_writes_the_same_bytes_with_either_engine(records: Path, tmp_path: Path) -> None:
    codes = [
        run("check", records, "--engine", name, "--workers", "2", "--format", "jsonl", "--output", tmp_path / name)
        for name in ("local", "dask")
    ]

    assert codes == [4, 4]
    assert (tmp_path / "local").read_bytes() == (tmp_path / "dask").read_bytes()


def test_the_workers_of_a_cluster_are_used_and_clean_as_one_gate_does(records: Path) -> None:
    gate = Gate(SETTINGS)
    work = Work(SETTINGS, (str(records),), Provenance())

    with (
        LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster,
        dask.config.set({"scheduler-address": cluster.scheduler_address}),
    ):
        answers = list(engine.clean(work, workers=5))

    assert answers == [one if isinstance(one, Unread) else gate.clean(one) for one in gate.read(work.paths)]


def test_a_document_over_which_workers_die_is_unread_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    texts = ["The council met.", "deadly", "The council met again."]
    path.write_bytes(b"\n".join(orjson.dumps({"id": text, "text": text}) for text in texts))

    with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        answers = list(engine._answers(Work(SETTINGS, (str(path),), Provenance()), judge_or_die, 1))  # noqa: SLF001

    first, second, third = answers
    assert second == Unread(str(path), "the Dask workers that examined it were lost", "deadly")
    assert [first.document.text, third.document.text] == [texts[0], texts[2]]


def test_what_a_lost_scheduler_leaves_undone_is_said(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_bytes(b"\n".join(orjson.dumps({"text": f"The council met on day {n}."}) for n in range(400)))

    with (
        LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,
        dask.config.set({"scheduler-address": cluster.scheduler_address}),
    ):
        answers = engine.check(Work(SETTINGS, (str(path),), Provenance()), 1)
        found: list[Verdict | Unread] = [next(answers)]
        cluster.close()
        found += answers

    *judged, last = found
    assert all(isinstance(answer, Verdict) for answer in judged)
    assert len(judged) < 400
    assert last == Unread(
        "", "the Dask scheduler was lost; this document and those after it were not examined", f"#{len(found)}"
    )


def test_a_scheduler_that_does_not_answer_is_named() -> None:
    work = Work(SETTINGS, (), Provenance())
    nobody = {"scheduler-address": "tcp://127.0.0.1:9", "distributed.comm.timeouts.connect": "1s"}

    with dask.config.set(nobody), pytest.raises(CopydeskError, match=r"127\.0\.0\.1:9 does not answer"):
        list(engine.check(work, 1))

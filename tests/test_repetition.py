"""Messages that come again over a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk.engines import local
from copydesk.gate import Gate
from copydesk.model import Decision, Provenance, Unread, Verdict
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MESSAGE = "Hi guys, please check out my new channel and subscribe, I make songs every week {} https://example.com/songs"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, word in (("a", "friends"), ("b", "people"), ("c", "people")):
        (tmp_path / f"{name}.txt").write_text(MESSAGE.format(word), encoding="utf-8")
    (tmp_path / "d.txt").write_text("The council met on Monday and voted on the levy.", encoding="utf-8")
    return tmp_path


def named(results: Iterable[Verdict | Unread]) -> list[list[str]]:
    return [
        [evidence.source for finding in result.findings if finding.code == "LINK007" for evidence in finding.evidence]
        for result in results
        if isinstance(result, Verdict)
    ]


def test_later_messages_name_the_earlier_ones(folder: Path) -> None:
    found = named(Gate().check([str(folder)]))

    assert [len(names) for names in found] == [0, 1, 2, 0]
    assert found[1][0].endswith("a.txt")


def test_any_number_of_workers_says_the_same(folder: Path) -> None:
    work = local.Work(Settings(), (str(folder),), Provenance())

    assert named(local.check(work, 2)) == named(Gate().check([str(folder)]))


def test_a_verdict_takes_the_new_finding_into_account(folder: Path) -> None:
    settings = Settings(select=("repeated-message",))
    decisions = [result.decision for result in Gate(settings).check([str(folder)]) if isinstance(result, Verdict)]

    assert decisions == [Decision.ACCEPT, Decision.REVIEW, Decision.REVIEW, Decision.ACCEPT]


def test_a_run_without_the_rule_finds_nothing(folder: Path) -> None:
    assert named(Gate(Settings(ignore=("repeated-message",))).check([str(folder)])) == [[], [], [], []]

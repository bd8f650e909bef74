"""Findings known of old: set aside while they last, said when they are gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.baseline import Baseline, Entry, lines_of, load
from copydesk.errors import SettingsError
from copydesk.judge import judge_again
from copydesk.model import Decision, NotRunRule, Pile, Policy, Verdict
from tests.support.verdicts import finding, texts, verdict

if TYPE_CHECKING:
    from pathlib import Path

FOUND = finding(None)
RULES = frozenset({"made-up"})
KNOWN = Entry("a.txt", "made-up", FOUND.fingerprint)
GONE = Entry("a.txt", "made-up", "f" * 16)


def gone_through(baseline: Baseline, *verdicts: Verdict) -> list[Verdict]:
    told = []
    for one in verdicts:
        baseline.add(one)
        told.append(judge_again(one, Policy(), baseline.excuse))
    return told


def test_what_is_known_is_set_aside_and_the_document_judged_without_it() -> None:
    [told] = gone_through(Baseline(frozenset({KNOWN})), verdict("a", FOUND))

    assert (told.decision, told.findings, [aside.pile for aside in told.set_aside]) == (
        Decision.ACCEPT,
        (),
        [Pile.BASELINE],
    )


def test_what_is_new_counts() -> None:
    [told] = gone_through(Baseline(frozenset({GONE})), verdict("a", FOUND))

    assert (told.decision, told.findings) == (Decision.REVIEW, (FOUND,))


def test_the_same_finding_in_another_file_is_new() -> None:
    [told] = gone_through(Baseline(frozenset({KNOWN})), verdict("a", FOUND, path="b.txt"))

    assert told.findings == (FOUND,)


def test_what_is_no_longer_found_is_stale_and_dropped() -> None:
    baseline = Baseline(frozenset({KNOWN, GONE}))
    gone_through(baseline, verdict("a", FOUND))

    assert (baseline.stale(RULES), baseline.kept(RULES)) == ([GONE], [KNOWN])


def test_nothing_is_stale_that_nobody_looked_for() -> None:
    elsewhere = Baseline(frozenset({GONE}))
    gone_through(elsewhere, verdict("a", path="b.txt"))
    lacking = Baseline(frozenset({GONE}))
    gone_through(lacking, replace(verdict("a"), not_run=(NotRunRule("made-up", "no facts"),)))
    unasked = Baseline(frozenset({GONE}))
    gone_through(unasked, verdict("a"))

    assert (elsewhere.stale(RULES), lacking.stale(RULES), unasked.stale(frozenset())) == ([], [], [])


def test_entries_of_a_file_that_is_gone_are_stale(tmp_path: Path) -> None:
    lost = KNOWN._replace(path=str(tmp_path / "lost.txt"))
    baseline = Baseline(frozenset({KNOWN, lost}))
    gone_through(baseline, verdict("a", FOUND))

    assert baseline.stale(RULES) == [lost]


def test_a_baseline_that_is_made_takes_everything_in() -> None:
    baseline = Baseline(taking=True)
    [told] = gone_through(baseline, verdict("a", FOUND))

    assert (told.findings, baseline.kept(RULES)) == ((), [KNOWN])


@given(st.frozensets(st.builds(Entry, *[st.text(st.characters(exclude_categories=["Cs"]))] * 3), max_size=4))
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, entries: frozenset[Entry]) -> None:
    path = tmp_path_factory.mktemp("baseline") / "b.jsonl"
    path.write_bytes("".join(lines_of(sorted(entries))).encode())

    assert load(path) == entries


@given(texts, texts)
def test_any_path_can_be_kept(path: str, name: str) -> None:
    baseline = Baseline(taking=True)
    gone_through(baseline, replace(verdict("a", FOUND), document=replace(verdict("a").document, path=path, id=name)))

    assert "".join(lines_of(baseline.kept(RULES))).encode()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("{}", 1),
        ('{"schema":"copydesk/baseline/1"}\n[]', 2),
        ('{"schema":"copydesk/baseline/1"}\n{"path":"a"}', 2),
    ],
)
def test_what_is_no_baseline_is_refused_by_its_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "b.jsonl"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(SettingsError, match=f"line {line}"):
        load(path)


def test_a_baseline_that_is_not_there_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="--write-baseline"):
        load(tmp_path / "b.jsonl")

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.errors import SettingsError
from copydesk.model import Document, Finding, Pile, Ruling, SetAside, Waiver
from copydesk.waivers import Usage, Waivers, append, load
from copydesk.waivers.lines import line_of, parsed
from copydesk.waivers.patterns import fits
from tests.support.verdicts import finding, verdict

if TYPE_CHECKING:
    from pathlib import Path

FOUND = finding(None)
DOCUMENT = Document("news/a.txt", "a", "news/a.txt")
ONE = Waiver(Ruling.ACCEPT, "known", fingerprint=FOUND.fingerprint, by="Ada", date="2026-05-01")
TODAY = "2026-06-01"


def excused(*waivers: Waiver, document: Document = DOCUMENT) -> SetAside | Finding:
    return Waivers.of(waivers, TODAY).excuse(document, FOUND)


def test_a_finding_is_set_aside_by_its_fingerprint() -> None:
    assert excused(ONE) == SetAside(FOUND, "accepted by Ada: known", Pile.WAIVED)


@pytest.mark.parametrize(("rule", "path"), [("made-up", "news/*.txt"), ("TST001", ""), ("made-up", "news/")])
def test_or_by_its_rule_and_a_pattern_of_paths(rule: str, path: str) -> None:
    assert excused(Waiver(Ruling.DISMISS, "quoted", rule=rule, path=path)) == SetAside(
        FOUND, "dismissed: quoted", Pile.WAIVED
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(ONE, fingerprint="f" * 16),
        replace(ONE, path="other.txt"),
        Waiver(Ruling.ACCEPT, "r", rule="other"),
        replace(ONE, until="2026-05-31"),
    ],
)
def test_what_does_not_fit_or_has_expired_leaves_it_be(other: Waiver) -> None:
    assert excused(other) == FOUND


def test_a_deferred_finding_counts_and_carries_the_note() -> None:
    assert excused(replace(ONE, decision=Ruling.DEFER, until=TODAY)) == replace(
        FOUND, note=f"deferred by Ada until {TODAY}: known"
    )


def test_the_last_line_decides() -> None:
    by_rule = Waiver(Ruling.DEFER, "wait", rule="made-up")

    assert excused(by_rule, ONE) == SetAside(FOUND, "accepted by Ada: known", Pile.WAIVED)
    assert excused(ONE, by_rule) == replace(FOUND, note="deferred: wait")


def test_a_decision_that_is_withdrawn_holds_no_longer_and_may_be_taken_anew() -> None:
    withdrawn = replace(ONE, decision=Ruling.WITHDRAW, reason="looked again", by="Ben")

    assert excused(ONE, withdrawn) == FOUND
    assert excused(ONE, withdrawn, ONE) == SetAside(FOUND, "accepted by Ada: known", Pile.WAIVED)
    assert excused(ONE, replace(withdrawn, path="news/")) == SetAside(FOUND, "accepted by Ada: known", Pile.WAIVED)


def test_expired_and_unused_waivers_are_said_and_superseded_ones_are_not() -> None:
    old = Waiver(Ruling.ACCEPT, "old", rule="made-up", until="2026-01-01")
    idle = Waiver(Ruling.ACCEPT, "idle", rule="other", path="x/")
    usage = Usage(Waivers.of([replace(ONE, decision=Ruling.DEFER), old, idle, ONE], TODAY))
    usage.add(verdict("x", path="x/y.txt"))
    usage.add(replace(verdict("a"), document=DOCUMENT, set_aside=(SetAside(FOUND, "accepted", Pile.WAIVED),)))

    rules = frozenset({"made-up", "other"})

    assert list(usage.notices(rules, whole=True)) == [
        "waiver of made-up expired on 2026-01-01: old",
        "waiver of other under x/ fits no finding: idle",
    ]
    assert list(usage.notices(rules, whole=False)) == ["waiver of made-up expired on 2026-01-01: old"]
    assert list(usage.notices(rules - {"other"}, whole=True)) == ["waiver of made-up expired on 2026-01-01: old"]


def test_a_waiver_is_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "waivers.jsonl"
    other = Waiver(Ruling.DEFER, "é\n=1+1", rule="made-up", path="a/**", until="2027-01-01")
    append(path, ONE)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))  # as an editor may leave it
    append(path, other)

    assert load(path) == (ONE, other)
    assert json.loads(path.read_bytes().splitlines()[0]) == {
        "schema": "copydesk/waivers/1",
        "decision": "accept",
        "reason": "known",
        "fingerprint": FOUND.fingerprint,
        "by": "Ada",
        "date": "2026-05-01",
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "no JSON"),
        ('{"rule": "a", "reason": "b"}', "decision"),
        ('{"rule": "a", "decision": "accept", "reason": " "}', "reason"),
        ('{"rule": "a", "decision": "accept", "reason": "b", "untill": "2026-01-01"}', "untill"),
        ('{"rule": "a", "decision": "accept", "reason": "b", "until": "soon"}', "until"),
        ('{"rule": "a", "decision": "accept", "reason": "b", "until": 86400}', "until"),
        ('{"rule": "a", "decision": "accept", "reason": "b", "until": "86400"}', "until"),
        ('{"rule": "a", "decision": "accept", "reason": "b", "until": "20260101"}', "until"),
        ("[1]", "a waiver is a JSON object"),
        ('{"path": "a", "decision": "accept", "reason": "b"}', "neither fingerprint nor rule"),
        ('{"schema": "copydesk/waivers/2", "rule": "a", "decision": "accept", "reason": "b"}', "schema"),
    ],
)
def test_a_line_that_is_no_waiver_is_refused_by_its_number(tmp_path: Path, line: str, why: str) -> None:
    path = tmp_path / "waivers.jsonl"
    path.write_text("\n" + line, encoding="utf-8")

    with pytest.raises(SettingsError, match=rf"waivers\.jsonl line 2: .*{why}"):
        load(path)


@pytest.mark.parametrize("reason", ["", "\ud800"])
def test_no_waiver_is_written_that_could_not_be_read(tmp_path: Path, reason: str) -> None:
    with pytest.raises(SettingsError):
        append(tmp_path / "waivers.jsonl", replace(ONE, reason=reason))

    assert list(tmp_path.iterdir()) == []


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(
    st.builds(
        Waiver,
        st.sampled_from(Ruling),
        words.filter(str.strip).map(str.strip),
        words.filter(bool),
        words,
        words,
        words,
        st.dates().map(str),
        st.dates().map(str),
    )
)
def test_every_waiver_survives_its_line(waiver: Waiver) -> None:
    assert parsed(line_of(waiver)) == waiver
    assert line_of(waiver).count(b"\n") == 1


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("a.txt", "a.txt", True),
        ("*.txt", "a.txt", True),
        ("*.txt", "n/a.txt", False),
        ("**/*.txt", "a.txt", True),
        ("**/*.txt", "n/m/a.txt", True),
        ("n/**", "n/m/a.txt", True),
        ("n/", "n/m/a.txt", True),
        ("n/", "m/n/a.txt", False),
        ("n/**/a.*", "n/a.md", True),
        ("/n/?.txt", "/n/a.txt", True),
        ("", "a", False),
    ],
)
def test_patterns(pattern: str, path: str, *, expected: bool) -> None:
    assert fits(pattern, path) is expected

"""What stands in a quarantine is all that was known, as JSON, and can be judged again from there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from copydesk import Gate, Settings, Verdict
from copydesk.integrations.desk import Desk
from copydesk.integrations.submission import submission
from tests.support.pages import FINE, OFFER, kept

if TYPE_CHECKING:
    from pathlib import Path

TEXT = f"{FINE}It cost 15.000 euros.\n{OFFER}"
METADATA = {
    "source": "https://example.org/a",
    "published": "2025-11-12",
    "sha256": "0" * 64,
    "evidence": ["It cost 15 euros."],
    "seen": date(2025, 11, 13),
}


def test_a_held_document_gets_the_same_verdict_when_it_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "held.jsonl"
    desk = Desk(path)
    first = desk.answer(submission(TEXT, METADATA, "a")).judged

    (again,) = Gate().check([str(path)])

    assert isinstance(first, Verdict)
    assert isinstance(again, Verdict)
    assert again.findings == first.findings
    assert again.document.provenance == first.document.provenance
    assert "digest-mismatch" in {finding.rule for finding in again.findings}


def test_a_held_document_comes_with_all_that_was_known(tmp_path: Path) -> None:
    Desk(tmp_path / "held.jsonl").answer(submission(TEXT, METADATA, "a"))

    (record,) = kept(tmp_path / "held.jsonl")

    assert (record["schema"], record["id"], record["text"]) == ("copydesk/held/1", "a", TEXT)
    assert record["metadata"] == METADATA | {"seen": "datetime.date(2025, 11, 13)"}
    assert record["url"] == "https://example.org/a"
    assert record["result"]["schema"] == "copydesk/result/1"
    assert record["unmeasured"] is None


def test_evidence_of_the_settings_is_not_written_with_each_document(tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("They met on Tuesday.\n", encoding="utf-8")

    Desk(tmp_path / "held.jsonl", Settings(evidence=(minutes,))).answer(submission(OFFER, {}))

    assert "evidence" not in kept(tmp_path / "held.jsonl")[0]

"""The functions for Hugging Face datasets: what they let pass, and what their fingerprints stand for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
from datasets import Dataset
from datasets.fingerprint import Hasher

from copydesk import Settings
from copydesk.integrations.datasets import accepted, judged
from tests.support.pages import FINE, OFFER, SETTINGS, UNSOURCED, verdicts

ROWS = {"text": [FINE, UNSOURCED, OFFER, None], "url": ["https://example.org/a", None, None, "https://example.org/b"]}


@pytest.mark.parametrize("processes", [None, 2])
def test_a_filter_passes_what_is_accepted_and_keeps_the_rest(processes: int | None, tmp_path: Path) -> None:
    found = Dataset.from_dict(ROWS).filter(accepted(tmp_path / "held.jsonl", SETTINGS), num_proc=processes)

    assert found["text"][:] == [FINE]
    kept = sorted(verdicts(tmp_path / "held.jsonl"), key=str)
    assert kept == [(OFFER, "reject"), (UNSOURCED, "review"), (None, None)]


def test_a_map_tells_of_every_example_and_loses_none() -> None:
    found = Dataset.from_dict(ROWS).map(judged(SETTINGS))

    assert found["copydesk_decision"][:] == ["accept", "review", "reject", "review"]
    assert [reasons.count("\n") + bool(reasons) for reasons in found["copydesk_reasons"]] == [0, 1, 2, 1]
    results = [orjson.loads(result)["verdict"] if result else None for result in found["copydesk_result"]]
    assert results == ["accept", "review", "reject", None]


def test_the_fingerprint_is_the_same_in_every_process(tmp_path: Path) -> None:
    code = (
        "import sys; from datasets.fingerprint import Hasher; from copydesk.integrations.datasets import accepted\n"
        "from tests.support.pages import SETTINGS; print(Hasher.hash(accepted(sys.argv[1], SETTINGS)))"
    )
    path = os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])

    told = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "held.jsonl")],
        env=os.environ | {"PYTHONPATH": path, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout.strip() == Hasher.hash(accepted(tmp_path / "held.jsonl", SETTINGS))


def test_the_fingerprint_is_another_when_answers_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("They met on Tuesday.\n", encoding="utf-8")
    settings = Settings(evidence=(minutes,))

    def fingerprint(name: str = "held.jsonl", chosen: Settings = settings) -> str:
        return str(Hasher.hash(accepted(tmp_path / name, chosen)))

    found = [fingerprint(), fingerprint("other.jsonl"), fingerprint(chosen=SETTINGS)]
    minutes.write_text("They met on Friday.\n", encoding="utf-8")
    found.append(fingerprint())
    monkeypatch.setattr("copydesk.gate.__version__", "99")
    found.append(fingerprint())

    assert len(set(found)) == len(found)

"""The datatrove filter, in the hands of datatrove's own executor."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.writers import JsonlWriter

from copydesk.integrations.datatrove import CopydeskFilter
from tests.support.pages import FINE, OFFER, SETTINGS, SOURCE, UNSOURCED, verdicts

if TYPE_CHECKING:
    from pathlib import Path


def documents() -> list[Document]:
    return [Document(FINE, "a", metadata=dict(SOURCE)), Document(UNSOURCED, "b"), Document(OFFER, "c")]


def test_a_run_forwards_what_is_accepted_and_says_of_the_rest_why(tmp_path: Path) -> None:
    writers = [JsonlWriter(str(tmp_path / folder), compression=None) for folder in ("clean", "excluded")]
    gate = CopydeskFilter(tmp_path / "held.jsonl", SETTINGS, exclusion_writer=writers[1])

    stats = LocalPipelineExecutor([documents(), gate, writers[0]], logging_dir=str(tmp_path / "logs")).run()

    clean, excluded = (
        [json.loads(line) for line in (tmp_path / folder / "00000.jsonl").read_text("utf-8").splitlines()]
        for folder in ("clean", "excluded")
    )
    assert [document["text"] for document in clean] == [FINE]
    assert [(document["text"], document["metadata"]["filter_reason"]) for document in excluded] == [
        (UNSOURCED, "copydesk-review-missing-source"),
        (OFFER, "copydesk-reject-promotional-link"),
    ]
    assert [len(document["metadata"]["copydesk"]) for document in excluded] == [1, 2]
    assert verdicts(tmp_path / "held.jsonl") == [(UNSOURCED, "review"), (OFFER, "reject")]
    assert "dropped_copydesk-reject-promotional-link" in stats.to_json()

"""The Haystack component, in a pipeline of its own and in one that was written down and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from haystack import Document, Pipeline
from haystack.dataclasses import ByteStream

from copydesk.integrations.haystack import CopydeskGate
from tests.support.pages import FINE, OFFER, SOURCE, UNSOURCED, verdicts

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = [Document(content=FINE, meta=SOURCE), Document(content=UNSOURCED), Document(content=OFFER)]
SETTINGS = {"select": ["missing-source", "promotional-link"]}


def texts(pipeline: Pipeline, documents: list[Document]) -> dict[str, list[str | None]]:
    parted: dict[str, list[Document]] = pipeline.run({"gate": {"documents": documents}})["gate"]
    return {output: [document.content for document in found] for output, found in parted.items()}


def pipeline(path: Path) -> Pipeline:
    made = Pipeline()
    made.add_component("gate", CopydeskGate(str(path), settings=SETTINGS))
    return made


def test_documents_are_parted_and_what_does_not_pass_is_kept(tmp_path: Path) -> None:
    parted = texts(pipeline(tmp_path / "held.jsonl"), DOCUMENTS)

    assert parted == {"accepted": [FINE], "quarantined": [UNSOURCED], "rejected": [OFFER]}
    assert verdicts(tmp_path / "held.jsonl") == [(UNSOURCED, "review"), (OFFER, "reject")]


def test_a_pipeline_read_from_yaml_parts_them_the_same(tmp_path: Path) -> None:
    first = pipeline(tmp_path / "held.jsonl")

    second = Pipeline.loads(first.dumps(), allowed_modules=["copydesk.integrations.haystack"])

    assert texts(second, DOCUMENTS) == texts(first, DOCUMENTS)


def test_reasons_are_in_the_meta_of_what_does_not_pass_and_of_nothing_else(tmp_path: Path) -> None:
    parted: dict[str, Any] = CopydeskGate(str(tmp_path / "held.jsonl"), SETTINGS).run(documents=DOCUMENTS)

    assert parted["accepted"] == DOCUMENTS[:1]
    assert len(parted["rejected"][0].meta["copydesk"]) == 2
    assert "copydesk" not in DOCUMENTS[2].meta


def test_a_document_without_text_is_quarantined(tmp_path: Path) -> None:
    image = Document(blob=ByteStream(b"GIF89a"))

    assert texts(pipeline(tmp_path / "held.jsonl"), [image]) == {"accepted": [], "quarantined": [None], "rejected": []}

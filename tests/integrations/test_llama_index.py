"""The LlamaIndex transformation, in an ingestion pipeline."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from llama_index.core.ingestion import IngestionCache, IngestionPipeline
from llama_index.core.schema import Document, ImageDocument, MediaResource

from copydesk import Settings
from copydesk.integrations.llama_index import CopydeskFilter
from tests.support.pages import FINE, OFFER, SETTINGS, SOURCE, UNSOURCED, kept, verdicts

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = [Document(text=FINE, metadata=SOURCE), Document(text=UNSOURCED), Document(text=OFFER)]


@pytest.mark.parametrize("beside_the_loop", [False, True])
def test_what_is_accepted_passes_and_the_rest_is_kept(beside_the_loop: bool, tmp_path: Path) -> None:  # noqa: FBT001
    gate = CopydeskFilter(quarantine=tmp_path / "held.jsonl", settings=SETTINGS)
    pipeline = IngestionPipeline(transformations=[gate])

    nodes = asyncio.run(pipeline.arun(documents=DOCUMENTS)) if beside_the_loop else pipeline.run(documents=DOCUMENTS)

    assert [node.get_content() for node in nodes] == [FINE]
    assert verdicts(tmp_path / "held.jsonl") == [(UNSOURCED, "review"), (OFFER, "reject")]


@pytest.mark.parametrize(
    "node", [ImageDocument(image=b"GIF89a"), Document(image_resource=MediaResource(data=b"GIF89a"))]
)
def test_a_node_without_text_is_held(node: Document, tmp_path: Path) -> None:
    gate = CopydeskFilter(quarantine=tmp_path / "held.jsonl", settings=Settings(review_on=None))

    assert gate([node]) == []
    assert [record["id"] for record in kept(tmp_path / "held.jsonl")] == [node.node_id]


def test_the_cache_of_a_pipeline_is_not_met_by_other_settings(tmp_path: Path) -> None:
    cache = IngestionCache()

    def ingested(settings: Settings) -> int:
        gate = CopydeskFilter(quarantine=tmp_path / "held.jsonl", settings=settings)
        return len(IngestionPipeline(transformations=[gate], cache=cache).run(documents=DOCUMENTS))

    assert [ingested(SETTINGS), ingested(SETTINGS)] == [1, 1]
    assert len(kept(tmp_path / "held.jsonl")) == (tmp_path / "held.jsonl").read_bytes().count(b"\n") == 2
    assert ingested(Settings(select=("promotional-link",))) == 2

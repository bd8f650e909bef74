"""The LangChain transformer, in LangChain's own hands."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from langchain_core.documents import BaseDocumentTransformer, Document

from copydesk.integrations.langchain import CopydeskTransformer
from tests.support.pages import FINE, OFFER, SETTINGS, UNSOURCED, kept, verdicts

if TYPE_CHECKING:
    from pathlib import Path

DOCUMENTS = [
    Document(FINE, id="a", metadata={"source": "https://example.org/a"}),
    Document(UNSOURCED, id="b", metadata={"title": "Council"}),
    Document(OFFER, id="c"),
]


@pytest.mark.parametrize("beside_the_loop", [False, True])
def test_what_is_accepted_passes_as_it_is_and_the_rest_is_kept(beside_the_loop: bool, tmp_path: Path) -> None:  # noqa: FBT001
    gate: BaseDocumentTransformer = CopydeskTransformer(tmp_path / "held.jsonl", SETTINGS)

    found = (
        asyncio.run(gate.atransform_documents(DOCUMENTS)) if beside_the_loop else gate.transform_documents(DOCUMENTS)
    )

    assert list(found) == DOCUMENTS[:1]
    assert verdicts(tmp_path / "held.jsonl") == [(UNSOURCED, "review"), (OFFER, "reject")]
    assert kept(tmp_path / "held.jsonl")[0]["metadata"] == {"title": "Council"}
    assert [record["id"] for record in kept(tmp_path / "held.jsonl")] == ["b", "c"]

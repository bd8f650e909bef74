"""The gate as a LlamaIndex transformation: nodes go in, those that are accepted come out."""

from __future__ import annotations

import asyncio
from pathlib import Path  # noqa: TC003 - pydantic reads the annotations
from typing import TYPE_CHECKING, Any

from llama_index.core.schema import BaseNode, MetadataMode, TransformComponent
from pydantic import PrivateAttr

from copydesk.integrations.desk import Desk
from copydesk.integrations.stamp import stamp
from copydesk.integrations.submission import submission
from copydesk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence


class CopydeskFilter(TransformComponent):
    """Passes on the nodes that are accepted, as they are; the others are kept in the quarantine.

    Stands before a node parser: who speaks in a passage is told by what stands around it.
    """

    quarantine: Path
    settings: Settings = Settings()
    stamp: str = ""  # an ingestion pipeline remembers answers by the fields of a transformation

    _desk: Desk = PrivateAttr()

    def model_post_init(self, _: Any) -> None:  # noqa: ANN401 - pydantic's own
        """Opens the desk."""
        self._desk = Desk(self.quarantine, self.settings)
        self.stamp = stamp(self._desk.gate)

    def __call__(self, nodes: Sequence[BaseNode], **_: Any) -> Sequence[BaseNode]:  # noqa: ANN401 - LlamaIndex's own
        """The accepted ones among `nodes`, in their order."""
        return [node for node in nodes if self._passes(node)]

    async def acall(self, nodes: Sequence[BaseNode], **_: Any) -> Sequence[BaseNode]:  # noqa: ANN401 - LlamaIndex's own
        """The same, beside the event loop."""
        return await asyncio.to_thread(self, nodes)

    def _passes(self, node: BaseNode) -> bool:
        return self._desk.answer(submission(_text(node), node.metadata, node.node_id)).accepted


def _text(node: BaseNode) -> str | None:
    """The text of a node without its metadata; None for one that holds none, such as an image."""
    return node.get_content(MetadataMode.NONE) or None

"""The gate as a LangChain document transformer: what goes in is judged, what comes out is accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from langchain_core.documents import BaseDocumentTransformer

from copydesk.integrations.desk import Desk
from copydesk.integrations.submission import submission

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from langchain_core.documents import Document

    from copydesk.settings import Settings


class CopydeskTransformer(BaseDocumentTransformer):
    """Passes on the documents that are accepted, as they are; the others are kept in the quarantine.

    Stands before a text splitter: who speaks in a passage is told by what stands around it.
    """

    def __init__(self, quarantine: str | os.PathLike[str], settings: Settings | None = None) -> None:
        self._desk = Desk(quarantine, settings)

    def transform_documents(self, documents: Sequence[Document], **_: Any) -> Sequence[Document]:  # noqa: ANN401 - LangChain's own
        """The accepted ones among `documents`, in their order."""
        return [document for document in documents if self._passes(document)]

    def _passes(self, document: Document) -> bool:
        return self._desk.answer(submission(document.page_content, document.metadata, document.id)).accepted

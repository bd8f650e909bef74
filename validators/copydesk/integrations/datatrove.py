"""The gate as a datatrove filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from datatrove.pipeline.filters.base_filter import BaseFilter

from copydesk.integrations.desk import Desk
from copydesk.integrations.submission import submission

if TYPE_CHECKING:
    import os

    from datatrove.data import Document
    from datatrove.pipeline.writers.disk_base import DiskWriter

    from copydesk.settings import Settings


class CopydeskFilter(BaseFilter):  # type: ignore[misc]  # datatrove has no types
    """Forwards the documents that are accepted; the others are kept in the quarantine, and go to the exclusion writer.

    Those have all reasons in `metadata["copydesk"]`; datatrove adds `filter_reason`, the decision with the rule that
    weighs most, and counts the documents dropped by it.
    """

    name = "🖋 copydesk"

    def __init__(
        self,
        quarantine: str | os.PathLike[str],
        settings: Settings | None = None,
        exclusion_writer: DiskWriter | None = None,
    ) -> None:
        super().__init__(exclusion_writer)
        self.desk = Desk(quarantine, settings)

    def filter(self, doc: Document) -> bool | tuple[bool, str]:
        """Whether the document is accepted, or False and why not."""
        answer = self.desk.answer(submission(doc.text, doc.metadata, doc.id))
        if answer.accepted:
            return True
        doc.metadata["copydesk"] = list(answer.reasons)
        return False, f"copydesk-{answer.decision}-{answer.grounds[0]}"

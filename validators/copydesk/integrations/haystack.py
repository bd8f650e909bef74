"""The gate as a Haystack component: documents in, three lists out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from haystack import Document, component

from copydesk.integrations.desk import Desk
from copydesk.integrations.submission import submission
from copydesk.model import Decision
from copydesk.settings import Settings

_OUTPUTS = {Decision.ACCEPT: "accepted", Decision.REVIEW: "quarantined", Decision.REJECT: "rejected"}


@component
class CopydeskGate:
    """Parts documents into those accepted, those held for review, and those rejected.

    What is not accepted has its reasons in `meta["copydesk"]`, and stands in the quarantine file besides, for a
    pipeline that stops loses what flows through it.  `settings` are given as in `copydesk.toml`, so that a pipeline can
    be written to YAML and read again.
    """

    def __init__(self, quarantine: str, settings: dict[str, Any] | None = None) -> None:
        self.quarantine, self.settings = quarantine, settings  # by these names Haystack writes a component down
        self._desk = Desk(quarantine, Settings.model_validate(settings or {}))

    @component.output_types(accepted=list[Document], quarantined=list[Document], rejected=list[Document])
    def run(self, documents: list[Document]) -> dict[str, list[Document]]:
        """The documents, each in one list, in their order; one without text is held for review."""
        parted: dict[str, list[Document]] = {output: [] for output in _OUTPUTS.values()}
        for document in documents:
            answer = self._desk.answer(submission(document.content, document.meta, document.id))
            if not answer.accepted:
                document = replace(document, meta=document.meta | {"copydesk": list(answer.reasons)})  # noqa: PLW2901 - the same document, told why
            parted[_OUTPUTS[answer.decision]].append(document)
        return parted

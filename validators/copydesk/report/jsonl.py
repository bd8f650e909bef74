"""Format `jsonl`: one result record a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.report.record import dumped, record

if TYPE_CHECKING:
    from copydesk.model import Run, Verdict


class JsonlReport:
    """One line a document, and nothing else; what could not be read stands in `json` and in the other formats."""

    def add(self, verdict: Verdict) -> str:
        """The document's record and a line end."""
        return dumped(record(verdict)) + "\n"

    def finish(self, run: Run) -> str:  # noqa: ARG002 - the format has no place for a run
        """Nothing."""
        return ""

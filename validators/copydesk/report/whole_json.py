"""Format `json`: the whole run as one JSON object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.report.composition import Composition
from copydesk.report.record import dumped, record

if TYPE_CHECKING:
    from copydesk.model import Run, Verdict

SCHEMA = "copydesk/run/1"


class JsonReport:
    """`documents` holds the records of `jsonl`; then follows what concerns the run as a whole."""

    def __init__(self) -> None:
        self._begun = False
        self._composition = Composition()

    def add(self, verdict: Verdict) -> str:
        """The document's record, behind what must stand before it."""
        self._composition.add(verdict.document)
        before = ",\n" if self._begun else self._begin()
        return before + dumped(record(verdict))

    def finish(self, run: Run) -> str:
        """The end of the object: composition of all texts, version, settings, facts, and what went amiss."""
        before = "" if self._begun else self._begin()
        rest = {
            "composition": self._composition.shares(),
            "version": run.version,
            "settings": dict(run.settings),
            "facts": list(run.facts),
            "unread": [{"path": lost.path, "place": lost.place, "reason": lost.reason} for lost in run.unread],
            "notices": list(run.notices),
        }
        return f"{before}\n],{dumped(rest)[1:]}\n"

    def _begin(self) -> str:
        self._begun = True
        return f'{{"schema":"{SCHEMA}","documents":[\n'

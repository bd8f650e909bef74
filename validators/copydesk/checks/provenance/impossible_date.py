"""PROV003 impossible-date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity
from copydesk.text.timestamps import Stated, stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document

_SURE = 0.95
_DATE_LINE = 0.6  # one day apart, both may be right on either side of the date line


@dataclass(frozen=True)
class ImpossibleDate:
    """Flags a date of publication or retrieval that cannot be.

    Why it matters
    --------------
    Offices, prices and borders are judged as of the day on which a text was published.
    A text cannot be retrieved before it is published, and a day that no calendar has hides the true one.

    What to do
    ----------
    Look the date up at the source and record it in ISO 8601, such as 2026-03-01.

    When to ignore it
    -----------------
    When the publisher dates issues ahead, as magazines do.
    Dates that are not written in ISO 8601 are left alone: 03/04/2026 is two days, and both exist.
    """

    rule: ClassVar[Rule] = Rule("PROV003", "impossible-date", Severity.WARNING, "0.1")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding for each date that is none, else one when publication comes after retrieval."""
        said = {"published": document.provenance.published, "retrieved": document.provenance.retrieved}
        dates = {}
        for field, value in said.items():
            try:
                dates[field] = stated(value) if value else None
            except ValueError as fault:
                yield self.rule.finding(
                    None,
                    f"“{value}” is no date on which it could be {field}: {fault}.",
                    Evidence(value or "", "a date"),
                )
        published, retrieved = dates.get("published"), dates.get("retrieved")
        if published and retrieved and (sure := _after(published, retrieved)):
            yield self.rule.finding(
                None,
                f"It was retrieved on {said['retrieved']}, before it was published on {said['published']}.",
                Evidence(
                    f"published {said['published']}", f"on or before {said['retrieved']}", "the date of retrieval"
                ),
                confidence=sure,
            )


def _after(published: Stated, retrieved: Stated) -> float:
    """How sure it is that one date comes after the other, 0 when it need not."""
    if published.moment and retrieved.moment:
        return _SURE if published.moment > retrieved.moment else 0
    days = (published.first - retrieved.last).days
    if days <= 0:
        return 0
    return _DATE_LINE if days == 1 else _SURE

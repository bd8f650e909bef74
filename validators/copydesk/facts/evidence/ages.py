"""How old somebody was on the day on which a text was published, by a birth that the evidence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.facts.evidence.agreement import Agreement
from copydesk.facts.evidence.subjects import AGE, subject

if TYPE_CHECKING:
    from copydesk.facts.evidence.days import Calendar
    from copydesk.facts.evidence.source import Source
    from copydesk.text.mentions import Mention

_OLDEST = 120


def aged(calendar: Calendar, mention: Mention, source: Source) -> Agreement | None:
    """The birth from which an age follows on the day of its text; None where none does, or the day is not known."""
    today = calendar.written
    if today is None or max(mention.values) >= _OLDEST or not source.births or subject(calendar.text, mention) != AGE:
        return None
    for birth in source.births:
        if not mention.values.isdisjoint(birth.ages(today)):
            return Agreement(birth.span, f"born in {birth.year}, seen from {today.isoformat()}")
    return None

"""Holds the figures of a document against each other, and against what can be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.facts.consistency.conflicts import conflicts
from copydesk.facts.consistency.dates import impossible_dates
from copydesk.facts.consistency.ordinals import impossible_ordinals
from copydesk.facts.consistency.shares import impossible_shares, overfull_wholes
from copydesk.facts.consistency.tables import wrong_totals
from copydesk.facts.consistency.wholes import impossible_parts

if TYPE_CHECKING:
    from copydesk.model import Document


def compare(document: Document) -> Document:
    """The document with the figures that contradict each other, and those that cannot be, in the order of the text."""
    found = [
        *impossible_dates(document),
        *impossible_ordinals(document),
        *impossible_shares(document),
        *overfull_wholes(document),
        *impossible_parts(document),
        *wrong_totals(document),
    ]
    clashing = tuple(conflicts(document))
    if not found and not clashing:
        return document
    return replace(document, conflicts=clashing, impossible=tuple(sorted(found, key=lambda told: told.span)))

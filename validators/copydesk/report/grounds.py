"""What a finding rests on, in lines of plain text, for formats without a place of their own for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.report.escapes import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Finding


def grounds(finding: Finding) -> Iterator[str]:
    """The evidence as "found: …", "expected: …", "source: …"; what is empty is left out; then a reviewer's note."""
    for evidence in finding.evidence:
        labelled = {"found": evidence.found, "expected": evidence.expected, "source": evidence.source}
        yield from (f"{label}: {one_line(text)}" for label, text in labelled.items() if text)
    if finding.note:
        yield f"note: {one_line(finding.note)}"

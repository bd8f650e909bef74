"""A verdict without the words of its document: for a report that may go where the texts may not."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import NotRunRule, Provenance

if TYPE_CHECKING:
    from copydesk.model import Document, Finding, Verdict

WITHHELD = "The words are left out of this report."
_INK = re.compile(r"[^\r\n]")
_BLOCK = "░"


def redacted(verdict: Verdict) -> Verdict:
    """The same verdict with every character of the text as a block and no word of it anywhere else.

    What stays: the document's name and language, where its lines break, and of each finding its rule, severity,
    confidence, place, advice and fingerprint. Messages, evidence, speakers and provenance may quote, and go.
    """
    return replace(
        verdict,
        document=_blocked(verdict.document),
        findings=tuple(map(_silent, verdict.findings)),
        set_aside=tuple(replace(aside, finding=_silent(aside.finding)) for aside in verdict.set_aside),
        not_run=tuple(NotRunRule(lack.rule, "") for lack in verdict.not_run),
    )


def _blocked(document: Document) -> Document:
    return replace(
        document,
        text=_INK.sub(_BLOCK, document.text),
        provenance=Provenance(),
        segments=tuple(segment._replace(speaker=None) for segment in document.segments),
    )


def _silent(finding: Finding) -> Finding:
    return replace(finding, message=WITHHELD, evidence=())

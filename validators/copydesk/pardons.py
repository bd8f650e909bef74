"""Comments in documents that ask for findings to be left out: which are heeded, and which serve no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Pile, SetAside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Finding, Pardon, Verdict

_MOST = 20  # comments of one document that are spoken of


def excuse(document: Document, finding: Finding) -> SetAside | Finding:
    """The finding set aside where a comment of its document, with a reason, asks for it."""
    for pardon in document.pardons:
        if pardon.reason and _speaks_of(pardon, finding):
            return SetAside(finding, f"ignored in the document: {pardon.reason}", Pile.INLINE)
    return finding


def notices(verdict: Verdict, *, heeded: bool) -> Iterator[str]:
    """What is to be said of a document's comments: without reason, unused, not understood, or not heeded at all."""
    for pardon in verdict.document.pardons[:_MOST]:
        if told := _told(pardon, verdict) if heeded else "is not heeded: the setting inline is off":
            asked = f"{' '.join(pardon.rules)} in " if pardon.rules else ""
            yield f"comment to ignore {asked}{_place(verdict.document, pardon)} {told}"


def _told(pardon: Pardon, verdict: Verdict) -> str:
    if not pardon.rules:
        return "is not understood: write ignore or ignore-file, rules, and behind -- a reason"
    if not pardon.reason:
        return "is refused: it gives no reason behind --"
    set_aside = (aside.finding for aside in verdict.set_aside if aside.pile is Pile.INLINE)
    return "" if any(_speaks_of(pardon, finding) for finding in set_aside) else "fits no finding"


def _speaks_of(pardon: Pardon, finding: Finding) -> bool:
    if not any(rule == finding.rule or finding.code.startswith(rule.upper()) for rule in pardon.rules):
        return False
    if pardon.block is None:
        return True
    return finding.span is not None and pardon.block.start <= finding.span.start < pardon.block.end


def _place(document: Document, pardon: Pardon) -> str:
    return f"{document.path or document.id} line {document.text.count(chr(10), 0, max(pardon.at - 1, 0)) + 1}"

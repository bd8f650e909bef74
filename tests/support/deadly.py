"""What worker processes of a test are asked, by a module that they can import."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk import Document, Gate, Verdict


def judge_or_die(gate: Gate, document: Document) -> Verdict:
    """The verdict; the process ends over a text that says so."""
    if "deadly" in document.text:
        os._exit(1)
    return gate.judge(document)

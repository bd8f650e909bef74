"""What worker processes of a test are asked, by a module that they can import."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.service import judging

if TYPE_CHECKING:
    from copydesk import Document, Gate, Verdict
    from copydesk.service.judging import Answer

_judge = judging._judge  # noqa: SLF001 - what the process judges with when no test stands in the way


def judge_or_die(gate: Gate, document: Document) -> Verdict:
    """The verdict; the process ends over a text that says so."""
    if "deadly" in document.text:
        os._exit(1)
    return gate.judge(document)


def answer_or_die(document: Document) -> Answer:
    """The service's answer; the process ends over a text that says so."""
    if "deadly" in document.text:
        os._exit(1)
    return _judge(document)

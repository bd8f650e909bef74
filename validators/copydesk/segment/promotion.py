"""Weighs each passage with links, once: what it promotes, and the words by which a reader's message is known again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import Appeal
from copydesk.text.promotion import Form, assess, passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document
    from copydesk.text.promotion import Passage

_DOUBTFUL = 0.3  # how sure it must be that editorial words promote, or they are the publisher's to repeat


def mark(document: Document) -> Document:
    """The document, its segments known, with an appeal for each passage with links, in the order of the text."""
    return replace(document, appeals=tuple(_appeals(document))) if document.links else document


def _appeals(document: Document) -> Iterator[Appeal]:
    within = False  # a letter: its pieces share their words, and the first speaks for them
    for links, passage in passages(document):
        assessment = assess(passage)
        letter = passage.form is Form.LETTER
        sent = not (letter and within) and _is_sent(passage, assessment.confidence)
        within = within or letter
        yield Appeal(tuple(links), assessment.signals, assessment.confidence, _message(passage) if sent else "")


def _is_sent(passage: Passage, promotes: float) -> bool:
    """Whether the passage is a message that its sender may have left elsewhere as well."""
    return passage.form is not Form.CITED and (passage.by_reader == 1 or promotes >= _DOUBTFUL)


def _message(passage: Passage) -> str:
    domains = " ".join(sorted({target.domain or target.path for target in passage.targets}))
    return f"{passage.words} {domains}"

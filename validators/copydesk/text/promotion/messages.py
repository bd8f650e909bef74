"""The messages of readers that carry a link, each with the signature by which it is known again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.text.promotion.assessment import Form, assess
from copydesk.text.promotion.passages import passages
from copydesk.text.resemblance import Signature, signature

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Link

_DOUBTFUL = 0.3  # how sure it must be that editorial words promote, or they are the publisher's to repeat


class Message(NamedTuple):
    """A passage with a link, and its signature."""

    link: Link  # the first
    signature: Signature
    promotes: float  # how sure it is that the passage promotes, were it alone, 0 to 1


def messages(document: Document) -> Iterator[Message]:
    """The messages of a marked-out document that a sender may have left elsewhere as well, in order."""
    letters = 0
    for links, passage in passages(document):
        letters += passage.form is Form.LETTER
        if letters > 1 and passage.form is Form.LETTER:
            continue  # pieces of one letter share their words
        promotes = 0.0 if passage.form is Form.CITED else assess(passage).confidence
        if passage.form is not Form.CITED and (passage.by_reader == 1 or promotes >= _DOUBTFUL):
            domains = " ".join(sorted({target.domain or target.path for target in passage.targets}))
            if known := signature(f"{passage.words} {domains}"):
                yield Message(links[0], known, promotes)

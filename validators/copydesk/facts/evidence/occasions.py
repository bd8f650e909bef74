"""Whether two figures are told of different times or places, so that neither contradicts the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.text.circumstances import circumstances
from copydesk.text.places import are_apart

if TYPE_CHECKING:
    from copydesk.text.circumstances import Circumstances
    from copydesk.text.mentions import Mention


def told_apart(one: Mention, other: Mention) -> bool:
    """Whether the sentences of two numbers tell of times that share no day, or of two countries or cities."""
    here, there = _circumstances(one), _circumstances(other)
    if here.period and there.period and not here.period.meets(there.period):
        return True
    return bool(here.place and there.place) and are_apart(_words(one, here), _words(other, there))


def _circumstances(mention: Mention) -> Circumstances:
    return circumstances(mention.text, [mention.span], "en")[0]


def _words(mention: Mention, told: Circumstances) -> str:
    return told.place.of(mention.text) if told.place else ""

"""One number as a text mentions it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from copydesk.model import Span


class Kind(StrEnum):
    """What sort of number it is, as far as another text may be asked for it."""

    PLAIN = "plain"
    MONEY = "money"
    SHARE = "share"


class Mention(NamedTuple):
    """A number, without its sign, in every way in which it can be read. A tuple, as a span is."""

    span: Span  # with the multiplier, without the unit
    values: frozenset[Decimal]  # multiplied
    kind: Kind = Kind.PLAIN
    factor: Decimal | None = None  # by what it was multiplied
    written: frozenset[Decimal] = frozenset()  # before that; none for words such as "twice"
    dated: bool = False  # the day of a date, or part of a time

    def agrees(self, other: Mention) -> bool:
        """Whether both have a value in common."""
        return not self.values.isdisjoint(other.values)


def plain(value: Decimal) -> Decimal:
    """`value` without its sign and trailing zeros, so that equal numbers are the same key."""
    return abs(value).normalize()

"""A numeral: a number as it stands in a text, before anyone asks what it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from copydesk.model import Span

LONGEST = 40  # digits; longer ones are codes or attacks, and no reader holds them for quantities


class Numeral(NamedTuple):
    """A number in digits or words. A tuple, as a span is.

    `grouped` is set when one mark reads as decimal and as thousands mark alike.
    """

    span: Span
    value: Decimal | None  # with the mark read as a decimal mark; None when too long to be read
    grouped: Decimal | None = None  # the other reading: the mark groups thousands
    decimal_mark: str = ""  # the mark this numeral proves to be decimal, or is read as such in `value`
    grouping_mark: str = ""  # the mark this numeral proves to group thousands
    spelled: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether the separators alone allow two values."""
        return self.grouped is not None


def bounded(value: Decimal) -> Decimal | None:
    """`value`, or None where its digits or its power of ten pass what a reader takes for a quantity."""
    if not value.is_finite():
        return None
    if value and not -LONGEST <= value.adjusted() <= LONGEST:
        return None
    return value

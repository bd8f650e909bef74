"""A figure: a number with all that belongs to it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from copydesk.text.quantities import units

if TYPE_CHECKING:
    from copydesk.model import Bound, Span
    from copydesk.text.numerals import Numeral


_THOUSAND = 1000
_CENTS = -2  # the power of ten of the last digit


class Figure(NamedTuple):
    """A number with its sign, bounds, currency, multiplier and unit. A tuple, as a span is."""

    span: Span
    numeral: Numeral
    value: Decimal | None  # multiplied; the lower end of a range; None when too long to be read
    grouped: Decimal | None = None  # the value, were the mark to group thousands
    upper: Decimal | None = None  # the upper end of a range
    unit: str | None = None  # of measure, a currency or a share
    measured: bool = False  # whether there is such a unit
    factor: Decimal = Decimal(1)
    approximate: bool = False
    bound: Bound | None = None  # the side on which the value is open: "more than 30"

    @property
    def is_money(self) -> bool:
        """Whether the unit is a currency."""
        return self.unit is not None and units.currency(self.unit) == self.unit

    @property
    def is_written_as_money(self) -> bool:
        """Whether the number is written as sums are: multiplied, with its thousands apart, or with cents."""
        numeral = self.numeral
        if self.factor != 1 or numeral.grouping_mark or numeral.value is None:
            return True
        cents = bool(numeral.decimal_mark) and numeral.value.as_tuple().exponent == _CENTS
        return cents or (numeral.spelled and numeral.value >= _THOUSAND)

"""Numbers that are rounded as they are written."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.text import dates
from copydesk.text.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.evidence.source import Source, Standing
    from copydesk.text.mentions import Mention

_ABOUT = re.compile(
    r"\b(?:(?P<more>more than|over|at least|plus de|über)|(?P<less>nearly|almost|up to|under|less than|fast|casi|quasi)"
    r"|about|around|some|roughly|close to|approximately|circa|rund|etwa|environ|près de|unos) ?[$£€]?\Z",
    re.IGNORECASE,
)
_LAST_WORDS = tuple(
    "than over least de über nearly almost to under fast casi quasi about around some roughly approximately circa rund "
    "etwa environ unos".split()
)  # with which those before a number end
_REACH = 18
_LEAST = 10  # plain numbers under this are not rounded unless they are about the same
_FARTHEST = Decimal("0.15")  # of the number written: what is farther off is another number
_CLOSE = Decimal("0.02")  # of the number written: so near, zeros at the end need no "about"
_CUT = Decimal("0.05")  # of the number written: so near, digits may be cut off instead of rounded


def rounded(text: str, mention: Mention, source: Source) -> Iterator[Mention]:
    """The numbers of the evidence that are the number of the text when rounded, or cut, to its last digit."""
    about = _about(text, mention.span.start)
    for written in mention.written:
        value = written * (mention.factor or 1)
        for exact, other in source.between(*_bounds(value, mention.factor, written, about)):
            if exact and _tells(mention, value, exact, about) and _may_be_rounded(mention, source.text, other):
                yield other.mention


def is_rounded(text: str, mention: Mention, exact: Decimal) -> bool:
    """Whether the number of the text is `exact` when rounded, or cut, to its last digit."""
    about = _about(text, mention.span.start)
    for written in mention.written:
        value = written * (mention.factor or 1)
        least, most = _bounds(value, mention.factor, written, about)
        if least <= exact <= most and _tells(mention, value, exact, about):
            return True
    return False


def _about(text: str, start: int) -> re.Match[str] | None:
    """The words before a number that say it is rounded."""
    floor = max(0, start - _REACH)
    words = text[floor:start].rstrip("$€£").rstrip().lower()
    return _ABOUT.search(text, floor, start) if words.endswith(_LAST_WORDS) else None


def _tells(mention: Mention, value: Decimal, exact: Decimal, about: re.Match[str] | None) -> bool:
    """Whether being so near says something: a whole small number is not rounded."""
    if exact == value:
        return False
    return bool(mention.factor) or ((about is not None or exact != exact.to_integral_value()) and value >= _LEAST)


def _bounds(
    value: Decimal, factor: Decimal | None, written: Decimal, about: re.Match[str] | None
) -> tuple[Decimal, Decimal]:
    """From where to where the number may lie that was rounded to `value`."""
    step = _step(written, factor, about=about is not None)
    below, above = step / 2, max(step / 2, min(step, value * _CUT))
    if about and about["more"]:
        above = step
    if about and about["less"]:
        below, above = step, Decimal(0)
    close = value * _CLOSE if factor else Decimal(0)
    farthest = value * _FARTHEST
    return value - min(max(below, close), farthest), value + min(max(above, close), farthest)


def _may_be_rounded(mention: Mention, told: str, other: Standing) -> bool:
    """Whether both are of a kind; years, days and times are never rounded."""
    factor = other.mention.factor
    if other.dated or (not factor and dates.may_be_year(told, other.mention.span)):
        return False
    kind = mention.kind
    return kind is other.kind or (kind is Kind.MONEY and other.kind is Kind.PLAIN and factor is not None)


def _step(written: Decimal, factor: Decimal | None, *, about: bool) -> Decimal:
    """The unit of the last digit written; with "about" trailing zeros are not held for exact."""
    exponent = int(written.normalize().as_tuple().exponent)
    return Decimal(10) ** (exponent if about else min(exponent, 0)) * (factor or 1)

"""Joins figures that are one: ranges, tolerances, sums such as "3 hundred and 21", shares such as "2 in 5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.quantities import bounds, sums
from copydesk.text.quantities.nouns import counted

if TYPE_CHECKING:
    from decimal import Decimal

    from copydesk.text.quantities.figure import Figure

_RANGE = re.compile(r" ?(?:-|–|—|−|‐|~|∼|\bto\b|\bthrough\b|\bbis\b|\bà\b|\btot\b) ?")
_BOTH = re.compile(r" (?:and|und|et|y|e|en|i) ")
_PAIR = re.compile(r",? (?:and|but|und|et|y|e|en) |, ")
_TOLERANCE = re.compile(r" ?(?:±|\+/-|\+-) ?")
_SUM = re.compile(r"[ \u00a0]{1,2}(?:and )?")
_SHARE = re.compile(r" (?:in|out of|over|von|sur|de cada|su|van de) ")
_HUNDREDS_BEFORE = re.compile(r"(?:hundred|thousand|million) and \Z")
_SHARE_BEHIND = re.compile(r" (?:in|out of|over) (?:\d{1,4}\b(?![-/.,]\d)|[a-z]+)")
_GREATEST_SHARE = 1000
_LEAST_FACTOR = 100
_LONGEST_GAP = 14
_BLANKS = 20  # around a number that is all of a text


def joined(text: str, low: Figure, high: Figure) -> Figure | None:
    """The two as one figure; None when they are two."""
    if high.span.start - low.span.end > _LONGEST_GAP or low.value is None or high.value is None:
        return None
    gap = text[low.span.end : high.span.start]
    if found := _sum(low, high, gap) or sums.joined(text, low, high, gap) or _share(text, low, high, gap):
        return found
    return _range(text, low, high, gap)


def may_open(text: str, span: Span) -> bool:
    """Whether a lone "one" begins a share ("one in three"), ends "3 hundred and one", or is all that its text says."""
    alone = len(text) - (span.end - span.start) <= _BLANKS and text.strip() == text[span.start : span.end]
    summed = _HUNDREDS_BEFORE.search(text, max(0, span.start - _LONGEST_GAP), span.start)
    return alone or bool(summed or _SHARE_BEHIND.match(text, span.end))


def _range(text: str, low: Figure, high: Figure, gap: str) -> Figure | None:
    """As in "5 to 10 million", "between 5 and 10", "more than 5 and less than 10", "5 ± 1"."""
    if low.upper is not None or not _may_share_unit(low, high):
        return None
    if _TOLERANCE.fullmatch(gap):
        return low._replace(span=_over(low, high), unit=high.unit, measured=high.measured, approximate=True)
    is_range = _RANGE.fullmatch(gap) or _is_bounded_pair(low, high, gap)
    if not (is_range or _BOTH.fullmatch(gap)):
        return None
    opened = bounds.range_start(text, low.span.start)
    if opened is None and not is_range:
        return None
    span = Span(low.span.start if opened is None else opened, high.span.end)
    value, upper = _scaled(low, high), None if high.value is None else abs(high.value)
    if low.bound is bounds.CEILING and high.bound is bounds.FLOOR:
        value, upper = upper, value
    return high._replace(span=span, value=value, upper=upper, approximate=True, bound=None)


def _may_share_unit(low: Figure, high: Figure) -> bool:
    """Whether the unit of the upper end may be that of the lower one as well: "$10 to $12 an hour"."""
    rate = (high.unit or "").startswith(f"{low.unit}/") and (low.value or 0) < (high.value or 0)
    return not low.unit or low.unit == high.unit or rate


def _is_bounded_pair(low: Figure, high: Figure, gap: str) -> bool:
    """Whether the two bound one value from both sides: "more than 5 and less than 10", in either order."""
    if low.value is None or high.value is None or not _PAIR.fullmatch(gap):
        return False
    under, over = (low, high) if low.bound is bounds.FLOOR else (high, low)
    sides = under.bound is bounds.FLOOR and over.bound is bounds.CEILING
    return sides and (under.value or 0) < (over.value or 0)


def _scaled(low: Figure, high: Figure) -> Decimal | None:
    """The lower end, in millions where only the upper end says so: "5 to 10 million"."""
    value, plain = low.value, high.numeral.value
    if value is None or plain is None or low.unit or low.factor != 1:
        return value
    return value * high.factor if value < plain else value


def _sum(low: Figure, high: Figure, gap: str) -> Figure | None:
    """As in "3 hundred and 21": a smaller number put to a multiplied one; "3 million and a half": half of a million."""
    if low.value is None or high.value is None or low.unit or low.factor < _LEAST_FACTOR or high.bound:
        return None
    if not 0 < high.value < low.factor or not _SUM.fullmatch(gap):
        return None
    more = high.value * low.factor if high.value < 1 else high.value
    return high._replace(span=_over(low, high), value=low.value + more, factor=low.factor)


def _share(text: str, low: Figure, high: Figure, gap: str) -> Figure | None:
    """As in "2 in 5": so many out of so many."""
    over, under = low.value, high.value
    fraction = gap == " " and high.bound is bounds.FLOOR and over == 1 and text.startswith("over", high.span.start)
    if over is None or under is None or low.unit or high.unit or not (fraction or _SHARE.fullmatch(gap)):
        return None
    if over != int(over) or under != int(under) or not 0 < over < under <= _GREATEST_SHARE:
        return None
    if fraction and counted(text, high.span.end):  # "one over 30 kinds"
        return None
    return low._replace(span=_over(low, high), value=over / under, approximate=high.approximate)


def _over(low: Figure, high: Figure) -> Span:
    return Span(low.span.start, high.span.end)

"""The same measure in another unit: "5 miles" where the evidence has "8 km".

The factors are exact: the international yard and pound of 1959, and the international nautical mile, as the NIST gives
them (Special Publication 811, appendix B).
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.text.mentions import Kind
from copydesk.text.quantities import units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.evidence.source import Source
    from copydesk.text.mentions import Mention

_EXACT = {
    ("mile", "km"): "1.609344",
    ("foot", "m"): "0.3048",
    ("inch", "cm"): "2.54",
    ("yard", "m"): "0.9144",
    ("nautical mile", "km"): "1.852",
    ("mph", "km/h"): "1.609344",
    ("knot", "km/h"): "1.852",
    ("acre", "hectare"): "0.40468564224",
    ("square mile", "square kilometre"): "2.589988110336",
    ("pound", "kg"): "0.45359237",
    ("ounce", "g"): "28.349523125",
}
_CLOSE, _FARTHEST = Decimal("0.02"), Decimal("0.05")  # of a number, by which converting it may round it


def converted(text: str, mention: Mention, source: Source) -> Iterator[Mention]:
    """The numbers of the evidence that are the number of the text in another unit of measure."""
    unit = measure_behind(text, mention) if mention.kind is Kind.PLAIN else None
    for other_unit, factor in _OTHERS.get(unit or "", ()):
        for value in mention.values:
            leeway = _leeway(value)
            for _, other in source.between((value - leeway) / factor, (value + leeway) / factor):
                if measure_behind(source.text, other.mention) == other_unit:
                    yield other.mention


def measure_behind(text: str, mention: Mention) -> str | None:
    """The unit that stands right behind a number, with one blank or hyphen between."""
    end = mention.span.end
    word = units.WORD.match(text, end + (text[end : end + 1] in {" ", "-", "\u00a0"}))
    return units.unit(word[0]) if word else None


def _leeway(value: Decimal) -> Decimal:
    """Half of the last digit written that is no nought, within bounds."""
    step = Decimal(10) ** int(value.normalize().as_tuple().exponent)
    return max(min(step / 2, value * _FARTHEST), value * _CLOSE)


def _both_ways() -> dict[str, list[tuple[str, Decimal]]]:
    """For each unit those it can be converted from, each with its factor."""
    found: defaultdict[str, list[tuple[str, Decimal]]] = defaultdict(list)
    for (unit, metric), factor in _EXACT.items():
        found[metric].append((unit, Decimal(factor)))
        found[unit].append((metric, 1 / Decimal(factor)))
    return dict(found)


_OTHERS = _both_ways()

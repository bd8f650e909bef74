"""The same measure in another unit: "5 miles" where the evidence has "8 km".

The factors are exact: the international yard and pound of 1959, the nautical mile, the thermochemical calorie and the
degree Fahrenheit as the NIST gives them (Special Publication 811, appendix B), the astronomical unit and the light-year
of the International Astronomical Union (resolution B2 of 2012), and multiples of one unit.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.text.mentions import Kind
from copydesk.text.quantities import measures, units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.evidence.source import Source
    from copydesk.text.mentions import Mention

_EXACT = {
    ("mile", "km"): "1.609344",
    ("mile", "m"): "1609.344",
    ("yard", "m"): "0.9144",
    ("foot", "m"): "0.3048",
    ("foot", "cm"): "30.48",
    ("inch", "cm"): "2.54",
    ("inch", "mm"): "25.4",
    ("nautical mile", "km"): "1.852",
    ("light-year", "km"): "9460730472580.8",
    ("au", "km"): "149597870.7",
    ("km", "m"): "1000",
    ("m", "cm"): "100",
    ("mile/hour", "km/hour"): "1.609344",
    ("knot", "km/hour"): "1.852",
    ("acre", "hectare"): "0.40468564224",
    ("square mile", "square kilometre"): "2.589988110336",
    ("square foot", "square metre"): "0.09290304",
    ("square yard", "square metre"): "0.83612736",
    ("square kilometre", "hectare"): "100",
    ("cubic foot", "cubic metre"): "0.028316846592",
    ("cubic yard", "cubic metre"): "0.764554857984",
    ("cubic mile", "cubic kilometre"): "4.168181825440579584",
    ("barrel", "litre"): "158.987294928",
    ("pound", "kg"): "0.45359237",
    ("ounce", "g"): "28.349523125",
    ("troy ounce", "g"): "31.1034768",
    ("short ton", "tonne"): "0.90718474",
    ("long ton", "tonne"): "1.0160469088",
    ("tonne", "kg"): "1000",
    ("kg", "g"): "1000",
    ("kcal", "kJ"): "4.184",
    ("MW", "kW"): "1000",
    ("GW", "MW"): "1000",
    ("year", "month"): "12",
    ("week", "day"): "7",
    ("day", "hour"): "24",
    ("hour", "minute"): "60",
    ("minute", "second"): "60",
    ("century", "year"): "100",
    ("decade", "year"): "10",
    ("°F", "°C"): "0.5555555555555555555555555556",
}
_ZEROS = {"°F": Decimal(32)}  # where a scale does not begin with the other's nought
_NOUGHT = Decimal(0)
_CLOSE, _FARTHEST = Decimal("0.02"), Decimal("0.05")  # of a number, by which converting it may round it


def converted(text: str, mention: Mention, source: Source) -> Iterator[Mention]:
    """The numbers of the evidence that are the number of the text in another unit of measure."""
    unit = measure_behind(text, mention) if mention.kind is Kind.PLAIN else None
    for other_unit, factor in _OTHERS.get(unit or "", ()):
        zero, other_zero = _ZEROS.get(unit or "", _NOUGHT), _ZEROS.get(other_unit, _NOUGHT)
        for value in mention.values:
            leeway = _leeway(value)
            low, high = ((end - zero) / factor + other_zero for end in (value - leeway, value + leeway))
            for _, other in source.between(low, high):
                if measure_behind(source.text, other.mention) == other_unit:
                    yield other.mention


def measure_behind(text: str, mention: Mention) -> str | None:
    """The unit that stands right behind a number, with one blank or hyphen between."""
    end = mention.span.end
    found = units.named(text, end + (text[end : end + 1] in {" ", "-", "\u00a0"}))
    return measures.compounded(text, found.name, found.end)[0] if found else None


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

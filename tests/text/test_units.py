"""Units of measure: their symbols, names of several words, compounds and sums of two."""

from __future__ import annotations

from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text import quantities
from copydesk.text.quantities import units

if TYPE_CHECKING:
    from copydesk.text.quantities import Figure

TABLES = ("units.tsv", "currencies.tsv", "currency_names.tsv")


def figures(text: str, language: str = "en") -> list[Figure]:
    return list(quantities.find(text, language))


@pytest.mark.parametrize(
    ("text", "covered", "value", "unit"),
    [
        ("270 metric tons of coal", "270 metric tons", "270", "tonne"),
        ("9 cubic feet", "9 cubic feet", "9", "cubic foot"),
        ("a 90-square-mile park", "90-square-mile", "90", "square mile"),
        ("5 sq. ft. of cloth", "5 sq. ft", "5", "square foot"),
        ("19 degrees Celsius", "19 degrees Celsius", "19", "°C"),
        ("61 degrees F.", "61 degrees F", "61", "°F"),
        ("19 deg c", "19 deg c", "19", "°C"),
        ("19° Celsius", "19° Celsius", "19", "°C"),
        ("at -4 centigrade", "-4 centigrade", "-4", "°C"),
        ("60 km2.", "60 km2", "60", "square kilometre"),
        ("60km^2", "60km^2", "60", "square kilometre"),
        ("55 miles per hour", "55 miles per hour", "55", "mile/hour"),
        ("55 mph", "55 mph", "55", "mile/hour"),
        ("4 micrograms per litre", "4 micrograms per litre", "4", "µg/litre"),
        ("12 light years", "12 light years", "12", "light-year"),
        ("2 acre-feet", "2 acre-feet", "2", "acre-foot"),
        ("800 barrels a day", "800 barrels a day", "800", "barrel/day"),
        ("1.5 wt.% of it", "1.5 wt.%", "1.5", "percent by mass"),
        ("40 mbar", "40 mbar", "40", "mbar"),
        ("6 kN", "6 kN", "6", "kN"),
        ("8 TeV", "8 TeV", "8", "TeV"),
        ("nine months old", "nine months old", "9", "month of age"),
        ("a 3-week-old calf", "3-week-old", "3", "week of age"),
    ],
)
def test_what_is_measured(text: str, covered: str, value: str, unit: str) -> None:
    (figure,) = figures(text)

    assert (figure.span.of(text), figure.value, figure.unit) == (covered, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "covered", "value", "unit"),
    [
        ("6 feet 3 inches tall", "6 feet 3 inches", "75", "inch"),
        ("6 ft 3 in.", "6 ft 3 in.", "75", "inch"),
        ("2 hours and 40 minutes", "2 hours and 40 minutes", "160", "minute"),
        ("1 hr 5 min 30 sec", "1 hr 5 min 30 sec", "3930", "second"),
        ("7 pounds 9 ounces", "7 pounds 9 ounces", "121", "ounce"),
        ("2 years and 3 months old", "2 years and 3 months old", "27", "month of age"),
        ("eleven dollars and thirty cents", "eleven dollars and thirty cents", "11.3", "USD"),
        ("eleven dollars thirty.", "eleven dollars thirty", "11.3", "USD"),
        ("11 dollars 30.", "11 dollars 30", "11.3", "USD"),
        ("3 pounds 40 pence", "3 pounds 40 pence", "3.4", "GBP"),
    ],
)
def test_what_is_told_in_two_units_is_one_figure(text: str, covered: str, value: str, unit: str) -> None:
    (figure,) = figures(text)

    assert (figure.span.of(text), figure.value, figure.unit) == (covered, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("15 dollars 50 years ago", ["15 dollars", "50 years"]),
        ("6 feet 14 inches", ["6 feet", "14 inches"]),
        ("6 feet and 3 metres", ["6 feet", "3 metres"]),
        ("6 ft 3 in the shade", ["6 ft", "3"]),
        ("90210L77 and 24 m81", ["24"]),
        ("5 square pegs", ["5"]),
        ("5 metric systems", ["5"]),
    ],
)
def test_what_is_no_unit_or_no_sum(text: str, covered: list[str]) -> None:
    assert [figure.span.of(text) for figure in figures(text)] == covered


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [("$10 to $12 an hour", 10, 12, "USD/hour"), ("about 20~100", 20, 100, None), ("3 to 4 degrees F", 3, 4, "°F")],
)
def test_ranges_take_the_unit_of_their_end(text: str, low: int, high: int, unit: str | None) -> None:
    (figure,) = figures(text)

    assert (figure.value, figure.upper, figure.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize("table", TABLES)
def test_no_word_stands_for_two_things(table: str) -> None:
    lines = files(quantities).joinpath("data", table).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    symbols = [symbol for row in rows for symbol in row[1].split()]
    words = [word for row in rows for word in row[2].split()]

    assert all(len(row) == 3 for row in rows)
    assert (len(symbols), len(words)) == (len(set(symbols)), len(set(words)))
    assert words == [word.lower() for word in words]


@given(st.sampled_from(sorted(units._long_names())), st.integers(2, 10**6))  # noqa: SLF001 - the names themselves
def test_every_name_of_several_words_is_found(name: str, value: int) -> None:
    text = f"{value} {name.replace('_', ' ')} and more"
    (figure,) = figures(text)

    assert (figure.value, figure.unit) == (Decimal(value), units._long_names()[name])  # noqa: SLF001 - as above

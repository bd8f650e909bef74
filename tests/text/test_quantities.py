"""Figures: numbers with what belongs to them, and numbers that are none."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk.text import quantities

if TYPE_CHECKING:
    from copydesk.text.quantities import Figure


def figures(text: str, language: str = "en") -> list[Figure]:
    return list(quantities.find(text, language))


@pytest.mark.parametrize(
    ("text", "covered", "value", "unit"),
    [
        ("It cost €3.5 million.", "€3.5 million", "3500000", "EUR"),
        ("a $5m loan", "$5m", "5000000", "USD"),
        ("the 5m pole", "5m", "5", "m"),
        ("paid 20 000 € for it", "20 000 €", "20000", "EUR"),
        ("in USD 5,000.50 cash", "USD 5,000.50", "5000.5", "USD"),
        ("27 countries came", "27", "27", None),
        ("rose by 3.5 per cent", "3.5 per cent", "3.5", "percent"),
        ("rose by 3.5 percent", "3.5 percent", "3.5", "percent"),
        ("tras el 12 por ciento", "12 por ciento", "12", "percent"),
        ("up 3 percentage points", "3 percentage points", "3", "percentage point"),
        ("100 9/11 families", "100", "100", None),
        ("10 3/4 inch", "10 3/4 inch", "10.75", "inch"),
        ("about 12 km/h", "12 km/h", "12", "km/hour"),
        ("was −5 °C", "−5 °C", "-5", "°C"),
        ("3 lakh rupees", "3 lakh rupees", "300000", "INR"),
        ("4 thousand 3 hundred and 21 votes", "4 thousand 3 hundred and 21", "4321", None),
        ("3 million and a half people", "3 million and a half", "3500000", None),
        ("one in four drivers", "one in four", "0.25", None),
        ("more than 30 men", "more than 30", "30", None),
        ("500 or more", "500 or more", "500", None),
        ("she is 34 years old", "34 years old", "34", "year of age"),
    ],
)
def test_what_a_figure_covers(text: str, covered: str, value: str, unit: str | None) -> None:
    (figure,) = figures(text)

    assert (figure.span.of(text), figure.value, figure.unit) == (covered, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "covered", "low", "high"),
    [
        ("between 10 and 20 troops", "between 10 and 20", 10, 20),
        ("5 to 10 million euros", "5 to 10 million euros", 5_000_000, 10_000_000),
        ("10–20 percent", "10–20 percent", 10, 20),
        ("more than 10 and less than 20", "more than 10 and less than 20", 10, 20),
    ],
)
def test_ranges(text: str, covered: str, low: int, high: int) -> None:
    (figure,) = figures(text)

    assert (figure.span.of(text), figure.value, figure.upper) == (covered, Decimal(low), Decimal(high))
    assert figure.approximate


def test_a_billion_is_longer_in_german() -> None:
    (english,) = figures("2 billion", "en")
    (german,) = figures("2 Billionen", "de")

    assert (english.value, german.value) == (Decimal(2 * 10**9), Decimal(2 * 10**12))


@pytest.mark.parametrize(
    "text",
    [
        "on March 2, 2025",
        "6 January 2020",
        "2024-05-01",
        "1/2/2020",
        "in 1998",
        "the 1980s",
        "at 12:30 or 5 pm",
        "the 21st day",
        "page 12",
        "Fig. 3",
        "§ 5",
        "Covid-19 and MH17",
        "won 3-1",
        "10 Downing Street",
        "as shown [12]",
        "equation (6)",
        "call +351 21 555 0142",
        "24/7 service",
        "#5",
        "one of them",
    ],
)
def test_these_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "words", "noun", "plural"),
    [
        ("15 troops to", "15 troops", "troop", True),
        ("27 countries are", "27 countries", "country", True),
        ("100 mineral deals with", "100 mineral deals", "deal", True),
        ("34 dead", "34 dead", "dead", True),
        ("12 of them", "", "", False),
        ("12, they", "", "", False),
    ],
)
def test_what_is_counted(text: str, words: str, noun: str, plural: bool) -> None:  # noqa: FBT001 - a column of the table
    counted = quantities.counted(text, len(text.partition(" ")[0].rstrip(",")))

    actual = (text[: counted.end], counted.noun, counted.plural) if counted else ("", "", False)
    assert actual == (words, noun, plural)


@example(",0,0")
@given(st.text(alphabet=st.sampled_from("0123456789 .,-–%€$()/:m k to and of ½"), max_size=60) | st.text(max_size=60))
def test_figures_never_overlap(text: str) -> None:
    found = figures(text)

    assert all(one.span.end <= two.span.start for one, two in pairwise(found))
    assert all(figure.value is None or figure.value.is_finite() for figure in found)


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("more than 30 men", "en", "at least"),
        ("no more than 30 men", "en", "at most"),
        ("30 or fewer", "en", "at most"),
        ("mindestens 30 Boote", "de", "at least"),
        ("moins de 30 bateaux", "fr", "at most"),
        ("au moins 30 bateaux", "fr", "at least"),
        ("al menos 30 barcos", "es", "at least"),
        ("hooguit 30 boten", "nl", "at most"),
        ("about 30 men", "en", None),
    ],
)
def test_the_side_on_which_a_figure_is_open(text: str, language: str, bound: str | None) -> None:
    (figure,) = figures(text, language)

    assert (figure.value, figure.bound) == (Decimal(30), bound)


def test_two_bounds_that_close_an_interval_are_one_figure() -> None:
    (one,) = figures("less than 10 but more than 5")

    assert (one.value, one.upper, one.bound) == (Decimal(5), Decimal(10), None)


def test_two_bounds_that_close_none_are_two_figures() -> None:
    assert [one.value for one in figures("less than 5 and more than 10")] == [5, 10]


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Sales rose by 5 percent.", "up"),
        ("It fell from 40 to 30 percent.", "down"),
        ("12 percent lower", "down"),
        ("Die Zahl stieg auf rund 300.", "up"),
        ("He stood up. In 2010 there were 30 cats.", None),
    ],
)
def test_which_way_a_figure_went(text: str, direction: str | None) -> None:
    (figure,) = figures(text)

    assert quantities.direction(text, figure.span) == direction


@pytest.mark.parametrize(
    "text",
    [
        "the CO 2 and the H 2 O",
        "a rate in g min −1",
        "1,4-dihydroxybenzene",
        "Figs. 11 and 12 and Sections 2, 3",
        "see [31–35] and [6, 7]",
        "first: 1) wash, 2) dry",
        "Smith 2005b",
        "acht Uhr",
        "el dos de mayo",
    ],
)
def test_indices_locants_notes_and_lists_are_no_figures(text: str) -> None:
    language = "es" if "mayo" in text else "de" if "Uhr" in text else "en"

    assert figures(text, language) == []


def test_a_number_is_multiplied_three_times_at_most() -> None:
    (figure, *_) = figures(f"5 {'million ' * 5_000}")

    assert figure.value == Decimal(5) * 10**18


@pytest.mark.parametrize("word", ["Per cent", "Percentage points", "por ciento", "millones", "Euros", "Miles", "kg"])
def test_what_measures_a_number_is_never_taken_for_an_ordinary_word(word: str) -> None:
    (figure,) = figures(f"It was 73 {word} then.", "es")

    assert figure.measured or figure.factor != 1

"""Sums of money: signs, codes and names of the world's currencies, and words that are no currency where they stand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text import quantities
from copydesk.text.quantities import money, units

if TYPE_CHECKING:
    from copydesk.text.quantities import Figure

CODES = ["EUR", "SEK", "CHF", "INR", "BRL"]


def figures(text: str, language: str = "en") -> list[Figure]:
    return list(quantities.find(text, language))


@pytest.mark.parametrize(
    ("text", "covered", "value", "unit"),
    [
        ("a fare of 40 Turkish lira", "40 Turkish lira", "40", "TRY"),
        ("some 30 US dollars each", "30 US dollars", "30", "USD"),
        ("7 million new zealand dollars", "7 million new zealand dollars", "7000000", "NZD"),
        ("a fine of 900 Hong Kong dollars", "900 Hong Kong dollars", "900", "HKD"),
        ("about 60 pounds sterling", "60 pounds sterling", "60", "GBP"),
        ("about 60 British pounds", "60 British pounds", "60", "GBP"),
        ("rent of 850 francs", "850 francs", "850", "franc"),
        ("paid 12 pesos", "12 pesos", "12", "peso"),
        ("rose to 88 pence", "88 pence", "88", "penny"),
        ("half a million usd", "half a million usd", "500000", "USD"),
        ("8,000 won a head", "8,000 won", "8.000", "KRW"),
        ("three thousand won.", "three thousand won", "3000", "KRW"),
        ("a 300-rand fine", "300-rand", "300", "ZAR"),
        ("65 USD million", "65 USD million", "65000000", "USD"),
        ("31.5 MEUR in sales", "31.5 MEUR", "31500000", "EUR"),
        ("850 TEUR", "850 TEUR", "850000", "EUR"),
        ("eur 45 a night", "eur 45 a night", "45", "EUR/night"),
        ("cards of USD75", "USD75", "75", "USD"),
        ("hk $ 30 billion", "hk $ 30 billion", "30000000000", "HKD"),
        ("C $ 2.75", "C $ 2.75", "2.75", "CAD"),
        ("Mex$ 9 million", "Mex$ 9 million", "9000000", "MXN"),
        ("aud$60", "aud$60", "60", "AUD"),
        ("CDN$60", "CDN$60", "60", "CAD"),
        ("US $60", "US $60", "60", "USD"),
        ("60 US$", "60 US$", "60", "USD"),
        ("80元", "80元", "80", "CNY"),
        ("80₾", "80₾", "80", "GEL"),
        ("9000 ₭", "9000 ₭", "9000", "LAK"),
        ("KES 4,500", "KES 4,500", "4.500", "KES"),
        ("$7 million dollars", "$7 million dollars", "7000000", "USD"),
        ("$40 Canadian dollars", "$40 Canadian dollars", "40", "CAD"),
        ("$19 an hour", "$19 an hour", "19", "USD/hour"),
        ("$310 per tonne", "$310 per tonne", "310", "USD/tonne"),
        ("$6 million a year ago", "$6 million", "6000000", "USD"),
        ("3mil SEK", "3mil SEK", "3000000", "SEK"),
    ],
)
def test_what_is_money(text: str, covered: str, value: str, unit: str) -> None:
    (figure,) = figures(text)

    assert (figure.span.of(text), figure.value, figure.unit) == (covered, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "units_read"),
    [
        ("12 real people", [None]),
        ("2,000 real friends", [None]),
        ("nearly 2 million won the vote", [None]),
        ("8 Rand voters", [None]),
        ("PEN 10 stories", [None]),
        ("ALL 5 teams", [None]),
        ("all 30 of us", [None]),
        ("40 US soldiers", [None]),
        ("40 Swiss cows", [None]),
        ("8 USD20 cards", [None, "USD"]),
        ("eur 10 usd 20", ["EUR", "USD"]),
        ("10 eur 20 usd", ["EUR", "USD"]),
        ("$ 25.00 $ 30.00", ["USD", "USD"]),
        ("it gave us $5", ["USD"]),
        ("a $ 10 note", ["USD"]),
    ],
)
def test_what_is_no_money_or_that_of_the_next(text: str, units_read: list[str | None]) -> None:
    assert [figure.unit for figure in figures(text)] == units_read


def test_letters_before_a_sign_are_left_out_where_they_are_words() -> None:
    assert [figure.span.of(text) for text in ("gave us $5", "a $ 10 note") for figure in figures(text)] == [
        "$5",
        "$ 10",
    ]


@given(st.sampled_from(CODES), st.integers(2, 10**9), st.booleans())
def test_a_code_is_read_on_either_side(code: str, value: int, before: bool) -> None:  # noqa: FBT001 - drawn
    (figure,) = figures(f"{code} {value}" if before else f"{value} {code}")

    assert (figure.value, figure.unit, figure.is_money) == (Decimal(value), code, True)


@given(st.text(alphabet=st.sampled_from("aCHKUSNZD$€£ ¥₭Rs.Fr5eur"), max_size=12))
def test_a_currency_before_a_number_ends_where_the_number_begins(text: str) -> None:
    found = money.before(text, len(text))

    assert found is None or (0 <= found.start < len(text) and units.currency(found.code) == found.code)

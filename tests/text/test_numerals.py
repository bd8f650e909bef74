"""Numerals in digits and in words, and what they are worth."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text import numerals


def values(text: str) -> list[Decimal | None]:
    return [numeral.value for numeral in numerals.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1\u00a0234,5", "1234.5"),
        ("1\u2009234\u2009567", "1234567"),
        ("1'234.50", "1234.50"),
        ("12,34,567.89", "1234567.89"),
        ("1.234.567", "1234567"),
        ("0,77", "0.77"),
        (".77", "0.77"),
        ("٤٫٥", "4.5"),
        ("१२३", "123"),
        ("3·5", "3.5"),
        ("2½", "2.5"),
        ("½", "0.5"),
        ("3/4", "0.75"),
        ("2 1/4", "2.25"),
        ("1.3e6", "1300000"),
        ("6.2x10^-4", "0.00062"),
        ("2^10", "1024"),
    ],
)
def test_digits(text: str, expected: str) -> None:
    assert values(text) == [Decimal(expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two dozen", "24"),
        ("three and a half million", "3500000"),
        ("half a million", "500000"),
        ("two thirds", Decimal(2) / 3),
        ("five twenty-firsts", Decimal(5) / 21),
        ("one thirty-second of it", Decimal(1) / 32),
        ("two million and a half", "2500000"),
        ("six million and one half", "6500000"),
        ("three hundred and one half", "300.5"),
        ("three quarters of a million", "750000"),
        ("four hundred point sixty-one", "400.61"),
        ("four point six one", "4.61"),
        ("below a half", "0.5"),
        ("two and three quarters", "2.75"),
        ("a third of the house", Decimal(1) / 3),
        ("a hundred thousand", "100000"),
        ("minus five hundred and four", "-504"),
        ("twenty-one thousand Eleven", "21011"),
        ("three thousand millions", "3000000000"),
        ("one hundred and fifty", "150"),
        ("five point two", "5.2"),
        ("nineteen eighty-four", "1984"),
        ("one twenty two", "122"),
    ],
)
def test_words(text: str, expected: str | Decimal) -> None:
    assert values(text) == [Decimal(expected)]


@pytest.mark.parametrize(
    "text",
    ["1.2.3", "192.168.1.1", "twenty-fifth", "a twenty-first", "the third man", "thousands of", "several thousand"],
)
def test_these_are_no_numerals(text: str) -> None:
    assert values(text) == []


def test_one_mark_before_three_digits_reads_two_ways() -> None:
    (numeral,) = numerals.find("15.000")

    assert (numeral.value, numeral.grouped) == (Decimal(15), Decimal(15000))
    assert numeral.ambiguous


@pytest.mark.parametrize("text", ["0.123", "1234.567", "1.2345", "1.234.567"])
def test_these_read_one_way(text: str) -> None:
    (numeral,) = numerals.find(text)

    assert not numeral.ambiguous


@pytest.mark.parametrize("text", ["9" * 5000, "1e999", "1e-999", "9" * 41 + ".5", "10^99"])
def test_what_is_too_large_has_no_value(text: str) -> None:
    assert values(text) == [None]


@pytest.mark.parametrize(
    ("language", "mark"), [("en", "."), ("de", ","), ("de-CH", "."), ("es_MX", "."), ("und", ""), ("", "")]
)
def test_decimal_marks(language: str, mark: str) -> None:
    assert numerals.decimal_mark(language) == mark


@given(
    st.text(alphabet=st.sampled_from("0123456789.,' -/x^eE½٤۳\u00a0onetw hundred"), max_size=60) | st.text(max_size=60)
)
def test_any_text_is_read(text: str) -> None:
    found = list(numerals.find(text))

    assert all(numeral.value is None or numeral.value.is_finite() for numeral in found)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


@given(st.integers(min_value=0, max_value=10**15))
def test_grouped_integers_keep_their_value(number: int) -> None:
    assert values(f"{number:,}") in (
        [Decimal(number)],
        [Decimal(f"{number:,}".replace(",", "."))] if number < 10**6 else [],
    )

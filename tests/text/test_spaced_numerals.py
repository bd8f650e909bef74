"""Numbers whose marks stand between blanks, as tokenised text has them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text import numerals


def values(text: str) -> list[Decimal | None]:
    return [numeral.value for numeral in numerals.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 . 5 % of the vote", ["31.5"]),
        ("rose 2 . 25 percent", ["2.25"]),
        ("$ 7 . 4 in cash", ["7.4"]),
        ("a debt of 7 . 4 billion", ["7.4"]),
        ("some 60 , 000 seats", ["60000"]),
        ("$ 14 , 500", ["14500"]),
        ("he bought 20 . 15 were sold", ["20", "15"]),
        ("in 1989 . 5 % of them", ["1989", "5"]),
        ("rows 10 , 200 , 300", ["10", "200", "300"]),
        ("on pages 7 , 450 and 9", ["7", "450", "9"]),
    ],
)
def test_marks_between_blanks(text: str, expected: list[str]) -> None:
    assert values(text) == [Decimal(value) for value in expected]


@given(st.lists(st.integers(1, 999).map(str), min_size=2, max_size=5), st.sampled_from([" , ", " . "]))
def test_without_money_or_a_share_every_number_stands_alone(numbers: list[str], mark: str) -> None:
    text = mark.join(numbers)

    assert values(f"{text} birds") == [Decimal(number) for number in numbers]

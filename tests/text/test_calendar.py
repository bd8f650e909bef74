"""Days and months as texts name them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text import mentions


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 3 May 2019", [(2019, 5, 3), (2019, 5, 0)]),
        ("on the 3rd of May", [(0, 5, 3)]),
        ("May 13th, 2019", [(2019, 5, 13)]),
        ("Sept. 4, 2010", [(2010, 9, 4)]),
        ("2016-05-14T10:00", [(2016, 5, 14)]),
        ("14.05.2016", [(2016, 5, 14)]),
        ("5/4/2016", [(2016, 4, 5), (2016, 5, 4)]),
        ("in May 2013", [(2013, 5, 0)]),
        ("Mayor 12, v1.2.2012, 3 marbles", []),
    ],
)
def test_a_date_is_read_in_each_of_its_orders(text: str, days: list[tuple[int, int, int]]) -> None:
    assert [(day.year, day.month, day.day) for day in mentions.days(text)] == days


@given(st.text(alphabet="0123456789 /.-MaySeptof,", max_size=80))
def test_dates_stand_in_the_text_in_order(text: str) -> None:
    found = mentions.days(text)

    assert [day.start for day in found] == sorted(day.start for day in found)
    assert all(0 <= day.start < day.end <= len(text) and 1 <= day.month <= 12 for day in found)

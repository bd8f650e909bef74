"""Dates of metadata."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.timestamps import Stated, stated


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", (2026, 1, 1), (2026, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        (" 2026-3-1 ", (2026, 3, 1), (2026, 3, 1)),
        ("2026-03-01T10:00", (2026, 3, 1), (2026, 3, 1)),
        ("2026-03-01 25:99", (2026, 3, 1), (2026, 3, 1)),
    ],
)
def test_a_date_means_its_days(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert stated(text) == Stated(dt.date(*first), dt.date(*last))


def test_hour_and_offset_make_a_moment() -> None:
    day = dt.date(2026, 3, 1)

    assert stated("2026-03-01T10:00:00Z") == Stated(day, day, dt.datetime(2026, 3, 1, 10, tzinfo=dt.UTC))


@pytest.mark.parametrize("text", ["1 March 2026", "03/04/2026", "20260301", "12026-01-01", "9" * 5_000])
def test_other_ways_of_writing_dates_are_left_alone(text: str) -> None:
    assert stated(text) is None


@pytest.mark.parametrize("text", ["", "yesterday", "n/a", "2026-02-29", "2026-13-01", "0000-00-00", "2026-00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        stated(text)


@given(st.text())
def test_any_text_is_a_date_or_none_or_refused(text: str) -> None:
    try:
        found = stated(text)
    except ValueError:
        return
    assert found is None or found.first <= found.last

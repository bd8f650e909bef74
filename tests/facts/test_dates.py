from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.facts.dates import Days, days


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025-01-20", date(2025, 1, 20), date(2025, 1, 20)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-00-00", date(2024, 1, 1), date(2024, 12, 31)),
        ("+1952-03-11T00:00:00Z", date(1952, 3, 11), date(1952, 3, 11)),
    ],
)
def test_a_partial_date_stands_for_all_its_days(written: str, first: date, last: date) -> None:
    assert days(written) == Days(first.toordinal(), last.toordinal())


@pytest.mark.parametrize("written", ["", "soon", "2025-13", "2025-02-30", "0000", "12 December 2019", "-0044-03-15"])
def test_what_is_no_date_is_none(written: str) -> None:
    assert days(written) is None


@given(st.text())
def test_nothing_breaks_it(written: str) -> None:
    found = days(written)

    assert found is None or found.first <= found.last

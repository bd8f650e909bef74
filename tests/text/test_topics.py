"""What a figure is about, where a source is demanded."""

from __future__ import annotations

import pytest

from copydesk.model import Span
from copydesk.text.quantities import topics


@pytest.mark.parametrize(
    ("text", "number", "unit", "about"),
    [
        ("The pier cost 9 million euros.", "9 million euros", "EUR", {"money"}),
        ("They earn 12 euros an hour.", "12 euros an hour", "EUR/hour", {"money"}),
        ("Turnout was 61%.", "61%", "percent", {"shares"}),
        ("The storm killed 12 people.", "12", "person", {"casualties"}),
        ("Of 40 patients, 3 died.", "40", "patient", {"casualties", "health"}),
        ("There were 12 boats. Three men died.", "12", "boat", set()),
    ],
)
def test_the_clause_and_the_unit_tell(text: str, number: str, unit: str, about: set[str]) -> None:
    start = text.index(number)

    assert topics(text, Span(start, start + len(number)), unit) == about

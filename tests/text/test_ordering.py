"""Ordering controls. The casebook of bidirectional-override holds the cases."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.ordering import controls, reordered


def test_controls_are_told_in_order() -> None:
    assert controls("a\u202eb\u202cc") == "\u202e\u202c"


@given(st.text(alphabet="a\nש\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=80))
def test_every_override_lies_in_a_finding_and_none_runs_over_a_line(text: str) -> None:
    spans = list(reordered(text))

    for place, character in enumerate(text):
        if character in "\u202d\u202e":
            assert any(span.start <= place < span.end for span in spans)
    assert not any("\n" in span.of(text) for span in spans)

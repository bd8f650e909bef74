"""Who says it, and what they are credited with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Span
from copydesk.text.attribution import attributions, may_name


def told(text: str) -> list[tuple[str, str]]:
    return [(one.source.of(text), one.content.of(text)) for one in attributions(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The ministry said 12 boats sank.", "The ministry", "The ministry said 12 boats sank."),
        ("Twelve boats sank, the ministry said.", "the ministry", "Twelve boats sank, the ministry said."),
        ("Twelve boats sank, said Ines Duarte, 54.", "Ines Duarte", "Twelve boats sank, said"),
        ("According to Reuters, 12 boats sank.", "Reuters", "According to Reuters, 12 boats sank."),
        ("A study found that 40 percent fail.", "A study", "A study found that 40 percent fail."),
        ("In June, she told us of 12 boats that were lost.", "she", "told us of 12 boats that were lost."),
        ("The ministry shut, saying that 12 old boats had sunk.", "ministry", "saying that 12 old boats had sunk."),
        ("Laut Polizei kamen 300 Menschen.", "Polizei kamen 300 Menschen", "Laut Polizei kamen 300 Menschen."),
    ],
)
def test_sources(text: str, source: str, content: str) -> None:
    assert (source, content) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The sale is expected to bring 12 boats.",
        "In the United States 12 boats sank.",
        "I said 12 boats sank.",
        "Twelve boats sank.",
        "She found 12 boats.",
        "they put 12 boats to sea",
        "u.k says 12",
    ],
)
def test_no_source_is_named(text: str) -> None:
    assert told(text) == []


@given(
    st.lists(st.sampled_from(["Said", "the mayor", "according to", "laut", "İ", "boats", ",", ".", "12"])).map(" ".join)
)
def test_a_passage_that_can_name_no_source_names_none(text: str) -> None:
    passage = Span(0, len(text))

    assert may_name(text, passage) or not list(attributions(text, passage))

"""The figures of a document against each other, and against what can be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk import Document
from copydesk.facts.consistency import compare
from copydesk.segment import mark_out


def impossible(text: str) -> list[tuple[str, str]]:
    document = compare(mark_out(Document("a", text)))
    return [(found.span.of(text), found.how) for found in document.impossible]


@pytest.mark.parametrize(
    ("text", "words", "how"),
    [
        ("In the survey 112% of respondents agreed.", "112%", "no share of a whole is over 100 per cent"),
        ("Of it 12 of the 10 members spoke.", "12 of the 10", "a part cannot be more than its whole"),
        ("A total of 9 boats came: 3 ferries and 5 tugs.", "9 boats", "3 and 5 make 8"),
        ("It closed on 30 February 2019.", "30 February 2019", "that month has 28 days"),
        ("Grain is 60%, ore 30% and the remaining 20% salt.", "20%", "60 and 30 and 20 make more than 100 per cent"),
        ("It is the 22th bridge.", "22th", "22 takes “nd”, and “th” goes with another number"),
        ("| Aal | 4 |\n| Birk | 5 |\n| Total | 8 |", "8", "the rows above make 9"),
    ],
)
def test_what_cannot_be_is_found_with_the_reason(text: str, words: str, how: str) -> None:
    assert impossible(text) == [(words, how)]


def test_a_conflict_shows_the_sentence_it_conflicts_with() -> None:
    text = (
        "Fourteen sailors were rescued off Skagen as the ferry burned.\n\n"
        "Twelve sailors were rescued off Skagen as the ferry burned. Nobody was hurt."
    )

    (found,) = compare(mark_out(Document("a", text))).conflicts

    assert (found.span.of(text), found.how) == ("Twelve sailors", "the document also says “Fourteen sailors”")
    assert found.passage == "Fourteen sailors were rescued off Skagen as the ferry burned."


@given(st.text(alphabet="0123456789 |\t\n.%ofthe:,andFebruary-minus", max_size=200))
def test_any_text_can_be_compared(text: str) -> None:
    document = compare(mark_out(Document("a", text)))

    for found in (*document.conflicts, *document.impossible):
        assert 0 <= found.span.start < found.span.end <= len(text)

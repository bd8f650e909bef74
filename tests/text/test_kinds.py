"""What sort of number one is, by what stands beside it."""

from __future__ import annotations

import re

import pytest

from copydesk.text.mentions.kinds import Kind, kind_of

_NUMBER = re.compile(r"\d+")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("$5", Kind.MONEY),
        ("5 €", Kind.MONEY),
        ("Rs. 5", Kind.MONEY),
        ("a 5-dollar note", Kind.MONEY),
        ("5 cents", Kind.MONEY),
        ("5 zlotys", Kind.MONEY),
        ("5 Swiss francs", Kind.MONEY),
        ("5%", Kind.SHARE),
        ("5 per cent", Kind.SHARE),
        ("5 Prozent", Kind.SHARE),
        ("5", Kind.PLAIN),
        ("5 boats", Kind.PLAIN),
        ("the 12 won seats", Kind.PLAIN),
        ("TOP 10", Kind.PLAIN),
    ],
)
def test_kinds_of_numbers(text: str, kind: Kind) -> None:
    found = _NUMBER.search(text)

    assert found is not None
    assert kind_of(text, *found.span()) is kind

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk import Document
from copydesk.model import Block, Span
from copydesk.segment import blocks


def test_each_line_with_ink_is_a_block() -> None:
    text = "One.\n\n  \nTwo."

    found = blocks.mark(Document("a", text)).blocks

    assert [block.span.of(text) for block in found] == ["One.\n", "Two."]


def test_blocks_from_markup_are_kept() -> None:
    given_blocks = (Block(Span(0, 3), "heading"),)

    assert blocks.mark(Document("a", "One\nTwo", blocks=given_blocks)).blocks == given_blocks


@given(st.text())
def test_every_character_with_ink_lies_in_a_block(text: str) -> None:
    found = blocks.mark(Document("a", text)).blocks

    assert "".join("".join(block.span.of(text) for block in found).split()) == "".join(text.split())

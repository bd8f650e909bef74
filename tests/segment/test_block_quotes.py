"""Blocks that markup sets apart as quoted."""

from __future__ import annotations

from copydesk.model import Origin
from copydesk.read import parse
from copydesk.segment import mark_out

BEFORE = (
    "The council voted on Tuesday to rebuild the northern harbour wall. It was damaged in the storms of February.\n\n"
)
AFTER = (
    "\n\nThe work will cost two million euros and is to be finished by November, according to the building office.\n"
)


def quoted(text: str, kind: str = "md") -> list[tuple[str, str | None]]:
    document = mark_out(parse(text, f"a.{kind}"))
    found = [segment for segment in document.segments if segment.origin is Origin.QUOTATION]
    return [(segment.span.of(document.text).strip(), segment.speaker) for segment in found]


def test_a_block_quotation_has_the_speaker_of_the_line_above() -> None:
    text = BEFORE + "The mayor, Ann Reed, wrote to the harbour office:\n\n> We cannot wait for another winter." + AFTER

    assert quoted(text) == [("> We cannot wait for another winter.", "Ann Reed")]


def test_a_block_quotation_has_the_speaker_it_ends_with() -> None:
    text = BEFORE + "> We cannot wait for another winter.\n> — Ann Reed" + AFTER

    assert quoted(text) == [("> We cannot wait for another winter.\n> — Ann Reed", "Ann Reed")]


def test_a_block_quotation_of_a_page() -> None:
    text = f"<p>{BEFORE}</p><blockquote><p>We cannot wait.</p><p>Not another winter.</p></blockquote><p>{AFTER}</p>"

    assert quoted(text, "html") == [("We cannot wait.", None), ("Not another winter.", None)]


def test_a_text_that_is_all_set_apart_quotes_nobody() -> None:
    assert quoted("> The council voted on Tuesday.\n>\n> The wall was damaged in February.\n") == []

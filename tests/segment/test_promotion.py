"""What the passages with links promote, and the messages that are compared."""

from __future__ import annotations

from copydesk.model import Document, Origin, Segment, Span
from copydesk.segment import links, mark_out, promotion

OFFER = "Click here and subscribe for a free gift, earn money today: http://example.com/x"
PLAIN = "Nobody knew the way to the mill, wrote example.com/x, and so all of them waited there until noon"
LETTER = "\n\n".join(f"We met at the mill again\nand wrote it to example.com/{at}" for at in range(200))


def marked(text: str, origin: Origin = Origin.EDITORIAL) -> Document:
    return promotion.mark(links.mark(Document("x", text, segments=(Segment(Span(0, len(text)), origin),))))


def test_each_passage_with_links_is_an_appeal() -> None:
    first, second = marked(f"{OFFER}\nNothing here.\n{PLAIN} and example.org/y\n").appeals

    assert [link.url for link in first.links] == ["http://example.com/x"]
    assert [link.url for link in second.links] == ["example.com/x", "example.org/y"]
    assert first.confidence > 0.6 > second.confidence
    assert "call to act" in {signal.name for signal in first.signals if signal.points > 0}


def test_messages_are_those_of_readers() -> None:
    (said,) = marked(PLAIN, Origin.USER).appeals
    (published,) = marked(PLAIN).appeals

    assert said.message == PLAIN.replace("example.com/x", " ") + " example.com"
    assert published.message == ""


def test_promoting_words_are_a_message_whoever_speaks() -> None:
    (offer,) = marked(OFFER).appeals

    assert offer.message.endswith(" example.com")


def test_the_first_piece_of_a_letter_speaks_for_all() -> None:
    appeals = marked(LETTER, Origin.USER).appeals

    assert len(appeals) > 1
    assert [bool(appeal.message) for appeal in appeals] == [True] + [False] * (len(appeals) - 1)


def test_a_text_without_links_stays_as_it_is() -> None:
    document = Document("x", "The council met on Monday.", segments=(Segment(Span(0, 26), Origin.EDITORIAL),))

    assert promotion.mark(document) is document


def test_it_is_a_step_of_marking_out() -> None:
    assert [len(appeal.links) for appeal in mark_out(Document("x", PLAIN)).appeals] == [1]

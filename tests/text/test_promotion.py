"""Passages that promote, and the signals that say so."""

from __future__ import annotations

from copydesk.model import Document, Origin, Segment, Span
from copydesk.segment import links as marking
from copydesk.text import links, promotion
from copydesk.text.promotion import Form, Passage


def marked(text: str, origin: Origin = Origin.EDITORIAL) -> Document:
    return marking.mark(Document("x", text, segments=(Segment(Span(0, len(text)), origin),)))


def test_signals_carry_their_words_and_points() -> None:
    assessment = promotion.assess(
        Passage("Click here for a free bonus!", [links.target("http://example.com/x")], Form.BARE)
    )

    shown = {signal.name: signal.words for signal in assessment.signals}
    assert assessment.confidence > 0.7
    assert shown["promoting words"] == "click here, free, bonus"


def test_words_tell_the_same_in_capitals() -> None:
    small = promotion.assess(Passage("click here, подпишись", [], Form.LETTER))

    assert promotion.assess(Passage("CLICK HERE, ПОДПИШИСЬ", [], Form.LETTER)).signals[0] == small.signals[0]


def test_a_citation_speaks_against_promotion() -> None:
    words = "The council voted to raise the levy by a tenth against all the advice that it had asked for"
    targets = [links.target("https://example.org/x")]

    cited = promotion.assess(Passage(words, targets, Form.CITED))
    bare = promotion.assess(Passage(words, targets, Form.BARE))

    assert cited.confidence < bare.confidence < 0.5


def test_readers_are_trusted_less() -> None:
    targets = [links.target("https://example.org/x")]

    plain = promotion.assess(Passage("", targets, Form.BARE))
    reader = promotion.assess(Passage("", targets, Form.BARE, by_reader=1.0))

    assert plain.confidence < reader.confidence


def test_the_passage_of_a_link_is_its_line() -> None:
    text = "One line.\nAnother with example.com and a good deal more than one line of mail would hold, so to say.\nEnd."
    at = text.index("example.com")

    span, letter = promotion.passage(text, Span(at, at + 11))

    assert span.of(text).startswith("Another")
    assert span.of(text).endswith("so to say.")
    assert not letter


def test_a_line_that_announces_a_link_belongs_to_it() -> None:
    text = "The minutes are kept here:\nhttps://example.org/minutes\nThe next meeting is in May."
    at = text.index("https")

    span, _ = promotion.passage(text, Span(at, at + 27))

    assert span.of(text).startswith("The minutes")


def test_a_letter_is_judged_whole_without_its_footer() -> None:
    text = "Dear all,\n\nplease see\nexample.com\nand write\nback soon\n-- \nThe list\n"
    at = text.index("example.com")

    span, letter = promotion.passage(text, Span(at, at + 11))

    assert letter
    assert span.of(text).endswith("back soon")


def test_the_surroundings_are_told() -> None:
    document = marked("Our newsletter, to unsubscribe write back.\nSee example.com/x for it.\n")

    assert [passage.amid for _, passage in promotion.passages(document)] == [frozenset({"a newsletter"})]


def test_links_of_an_endless_line_share_pieces() -> None:
    text = "see http://example.org/x now " * 2_000
    spans = {promotion.passage(text, span)[0] for span in links.find(text)}

    assert len(spans) <= 2 * (len(text) // 6_000 + 1)
    assert all(span.end - span.start <= 6_100 for span in spans)

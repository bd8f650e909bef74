"""Passages that promote, and the signals that say so."""

from __future__ import annotations

from copydesk.model import Span
from copydesk.text import links, promotion
from copydesk.text.promotion import Form


def test_signals_carry_their_words_and_points() -> None:
    assessment = promotion.assess("Click here for free bonus!", [links.target("http://example.com/x")], Form.BARE)

    assert assessment.confidence > 0.9
    assert assessment.signals[0].name == "promoting words"
    assert assessment.signals[0].words == "click here, free, bonus"


def test_words_tell_the_same_in_capitals() -> None:
    small = promotion.assess("click here, подпишись", [], Form.LETTER)

    assert promotion.assess("CLICK HERE, ПОДПИШИСЬ", [], Form.LETTER).signals[0] == small.signals[0]


def test_a_citation_speaks_against_promotion() -> None:
    words = "The council voted to raise the levy by a tenth against all advice"
    targets = [links.target("https://example.org/x")]

    cited = promotion.assess(words, targets, Form.CITED)
    bare = promotion.assess(words, targets, Form.BARE)

    assert cited.confidence < bare.confidence < 0.5


def test_readers_are_trusted_less() -> None:
    targets = [links.target("https://example.org/x")]

    plain = promotion.assess("", targets, Form.BARE)
    reader = promotion.assess("", targets, Form.BARE, by_reader=True)

    assert plain.confidence < reader.confidence


def test_the_passage_of_a_link_is_its_line() -> None:
    text = "One line.\nAnother with example.com and a good deal more than one line of mail would hold, so to say.\nEnd."
    at = text.index("example.com")

    span, letter = promotion.passage(text, Span(at, at + 11))

    assert span.of(text).startswith("Another")
    assert span.of(text).endswith("so to say.")
    assert not letter


def test_a_letter_is_judged_whole_without_its_footer() -> None:
    text = "Dear all,\n\nplease see\nexample.com\nand write\nback soon\n-- \nThe list\n"
    at = text.index("example.com")

    span, letter = promotion.passage(text, Span(at, at + 11))

    assert letter
    assert span.of(text).endswith("back soon")

"""Lines that declare advertising, sentences that disclose it, passages that sell."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.model import Span
from copydesk.text.advertising import Label, cues, disclosure, label_of, sale


def whole(text: str) -> Span:
    return Span(0, len(text))


def label(line: str) -> Label | None:
    found = cues(line)
    return label_of(line, whole(line), found[0]) if found else None


def kinds(passage: str) -> tuple[str, ...]:
    return sale(passage, whole(passage), cues(passage)).kinds


@pytest.mark.parametrize(
    ("line", "declared"),
    [
        ("Advertisement", Label.SLOT),
        ("*** ANZEIGE ***", Label.SLOT),
        ("**Publicité**", Label.SLOT),
        ("Advertisement - Continue reading below", Label.SLOT),
        ("广告", Label.SLOT),
        ("Sponsored content", Label.PIECE),
        ("[Publireportage]", Label.PIECE),
        ("Sponsored content: A week on the ice", Label.LINE),
        ("[Anzeige] Eine Woche auf dem Eis", Label.LINE),
        ("Eine Woche auf dem Eis [Werbung]", Label.LINE),
        ("Anzeige: Eine Woche auf dem Eis", Label.TEASER),
        ("In partnership with Aurora", Label.CREDIT),
        ("Sponsored by", Label.CREDIT),
        ("Ende der Anzeige", Label.END),
        ("La suite après la publicité", Label.END),
    ],
)
def test_lines_that_declare_advertising(line: str, declared: Label) -> None:
    assert label(line) is declared


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement pages fell by a tenth",
        "Werbung macht müde",
        "An advertisement",
        "In partnership with the town, the club had closed the road.",
        "Sponsored runs raised 4,000 pounds",
        "The article continues below in German",
        "Reklamation",
        "Publicidades y otras mentiras",
    ],
)
def test_lines_that_speak_of_advertising(line: str) -> None:
    assert label(line) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Six walks. This post may contain affiliate links. The first is dry.",
            "This post may contain affiliate links.",
        ),
        (
            "If you buy through our links, we may earn a commission.",
            "If you buy through our links, we may earn a commission.",
        ),
        ("Dieser Artikel enthält Affiliate-Links.", "Dieser Artikel enthält Affiliate-Links."),
        ("Nous percevons une commission sur vos achats.", "Nous percevons une commission sur vos achats."),
    ],
)
def test_sentences_that_disclose_an_interest(text: str, sentence: str) -> None:
    found = disclosure(text, whole(text))

    assert found
    assert found.of(text) == sentence


@pytest.mark.parametrize(
    "text",
    [
        "The event was sponsored by a bank.",
        "We expect that the Commission will earn respect.",
        "The site used affiliate links, the court found.",
        "I earned a commission when the mill was sold.",
    ],
)
def test_sentences_that_disclose_nothing(text: str) -> None:
    assert disclosure(text, whole(text)) is None


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("Order now and save 20%.", ("call to buy", "discount or low price")),
        ("Get the new kettle today, free shipping.", ("call to buy", "guarantee or free delivery")),
        ("Use code TARN10 for 10 % off.", ("discount code", "discount or low price")),
        ("Bestellen Sie jetzt, nur für kurze Zeit!", ("call to buy", "limited offer")),
        (
            "Loans? Write to me on WhatsApp +44 7700 900123",
            ("messenger contact", "asks to be written to", "promised gain"),
        ),
    ],
)
def test_passages_that_sell(passage: str, found: tuple[str, ...]) -> None:
    assert kinds(passage) == found
    assert sale(passage, whole(passage), cues(passage)).sells


@pytest.mark.parametrize(
    "passage",
    [
        "Those who order now and pay later save 20%.",
        "“Order now and get 20% off,” the message said.",
        "Buy now, pay later: shops give 20% off.",
        "Send your story to our reporters on WhatsApp +44 7700 900123.",
        "Use code review to find faults; it saves 20% of the work.",
        "Everything was 50% off.",
        "Apply now.",
    ],
)
def test_passages_that_do_not(passage: str) -> None:
    assert not sale(passage, whole(passage), cues(passage)).sells


def test_a_long_passage_needs_more_to_sell() -> None:
    advertisement, article = "Order now and save 20%. ", "The council met on Tuesday and spoke of the harbour. " * 30

    assert sale(advertisement, whole(advertisement), cues(advertisement)).sells
    assert not sale(advertisement + article, whole(advertisement + article), cues(advertisement)).sells


@given(st.text(alphabet="İ\ud800 ordernow%Anzeige“”\n.", max_size=200) | st.text(max_size=200))
def test_words_of_advertising_lie_in_the_text_in_order(text: str) -> None:
    spans = [cue.span for cue in cues(text)]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))

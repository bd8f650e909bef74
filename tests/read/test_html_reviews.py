"""Reviews: readers' when several people judge what the page offers, the publisher's when the review is the page."""

from __future__ import annotations

import pytest

from copydesk.model import Origin
from copydesk.read import parse

OFFER = (
    "<h1>Kettle</h1><p>A kettle of steel that holds two litres and whistles when its water boils, sold since May.</p>"
)
REVIEW = "<div itemprop=review itemscope itemtype='https://schema.org/Review'>{}</div>"
BODY = "<span itemprop=author>Ada</span><time itemprop=datePublished>May</time><p itemprop=reviewBody>x</p>"
BY_A_HOUSE = "<div itemprop=author itemscope itemtype='https://schema.org/Organization'>Gazette</div><p>x</p>"


def origins(markup: str) -> dict[str, Origin | None]:
    document = parse(OFFER + markup, "a.html")
    return {block.span.of(document.text): block.origin for block in document.blocks}


def test_several_reviews_of_an_offer_are_readers() -> None:
    found = origins(REVIEW.format(BODY) * 2)

    assert found["x"] is Origin.USER
    assert found["AdaMay"] is Origin.BOILERPLATE
    assert found["Kettle"] is None


def test_what_says_that_a_user_wrote_it_needs_no_second() -> None:
    assert origins("<div itemtype='https://schema.org/UserReview'><p>x</div>")["x"] is Origin.USER


@pytest.mark.parametrize(
    "markup",
    [
        REVIEW.format(BODY),
        REVIEW.format(BY_A_HOUSE) * 2,
        f"<article>{REVIEW.format(BODY) * 2}</article>",
        "<article itemscope itemtype='https://schema.org/Review'><div itemprop=reviewBody>x</div></article>" * 2,
        "<div class=hreview><p>x</div>",
        "<div itemtype='https://schema.org/CriticReview'><p>x</div>",
    ],
)
def test_a_review_may_be_the_article(markup: str) -> None:
    assert origins(markup)["x"] is None

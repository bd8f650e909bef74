"""Who speaks, where the markup says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.model import Origin
from copydesk.read import parse

FIXTURE = Path(__file__).parents[2] / "fixtures" / "documents" / "reading-article.html"
LONG = "<p>The council met on Tuesday and rose at ten, and this is most of the page by far.</p>"
E, U, B, P = None, Origin.USER, Origin.BOILERPLATE, Origin.PROMOTION


def origins(markup: str) -> list[tuple[str, Origin | None]]:
    document = parse(markup, "a.html")
    return [(block.span.of(document.text), block.origin) for block in document.blocks]


def origin(markup: str) -> Origin | None:
    """The origin of the word `x`."""
    return dict(origins(LONG + markup + LONG))["x"]


def test_a_page_with_comments() -> None:
    assert origins(FIXTURE.read_text(encoding="utf-8")) == [
        ("The Harbour Gazette", B),
        ("Home", B),
        ("Sport", B),
        ("Harbour wall to be raised", E),
        ("By M. Ferrand 2 comments", E),
        ("The council voted on Tuesday to raise the wall by two metres, the minutes show.", E),
        ("We have waited ten years for this.", E),
        ("Work begins in May.", E),
        ("It will take a year.", E),
        ("The wall dates from 1911.", E),
        ("Year", E),
        ("1911", E),
        ("Harbour Boats: book a tour today.", P),
        ("Share this", B),
        ("2 comments", B),
        ("Ada 3 March", B),
        ("About time, if you ask me.", U),
        ("My cellar floods every year.", U),
        ("Reply", B),
        ("Too dear", U),
        ("Who is going to pay for it?", U),
        ("Leave a reply", B),
        ("Name", B),
        ("Required fields are marked.", B),
        ("Most read", B),
        ("The ferry is late", B),
        ("© 2026 The Harbour Gazette", B),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        "<ol class='commentlist'><li>x</ol>",
        "<div id=comments>x</div>",
        "<div class='comment even thread-even comment-author-admin'>x</div>",
        "<div id=comment-17>x</div>",
        "<div class='ArticleCommentBody'>x</div>",
        "<div class=d-comment__content>x</div>",
        "<div class='field field-name-comment-body field-label-hidden'>x</div>",
        "<section class=leserkommentare>x</section>",
        "<div class=user-reviews>x</div>",
        "<div itemprop='comment'>x</div>",
        "<div itemtype='https://schema.org/Comment'>x</div>",
        "<div role=comment>x</div>",
        "<ytd-comment-renderer>x</ytd-comment-renderer>",
        "<aside class=comments><p>x</p></aside>",
        "<div id=disqus_thread><blockquote>x</blockquote></div>",
        "<div class=comment><span class=comment-text>x</span></div>",
        "<div class=comments><p class=author-note>x</p></div>",
        "<div class=kundenbewertungen>x</div>",
        "<div class=customerReviews>x</div>",
        "<div id=commentListing>x</div>",
        "<div class=kommentar-liste>x</div>",
        "<div id=kommentar-17>x</div>",
        "<section class=reacties>x</section>",
        "<div id=fb-comments>x</div>",
        "<div class='coral coral-comment'>x</div>",
        "<div class=vf-comments>x</div>",
        "<dl id=comments-block><dd class=comment-body>x</dl>",
        "<div class='wp-block-comments'>x</div>",
        "<div class=ipsComment_content>x</div>",
        "<div itemtype='http://schema.org/DiscussionForumPosting'>x</div>",
    ],
)
def test_readers_speak(markup: str) -> None:
    assert origin(markup) is U


@pytest.mark.parametrize(
    "markup",
    [
        "<nav>x</nav>",
        "<footer>x</footer>",
        "<header><p>x</header>",
        "<aside>x</aside>",
        "<div role=navigation>x</div>",
        "<button>x</button>",
        "<div class=share-buttons>x</div>",
        "<ul class=relatedPosts><li>x</ul>",
        "<div id=cookie-banner>x</div>",
        "<div id=social-links>x</div>",
        "<div class='c-newsletter__form'>x</div>",
        "<div class='widget widget_text'>x</div>",
        "<span class=comment-count>x</span>",
        "<div class=comments><h3>x</h3></div>",
        "<form id=commentform><p>x</form>",
        "<div class=comments><div class=comment-meta>x</div></div>",
        "<div class=comment><span class=username>x</span></div>",
        "<div class=comment><div class=comment__submitted>x</div></div>",
        "<div class=comment><div class='user signature'>x</div></div>",
        "<dl id=comments-block><dt class=comment-author>x</dt></dl>",
        "<div class=commentform>x</div>",
        "<div class=recentcomments>x</div>",
        "<div itemtype='http://schema.org/WPFooter'>x</div>",
    ],
)
def test_page_furniture_speaks(markup: str) -> None:
    assert origin(markup) is B


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=sponsored-content>x</div>",
        "<div class='ad ad-slot'>x</div>",
        "<div id=ads>x</div>",
        "<p><a rel='nofollow sponsored' href=u>x</a></p>",
        "<div itemtype='https://schema.org/WPAdBlock'>x</div>",
    ],
)
def test_advertisers_speak(markup: str) -> None:
    assert origin(markup) is P


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='no-comments has-sidebar comments-open'>x</div>",
        "<div class='commented commentary commentator'>x</div>",
        "<article class='post category-cookies tag-advertising'><p>x</article>",
        "<div class='elementor-widget elementor-widget-text-editor'>x</div>",
        "<h2 id=comments-and-replies>x</h2>",
        "<section id=social-policy>x</section>",
        "<section id=related-work>x</section>",
        "<div id=comment-period>x</div>",
        "<main class=comments>x</main>",
        "<div class=article--kommentar><p>x</div>",
        "<div class=kommentar><p>x</div>",
        "<div class='content tone-comment'><p>x</div>",
        "<div class=guest-post><p>x</div>",
        "<div class=guestOpinion><p>x</div>",
        "<div class=comment-page><p>x</p><div itemprop=articleBody>y</div></div>",
        "<article><aside>x</aside></article>",
        "<article><header>x</header></article>",
        "<header><h1>x</h1></header>",
        "<div class=comments-wrapper><h1>Head</h1><p>x</div>",
        "<a class=comment href=u>x</a>",
        "<div itemprop=commentCount>x</div>",
        "<div class=" + "ad" * 50 + ">x</div>",
        "<form><p>x</form>",
    ],
)
def test_nobody_in_particular_speaks(markup: str) -> None:
    assert origin(markup) is E


def test_the_publisher_speaks_in_the_body_of_an_article() -> None:
    body = "<div itemprop='articleBody'><p>It is so.</p><div class=share-links>Share</div></div>"

    assert origins(body) == [("It is so.", Origin.EDITORIAL), ("Share", B)]
    assert origins(f"<div class=comment-page>{body}</div>") == [("It is so.", Origin.EDITORIAL), ("Share", B)]


def test_a_frame_around_most_of_the_page_says_nothing() -> None:
    assert origins(f"<div class=content-sidebar>{LONG}</div><p>x</p>")[0][1] is E


def test_a_sponsored_link_does_not_make_its_paragraph_an_advertisement() -> None:
    assert origins("<p>See <a rel=sponsored href=u>this</a>.</p>") == [("See this.", E)]


def test_the_markup_that_speaks_is_named() -> None:
    blocks = parse("<ol class='commentlist'><li>x</ol><nav>y</nav><div role=search>z</div>" + LONG * 2, "a.html").blocks

    assert [block.signals for block in blocks[:4]] == [("ol.commentlist",), ("nav",), ("[role=search]",), ()]

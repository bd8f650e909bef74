"""Links that are spelt out, wrapped, or named to look like others."""

from __future__ import annotations

import pytest

from copydesk.text import links
from copydesk.text.links import services


@pytest.mark.parametrize(
    ("text", "written", "domain"),
    [
        ("go to example dot com now", "example dot com", "example.com"),
        ("hxxp://evil[.]example[.]com/x is bad", "hxxp://evil[.]example[.]com/x", "example.com"),
        ("hxxps[:]//a.example(dot)com/p.", "hxxps[:]//a.example(dot)com/p", "example.com"),
        ("www.example. com/watch", "www.example. com/watch", "example.com"),
        ("jetzt auf example punkt de", "example punkt de", "example.de"),
        ("read exam\u200bple.com/x", "exam\u200bple.com/x", "example.com"),
        ("看example.com吧", "example.com", "example.com"),
        ("новости на пример.рф сегодня", "пример.рф", "xn--e1afmkfd.xn--p1ai"),
    ],
)
def test_disguised_links_are_found_as_written(text: str, written: str, domain: str) -> None:
    found = [span.of(text) for span in links.find(text)]

    assert found == [written]
    assert links.target(written, bare=True).domain == domain


@pytest.mark.parametrize(
    "text",
    ["He came to the point (.) and left", "I like it. Com is a word", "Go to U.S. / UK", "Berlin.de / Bonn", "[.]"],
)
def test_these_are_no_links(text: str) -> None:
    assert [span.of(text) for span in links.find(text) if span.of(text) != "Berlin.de"] == []


@pytest.mark.parametrize(
    ("url", "domains"),
    [
        ("https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fx&sa=t", ["google.com", "example.org"]),
        ("https://www.google.com/amp/s/www.example.org/x", ["google.com", "example.org"]),
        ("https://web.archive.org/web/20200101000000/http://example.org/", ["archive.org", "example.org"]),
        ("https://example.org/?url=https://bit.ly/x&next=1", ["example.org", "bit.ly"]),
        ("https://example.org/?to=somewhere", ["example.org"]),
    ],
)
def test_detours_are_unwrapped_without_a_network(url: str, domains: list[str]) -> None:
    assert [target.domain for target in links.destinations(url)] == domains


@pytest.mark.parametrize(
    ("host", "reading"),
    [
        ("www.pаypal.com", "paypal"),
        ("gօogle.com", "google"),
        ("tᴡitter.com", "twitter"),
        ("xn--pypal-4ve.com", "paypal"),
        ("paypa1.com", "paypal"),
        ("paypal.com.example.net", "paypal.com"),
        ("ѕсоре.com", "scope"),
        ("ѕсоԗе.com", "scope"),
        ("ѕсоре.shop", "scope"),
        ("faceвook.com", "facebook"),
        ("instagrаm.com", "instagram"),
        ("bookməssenger.com", "bookmessenger"),
    ],
)
def test_names_that_pass_for_others(host: str, reading: str) -> None:
    found = links.disguise(host)

    assert found is not None
    assert found.reading == reading


@pytest.mark.parametrize(
    "host",
    [
        *(
            "paypal.com",
            "www.google.co.uk",
            "bücher.example.de",
            "пример.рф",
            "日本.jp",
            "l·l.cat",
            "müller.com",
            "",
            "x",
        ),
        *("ввс.ru", "токен.com", "сосо.ru", "kitabxanəm.az", "þing.is", "føroð.fo", "chłodnia.com", "þjóðin.com"),
    ],
)
def test_honest_names(host: str) -> None:
    assert links.disguise(host) is None


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://en.wikipedia.org/wiki/Harbour", "reference"),
        ("https://someone.github.io/tool", "reference"),
        ("https://www.example.org/2014/03/harbour.html", "news"),
        ("https://www.example.org/plan.pdf", "picture or paper"),
        ("https://www.youtube.com/watch?v=abc", "video"),
        ("https://www.youtube.com/user/abc", "profile"),
        ("https://www.facebook.com/someone", "profile"),
        ("https://www.facebook.com/someone/posts/12345", "post"),
        ("https://example.com/", ""),
    ],
)
def test_kinds_of_sites(url: str, kind: str) -> None:
    assert services.venue(links.target(url)) == kind


def test_hostile_lengths_take_linear_time() -> None:
    for piece in ("[", "www.", "[.]", "://", " dot ", ". com", "hxxp://", "a.b/c ", "@", "call "):
        assert all(span.end > span.start for span in links.find(piece * 20_000))
        assert all(contact.span.end > contact.span.start for contact in links.find_contacts(piece * 20_000))

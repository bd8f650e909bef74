"""URLs in running text, and where they lead."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text import links
from copydesk.text.links import services


def found(text: str) -> list[str]:
    return [span.of(text) for span in links.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://example.org/a.", ["https://example.org/a"]),
        ("(http://example.org/b_(c)) and more", ["http://example.org/b_(c)"]),
        ("[x](https://example.org/z)!", ["https://example.org/z"]),
        ("go to example.com, please", ["example.com"]),
        ("EXAMPLE.COM is loud", ["EXAMPLE.COM"]),
        ("www.example.ac/u/x", ["www.example.ac/u/x"]),
        ("read.me/now", ["read.me/now"]),
        ("bit.ly\\1bSefQe", ["bit.ly\\1bSefQe"]),
        ("Заходите на example.comСейчас", ["example.com"]),
        ("“https://example.org/quoted”", ["https://example.org/quoted"]),
        ("http://[2001:db8::1]:80/x", ["http://[2001:db8::1]:80/x"]),
        ("nhttps://example.org/x", ["https://example.org/x"]),
    ],
)
def test_urls_are_found(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the end.Next word",
        "write to desk@example.com or a.b@example.org",
        "follow @name.bsky.social",
        "run file.py and node.js",
        "at 2.4.com and 1.5.km/h",
        "U.S. forces, e.g. the i.e. kind",
        "it was.it is",
        "a://b and ://x",
        "http:// alone",
        "version 1.2.3",
    ],
)
def test_these_are_no_urls(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.example.co.uk", "example.co.uk"),
        ("EXAMPLE.com.", "example.com"),
        ("someone.github.io", "someone.github.io"),
        ("bücher.example.de", "example.de"),
        ("www.bücher.de", "xn--bcher-kva.de"),
        ("a.b.公司.cn", "b.xn--55qx5d.cn"),
        ("a.b.xn--55qx5d.cn", "b.xn--55qx5d.cn"),
        ("公司.cn", ""),
        ("192.0.2.1", ""),
        ("localhost", ""),
        ("com", ""),
        ("a..b", ""),
        ("host.notatoplevel", ""),
        ("\ud800.com", ""),
        ("x" * 300 + ".com", ""),
    ],
)
def test_registrable_domains(host: str, expected: str) -> None:
    assert links.registrable_domain(host) == expected


def test_a_url_comes_apart() -> None:
    target = links.target("HTTPS://user:pw@WWW.Example.org:8080/a/b?tag=x&REF=y#part")

    assert (target.scheme, target.credentials, target.host) == ("https", "user:pw", "www.example.org")
    assert (target.path, target.query, target.fragment) == ("/a/b", "tag=x&REF=y", "part")
    assert target.parameters == (("tag", "x"), ("ref", "y"))
    assert target.domain == "example.org"


@pytest.mark.parametrize(
    ("url", "scheme", "host"),
    [
        ("java\nscript:alert(1)", "javascript", ""),
        ("https:\\\\example.org\\x", "https", "example.org"),
        ("//example.org/x", "", "example.org"),
        ("/relative/path", "", ""),
        ("#place", "", ""),
        ("https://safe.example@evil.example/", "https", "evil.example"),
    ],
)
def test_urls_are_read_as_browsers_read_them(url: str, scheme: str, host: str) -> None:
    target = links.target(url)

    assert (target.scheme, target.host) == (scheme, host)


def test_services() -> None:
    def at(url: str) -> links.Target:
        return links.target(url, bare=True)

    assert services.shortener(at("https://bit.ly/x")) == services.Service("bit.ly", "Bitly", "https://bitly.com/")
    assert services.shortener(at("https://www.tinyurl.com/x")) is not None
    assert services.shortener(at("https://youtu.be/x")) is None
    assert services.platform(at("https://youtu.be/x")) is not None
    assert services.redirector(at("https://rover.ebay.com/x")) is not None
    assert services.redirector(at("https://www.ebay.com/x")) is None
    assert services.looks_shortened(at("https://qx.gy/8jqu9r"))
    assert not services.looks_shortened(at("https://qx.gy/timetable"))
    assert not services.looks_shortened(at("https://x.com/user1234"))
    assert services.referral(at("https://www.amazon.de/dp/B0?tag=someone-21")) == ("tag", "someone-21")
    assert services.referral(at("https://example.org/?tag=someone-21")) is None


@given(st.text(max_size=300))
def test_finding_links_never_fails(text: str) -> None:
    spans = list(links.find(text))

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(st.text(max_size=300))
def test_taking_urls_apart_never_fails(url: str) -> None:
    target = links.target(url)

    assert target.domain == target.domain.lower()
    assert isinstance(target.parameters, tuple)
    assert links.disguise(target.host, url) is None or target.host

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from copydesk.model import Span
from copydesk.report import FORMATS
from copydesk.report.escapes import visible
from copydesk.report.html.chips import shown
from tests.support.verdicts import RUN, finding, rendered, verdict


def chips(html: str) -> list[tuple[str, str]]:
    """The words and the title of each chip."""
    return [(chip.text(), chip.attributes["title"] or "") for chip in LexborHTMLParser(html).css(".hidden")]


def test_a_run_of_one_hidden_character_is_one_chip_that_counts_it() -> None:
    assert chips(shown("pay" + "\u200b" * 3 + "load\u200b")) == [
        ("<U+200B> × 3", "ZERO WIDTH SPACE"),
        ("<U+200B>", "ZERO WIDTH SPACE"),
    ]


def test_characters_without_a_name_are_told_by_their_kind() -> None:
    assert [title for _, title in chips(shown("\x00a\ud800a\ufff0"))] == [
        "control character",
        "lone surrogate",
        "unnamed character",
    ]


def test_different_hidden_characters_stand_in_their_order() -> None:
    assert [words for words, _ in chips(shown("\u200b\x00\x00\u200b"))] == ["<U+200B>", "<U+0000> × 2", "<U+200B>"]


def test_a_long_run_of_different_ones_is_counted_by_kind() -> None:
    kinds = [chr(code) for code in range(0xE0020, 0xE0029)]

    assert [words for words, _ in chips(shown("\u200b\u200c" * 60))] == ["<U+200B> × 60", "<U+200C> × 60"]
    assert [words for words, _ in chips(shown("".join(kinds) * 12))][-2:] == ["<U+E0027> × 12", "others × 12"]


def test_two_million_hidden_characters_make_a_small_page() -> None:
    one = verdict("\x00" * 2_000_000, finding(Span(0, 2_000_000)))

    assert len(rendered(FORMATS["html"](), [one], RUN)) < 150_000


def test_a_finding_in_a_run_is_marked_and_the_rest_counted() -> None:
    one = verdict("\x00" * 2000, finding(Span(500, 600)))
    tree = LexborHTMLParser(rendered(FORMATS["html"](), [one], RUN))

    assert [chip.text() for chip in tree.css(".text .hidden")] == [
        "<U+0000> × 500",
        "<U+0000> × 100",
        "<U+0000> × 1,400",
    ]
    assert [mark.text() for mark in tree.css(".text mark")] == ["<U+0000> × 100"]


@given(st.text(st.sampled_from("\x00\u200b\u200c\u200d\ufe0f\U000e0100ab\u0627☺⃣é<&>")))
def test_the_same_characters_are_hidden_as_elsewhere(text: str) -> None:
    tree = LexborHTMLParser(f"<p>{shown(text)}</p>")
    for chip in tree.css(".hidden"):
        name, _, number = chip.text().partition(" × ")
        chip.replace_with(name * int(number or 1))
    found = tree.css_first("p")

    assert found is not None
    assert found.text() == visible(text)

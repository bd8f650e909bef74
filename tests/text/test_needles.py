"""Strings that give links away, all sought in one pass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.links.needles import Needles

WORDS = (" dot ", " point ", "[.]", "www.", "://", "@", "звони", "call", "all")


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4))).map("".join))
def test_those_met_are_those_in_the_text(text: str) -> None:
    assert Needles(*WORDS).met(text) == {word for word in WORDS if word in text}


def test_needles_that_overlap_are_all_met() -> None:
    assert Needles(*WORDS).met("one dot point call") == {" dot ", " point ", "call", "all"}


def test_lone_surrogates_hide_nothing() -> None:
    assert Needles(*WORDS).met("\ud800www.") == {"www."}

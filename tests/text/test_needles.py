"""Strings that give links away, all sought in one pass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.characters import lowered
from copydesk.text.links.needles import Needles

WORDS = (" dot ", " point ", "[.]", "www.", "://", "@", "звони", "call", "all")


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=4))).map("".join))
def test_those_met_are_those_in_the_text_and_where_they_stand(text: str) -> None:
    places = {word: [at for at in range(len(text)) if text.startswith(word, at)] for word in WORDS}

    assert Needles(*WORDS).met(text) == {word: starts for word, starts in places.items() if starts}


def test_needles_that_overlap_are_all_met() -> None:
    assert Needles(*WORDS).met("one dot point call") == {" dot ": [3], " point ": [7], "call": [14], "all": [15]}


def test_lone_surrogates_hide_nothing() -> None:
    assert Needles(*WORDS).met(lowered("\ud800WWW.")) == {"www.": [1]}

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.text.names import buckets, edits, key, misspelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskij"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("U.S.", "US"),
        ("J. D. Vance", "JD Vance"),
        ("Mr. Donald Trump", "Donald Trump"),
        ("O’Neill", "O'Neill"),
        ("Jean-Marc Ayrault", "jean marc ayrault"),
        ("King Charles III", "Charles III"),
        ("Łukasz Østergård", "Lukasz Ostergard"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("Charles II", "Charles III"), ("Li Qiang", "Li Qian"), ("Merz", "Mertz")])
def test_different_names_do_not(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("written", "known", "expected"),
    [
        ("Steve Whitcoff", "Steve Witkoff", 2),
        ("Joe Bidan", "Joe Biden", 1),
        ("Friedrcih Merz", "Friedrich Merz", 1),
        ("Emanuel Macron", "Emmanuel Macron", 1),
        ("Steven Witkoff", "Steve Witkoff", 0),  # a longer form of the first name
        ("Steve Witkoff", "Steve Witkoff", 0),
        ("Jon Snow", "Joe Snow", 0),  # too short to tell
        ("Stefan Witkof", "Steve Witkoff", 0),  # two words differ
        ("Steve Witkoff", "Steve Alan Witkoff", 0),
        ("Elizabeth 2", "Elizabeth 3", 0),
    ],
)
def test_a_misspelling_is_one_word_a_little_off(written: str, known: str, expected: int) -> None:
    assert misspelling(key(written), key(known)) == expected


def slow_edits(one: str, other: str) -> int:
    """The distance by its definition, without any cut."""
    if not one or not other:
        return len(one) + len(other)
    found = min(
        slow_edits(one[1:], other) + 1,
        slow_edits(one, other[1:]) + 1,
        slow_edits(one[1:], other[1:]) + (one[0] != other[0]),
    )
    if one[:2] == other[1::-1] and len(one) > 1 and len(other) > 1:
        found = min(found, slow_edits(one[2:], other[2:]) + 1)
    return found


@given(st.text("abc", max_size=5), st.text("abc", max_size=5), st.integers(0, 3))
def test_edits_agree_with_the_definition(one: str, other: str, limit: int) -> None:
    assert edits(one, other, limit) == min(slow_edits(one, other), limit + 1)


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    assert key(key(name)) == key(name)


@given(st.text())
def test_every_name_lies_in_some_drawer(name: str) -> None:
    assert len(list(buckets(key(name)))) == 2

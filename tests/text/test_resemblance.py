"""Texts that say nearly the same."""

from __future__ import annotations

from copydesk.text.resemblance import ENOUGH, Memory, signature

TEXT = "the ferry runs twice a day in summer and once a day in winter when the sea allows it"


def test_nearly_the_same_words_are_known_again() -> None:
    met: Memory[str] = Memory(10)
    met.add(signature(TEXT), "first")

    assert met.alike(signature(TEXT.upper() + "!")) == ["first"]
    assert met.alike(signature(TEXT + " now")) == ["first"]
    assert met.alike(signature("quite another sentence about a bridge that was closed in spring")) == []


def test_the_oldest_is_forgotten() -> None:
    met: Memory[int] = Memory(1)
    met.add(signature(TEXT), 1)
    met.add(signature("quite another sentence about a bridge that was closed in spring"), 2)

    assert met.alike(signature(TEXT)) == []


def test_of_much_that_is_alike_the_first_is_told() -> None:
    met: Memory[int] = Memory(1_000)
    for number in range(2 * ENOUGH):
        met.add(signature(TEXT), number)

    assert met.alike(signature(TEXT)) == list(range(ENOUGH))


def test_what_was_never_listed_is_forgotten_too() -> None:
    met: Memory[int] = Memory(ENOUGH + 1)
    for number in range(3 * ENOUGH):
        met.add(signature(TEXT), number)
    met.add(signature(TEXT), 0)

    assert met.alike(signature(TEXT))[-1] == 0


def test_few_words_have_no_signature() -> None:
    assert signature("only four words here") == b""
    assert signature("\ud800 lone surrogates are no reason to fail") != b""

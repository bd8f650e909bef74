"""Finds the words of advertising (`words.toml`) in a text, all in one pass."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.characters import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ahocorasick_rs import AhoCorasick


class Cue(NamedTuple):
    """Words of advertising: their kind, a key of `words.toml`, and where they stand."""

    kind: str
    span: Span


def cues(text: str) -> list[Cue]:
    """The words of advertising in `text`, whole words only, in order and without overlap; none in most texts."""
    return list(_whole(lowered(text)))


def _whole(text: str) -> Iterator[Cue]:
    automaton, kinds = _automaton()
    for index, start, end in automaton.find_matches_as_indexes(text):
        opens = text[start].isalpha() and text[start - 1 : start].isalpha()
        runs_on = text[end - 1].isalpha() and text[end : end + 1].isalpha()
        if not (opens or runs_on) or text[start] > "\u2e80":  # Chinese and Japanese part no words
            yield Cue(kinds[index], Span(start, end))


@cache
def _automaton() -> tuple[AhoCorasick, tuple[str, ...]]:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind  # noqa: PLC0415 - loaded with the first text

    table = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    words = {word: kind for kind, listed in table.items() for word in listed}
    automaton = AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, tuple(words.values())

"""The subject in the words around a word of saying.

A name is taken without what stands around it ("the pollster Ann Reed" is Ann Reed); a pronoun or a description is kept
as written ("she", "the senator").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.quotations.words import (
    ADDRESSED,
    ARTICLES,
    AUXILIARIES,
    BREAKS,
    NAMING,
    NOT_NAMES,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_REACH = 160  # code points behind a word of saying in which its subject may stand
_DESCRIPTION_WORDS = 7
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+")
_CLAUSE = re.compile(r"[,;:()“”„«»\"—–]|''")
_CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁΑ-Ω"
_PARTICLES = r"(?:(?:de|van|von|der|den|di|da|del|della|dos|bin|ter|ten|zu|la|le|al|el) ){0,2}"
NAME = rf"(?:[{_CAPITAL}][\w.’'-]{{0,30}} {_PARTICLES}){{0,3}}[{_CAPITAL}][\w’'-]{{1,30}}"
_NAMED = re.compile(NAME)
_APPOSED = re.compile(rf", ?(?P<name>{NAME})(?=[,.]|$)")  # "said the director, Marta Lind"
_NOBODY = SAYING | {""}
_GERMAN_ARTICLES = frozenset("der die das ein eine".split())


def before(text: str, words: Sequence[re.Match[str]]) -> Span | None:
    """The subject in words that end where a word of saying begins: "X said"."""
    return _subject(text, _head(text, words))


def after(text: str, cue: re.Match[str], end: int) -> Span | None:
    """The subject in the words behind a word of saying, as far as `end`: "said X", "according to X"."""
    words = list(WORD.finditer(text, cue.end(), min(end, cue.end() + _REACH)))
    if cue[0].lower() in NAMING and words and words[0][0].lower() in {"to", "a"}:
        del words[0]
    stop = _CLAUSE.search(text, words[0].start(), end) if words else None
    found = _subject(text, _head(text, [word for word in words if not stop or word.start() < stop.start()]))
    named = _APPOSED.match(text, found.end, end) if found else None
    return Span(*named.span("name")) if named and is_name(named["name"]) else found


def ahead(text: str, words: Sequence[re.Match[str]], at: int, end: int) -> Span | None:
    """The subject of the word of saying `words[at]` in a sentence that goes on in a quotation at `end`."""
    cue = words[at][0].lower()
    if cue in NAMING:
        return after(text, words[at], end)
    if cue.endswith("ing"):
        return _first(text, words[:at])
    clause = words[_clause(text, words, at) : at]
    if not silent(clause):
        starts_aside = clause[0][0].lower() in PREPOSITIONS
        return _subject(text, clause if starts_aside else _head(text, clause))
    behind = None if cue in ADDRESSED else after(text, words[at], end)
    return behind or _first(text, words[:at])


def silent(words: Sequence[re.Match[str]]) -> bool:
    """Whether words before a word of saying hold no subject: none at all, or auxiliaries."""
    return all(word[0].lower() in AUXILIARIES for word in words)


def _clause(text: str, words: Sequence[re.Match[str]], at: int) -> int:
    """Where the clause of `words[at]` begins: behind a comma or a conjunction."""
    while at > 0 and not _CLAUSE.search(text, words[at - 1].end(), words[at].start()):
        if words[at - 1][0].lower() in BREAKS:
            break
        at -= 1
    return at


def _head(text: str, words: Sequence[re.Match[str]]) -> Sequence[re.Match[str]]:
    """The words up to the first preposition or comma, beside the first word."""
    for at in range(1, len(words)):
        if words[at][0].lower() in PREPOSITIONS or _CLAUSE.search(text, words[at - 1].end(), words[at].start()):
            return words[:at]
    return words


def _subject(text: str, words: Sequence[re.Match[str]]) -> Span | None:
    """The last name in a noun phrase, else a pronoun, else the phrase itself where it describes somebody."""
    if not words:
        return None
    names = [name for found in _NAMED.finditer(text, words[0].start(), words[-1].end()) if (name := _name(text, found))]
    if names:
        return _without_noun(text, words, names[-1])
    if pronoun := next((word for word in words if word[0].lower() in PRONOUNS), None):
        return Span(*pronoun.span())
    described = words[0][0].lower() in ARTICLES and 1 < len(words) <= _DESCRIPTION_WORDS
    return Span(words[0].start(), words[-1].end()) if described else None


def _name(text: str, found: re.Match[str]) -> Span | None:
    """A name without the words with capitals before it that are part of none: "On Monday Reed" is Reed."""
    start = found.start()
    for word in found[0].split():
        if word.rstrip(".") not in NOT_NAMES:
            break
        start = min(found.end(), start + len(word) + 1)
    return Span(start, found.end()) if text[start : found.end()].lower() not in _NOBODY else None


def _without_noun(text: str, words: Sequence[re.Match[str]], name: Span) -> Span:
    """German nouns have capitals: "die Sprecherin Anna Berg" is Anna Berg, and "der Minister" holds no name."""
    if len(words) > 1 and words[0][0].lower() in _GERMAN_ARTICLES and name.start == words[1].start():
        _, space, rest = name.of(text).partition(" ")
        return Span(name.end - len(rest), name.end) if space else Span(words[0].start(), name.end)
    return name


def _first(text: str, words: Sequence[re.Match[str]]) -> Span | None:
    """The first name or pronoun of a sentence: its subject, more often than not."""
    for word in words:
        if word[0].lower() in PRONOUNS:
            return Span(*word.span())
        found = _NAMED.match(text, word.start(), words[-1].end())
        if found and (name := _name(text, found)):
            return name
    return None


def is_name(words: str) -> bool:
    """Whether words with capitals name somebody, and do not just begin a sentence."""
    return words.split(maxsplit=1)[0].rstrip(".") not in NOT_NAMES and words.lower() not in SAYING

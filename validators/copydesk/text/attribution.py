"""Who says it: the words in a sentence that name a source, and the words that are its account.

The cues are verbs of saying and finding, "according to" and its kind in other languages. What a source is credited with
runs from the cue to the end of the sentence, or is all of a sentence that ends in ", the ministry said".
Krestel, Bergler and Witte found that reporting verbs carry most attributions of newspapers (*Minding the Source:
Automatic Tagging of Reported Speech in Newspaper Articles*, LREC 2008).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ahocorasick_rs import AhoCorasick

_TABLE = tomllib.loads(files(__package__).joinpath("attribution.toml").read_text(encoding="utf-8"))
_PREPOSITIONS = frozenset(_TABLE["prepositions"])
_FINDING = frozenset(_TABLE["finding"].split())
_PARTICIPLES = frozenset(_TABLE["participles"].split())
_SOURCES = frozenset(_TABLE["sources"].split())
_COUNTS = frozenset(_TABLE["counts"].split())
_PRONOUNS = frozenset("he she they it which who er sie il elle".split())
_NOT_SOURCES = frozenset("i we you one everyone everybody nobody people ich wir je nous".split())
_NOT_NAMES = frozenset("the a an in on at by for from of to but and".split())
_CUES = tuple(
    dict.fromkeys([*_TABLE["prepositions"], *(_TABLE["saying"] + _TABLE["finding"] + _TABLE["participles"]).split()])
)
_COUNT_NAMED = re.compile(
    r"\b(?:in|by|from|per|dans|en|selon|na|nel) (?:[\w’'./-]{1,20} ){0,5}?"
    r"(?:polls?|polling|surveys?|census|umfrage|sondage|encuesta|sondaggio|peiling|pesquisa)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|wird|werden|wurde|wurden|est|sont|été|è|sono|es|son|é|são)(?: \w{2,12})? \Z"
)
_BREAK = re.compile(r"[,;:()\"“”«»—–\n]|\b(?:and|but|that|because|when|while|after|as|if)\b")
_NAMED_BEHIND = re.compile(r"\s{1,2}([^,.;:()\n]{2,80})")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_SOURCE_REACH = 90
_SUBJECT_WORDS = 6
_TAIL_WORDS = 5


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source as named, and the passage it is credited with."""

    source: Span
    content: Span


def may_name(text: str, passage: Span) -> bool:
    """Whether a passage may name a source: where it has no cue, not even within a word, no sentence of it names one."""
    return bool(_automaton().find_matches_as_indexes(passage.of(lowered(text))))


def attributions(text: str, sentence: Span) -> Iterator[Attribution]:
    """The sources that a sentence of `text` names, each with the words it is credited with."""
    for cue, word in _cues(text, sentence):
        if word in _PREPOSITIONS:
            if named := _NAMED_BEHIND.match(text, cue.end, sentence.end):
                yield Attribution(Span(*named.span(1)), sentence)
        elif source := _source_before(text, sentence.start, cue, word) or _source_behind(text, cue, sentence.end):
            yield Attribution(source, _content(text, sentence, source, cue))


def is_count(words: str) -> bool:
    """Whether a source is a poll or survey, whose figures run on over sentences that do not name it again."""
    return not _COUNTS.isdisjoint(words.lower().split())


def count_named(text: str, sentence: Span) -> Span | None:
    """The words of a sentence that rest it on a poll or survey without a verb: "in the latest poll"."""
    found = _COUNT_NAMED.search(text, sentence.start, sentence.end)
    return Span(*found.span()) if found else None


def _cues(text: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    lower = sentence.of(lowered(text))
    for index, start, end in _automaton().find_matches_as_indexes(lower):
        if not (lower[start - 1 : start].isalnum() or (lower[end : end + 1].isalnum() and lower[end - 1].isalnum())):
            yield Span(sentence.start + start, sentence.start + end), _CUES[index]


@cache
def _automaton() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind  # noqa: PLC0415 - loaded with the first figure

    return AhoCorasick(_CUES, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)


def _source_before(text: str, floor: int, cue: Span, word: str) -> Span | None:
    """The noun phrase before a cue: the words back to the last comma or conjunction, if they can name a source."""
    if word in _PARTICIPLES:
        return _subject(text, floor, cue)
    start = max(floor, cue.start - _SOURCE_REACH)
    if _PASSIVE.search(text, start, cue.start):  # "is expected to"
        return None
    for mark in _BREAK.finditer(text, start, cue.start):
        start = mark.end()
    words = list(_WORD.finditer(text, start, cue.start))
    if not words or not _can_name(words, finding=word in _FINDING):
        return None
    return Span(words[0].start(), words[-1].end())


def _source_behind(text: str, cue: Span, end: int) -> Span | None:
    """The subject that stands behind its verb: `…, said Ines Duarte, the mayor`."""
    if text[cue.start - 2 : cue.start - 1] not in {",", "”", '"', "»", "’", "'"}:
        return None
    stop = _BREAK.search(text, cue.end + 1, end)
    words = list(_WORD.finditer(text, cue.end, stop.start() if stop else end))
    if words and _can_name(words[:_SUBJECT_WORDS], finding=False):
        return Span(words[0].start(), words[-1].end())
    return None


def _subject(text: str, floor: int, cue: Span) -> Span | None:
    """The first name or office of the sentence, of which a participle speaks: "The mayor resigned, saying that"."""
    for word in _WORD.finditer(text, max(floor, cue.start - 4 * _SOURCE_REACH), cue.start):
        lower = word[0].lower()
        if (word[0][0].isupper() and lower not in _NOT_NAMES) or lower in _SOURCES or lower in _PRONOUNS:
            return None if lower in _NOT_SOURCES else Span(*word.span())
    return None


def _can_name(words: Sequence[re.Match[str]], *, finding: bool) -> bool:
    lowered = [word[0].lower() for word in words]
    if lowered[-1] in _NOT_SOURCES:
        return False
    if not _SOURCES.isdisjoint(lowered):
        return True
    named = any(word[0][0].isupper() and word[0].lower() not in _NOT_NAMES for word in words)
    return not finding and (named or lowered[-1] in _PRONOUNS)


def _content(text: str, sentence: Span, source: Span, cue: Span) -> Span:
    """What comes before ", said the mayor"; all of a sentence that names its source in passing; else from there on."""
    if source.start > cue.start:
        return Span(sentence.start, cue.end)
    tail = len(_WORD.findall(text, cue.end, sentence.end))
    if tail < _TAIL_WORDS or text[cue.end : cue.end + 1] == ",":
        return sentence
    return Span(cue.start, sentence.end)

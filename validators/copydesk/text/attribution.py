"""Who says it: the words in a sentence that name a source, and the words that are its account.

The cues are verbs of saying and finding, "according to" and its kind in other languages. What a source is credited with
runs from the cue to the end of the sentence, or is all of a sentence that ends in ", the ministry said".
Krestel, Bergler and Witte found that reporting verbs carry most attributions of newspapers (*Minding the Source:
Automatic Tagging of Reported Speech in Newspaper Articles*, LREC 2008).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text.characters import without_surrogates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ahocorasick_rs import AhoCorasick

_PREPOSITIONS = (
    "according to", "as reported by", "as per", "citing", "based on", "data from", "data by", "figures from",
    "figures by", "numbers from", "statistics from", "estimate by", "estimates by", "estimates from", "study by",
    "study from", "survey by", "survey of", "poll by", "poll of", "report by", "report from", "analysis by",
    "analysis of", "source:", "laut", "nach angaben", "selon", "d'après", "d’après", "según", "de acuerdo con",
    "secondo", "de acordo com", "segundo", "volgens", "enligt", "ifølge", "według", "по данным", "по словам",
    "согласно",
)  # fmt: skip
_SAYING = (
    "said says say saying told tells stated states reported reports announced announces claimed claims estimated "
    "estimates added adds wrote writes noted notes argued argues declared warned warns explained explains testified "
    "insisted insists suggested suggests predicted predicts acknowledged admitted tweeted alleged alleges asserted "
    "confirmed confirms concluded concludes calculated projected projects forecast believed believes thinks expects "
    "expected promised pledged vowed proposed recalled replied responded revealed reveals disclosed cited "
    "sagte sagten teilte meldete meldet berichtete berichtet erklärte zufolge dit déclare déclaré affirme estime "
    "indique dijo afirmó aseguró informó indicó detto afferma riferisce informou zei meldt сообщил заявил сказал"
).split()
# Verbs that are common in other senses: they count behind a poll, a report or an office only.
_FINDING = frozenset(
    "showed shows show shown found finds find put puts indicates indicated gave gives counted recorded has had".split()
)
_SOURCES = frozenset(
    "poll polls survey surveys study studies report reports data figures statistics census analysis research estimate "
    "estimates review audit document documents records paper article results filings filing index model projections "
    "bureau agency ministry office department police officials official spokesman spokeswoman spokesperson "
    "authorities researchers scientists economists analysts experts government company group organisation "
    "organization institute university commission committee council court bank fund association union newspaper "
    "army military".split()
)
_COUNTS = frozenset("poll polls survey surveys census umfrage sondage encuesta sondaggio".split())
_PRONOUNS = frozenset("he she they it which who er sie il elle".split())
_NOT_SOURCES = frozenset("i we you one everyone everybody nobody people ich wir je nous".split())
_NOT_NAMES = frozenset("the a an in on at by for from of to but and".split())
_CUES = (*_PREPOSITIONS, *_SAYING, *sorted(_FINDING))
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


def _cues(text: str, sentence: Span) -> Iterator[tuple[Span, str]]:
    words = without_surrogates(sentence.of(text))
    lower = words.lower()
    for index, start, end in _automaton().find_matches_as_indexes(lower if len(lower) == len(words) else words):
        if not (words[start - 1 : start].isalnum() or (words[end : end + 1].isalnum() and words[end - 1].isalnum())):
            yield Span(sentence.start + start, sentence.start + end), _CUES[index]


@cache
def _automaton() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - loaded with the first text that has figures

    return AhoCorasick(_CUES, matchkind=MatchKind.LeftmostLongest)


def _source_before(text: str, floor: int, cue: Span, word: str) -> Span | None:
    """The noun phrase before a cue: the words back to the last comma or conjunction, if they can name a source."""
    start = max(floor, cue.start - _SOURCE_REACH)
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
    return Span(source.start, sentence.end)

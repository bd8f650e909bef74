"""Weighs the signals of a passage: what was found, what each is worth, and how sure their sum makes one.

The points are log-odds. They were set by hand after a logistic regression over public collections of spam and harmless
messages (SpamAssassin's corpus, the UCI YouTube and SMS collections) and rounded; the reason stands beside each.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from copydesk.text.links import services
from copydesk.text.promotion import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from copydesk.text.links import Target

_BASE = -2.5  # most links are harmless
_PROMOTING = ("call to act", "offer", "easy money", "self-promotion", "lure")
_DENSITY = 2.5  # for each promoting word in forty; long harmless texts hold a few, advertisements are full of them
_DENSEST = 3.0
_WORDS = 40
_MOST = 3  # of a kind that count
_SHORT, _EMPTY, _PROSE = 15, 3, 8  # words beside the links

# Points for the form of the passage.
_LETTER = -0.4  # a letter has room for words of every kind
_CITED = -2.0  # a link in brackets behind the words it belongs to is how publishers cite
_BARE = 1.9  # a naked address in a line of text is how those write who cannot, or will not, say what it is
_NAME = 1.2  # a name such as example.org may be a word of the sentence
_BY_READER = 0.5  # whom advertisers pose as
_ALONE, _FEW = 0.6, 0.4  # and say nothing with it

# Points for each distinct word of a kind, up to three.
_BY_WORD = (
    ("bulk mail", 0.75),  # the formulas by which senders of bulk mail excuse themselves
    ("salutation", 0.8),  # addressed to nobody in particular
    ("address to the reader", 0.5),  # advertising speaks to "you"
    ("publication", -1.2),  # newsletters and their like name their issues and editors
    ("technical talk", -0.8),  # people who help one another link to what they talk of
)
# Points for a shape, however often it is met.
_BY_SHAPE = (
    ("amount of money", 1.0, wording.AMOUNT),
    ("shouting", 1.2, wording.SHOUT),
    ("telephone number", 1.2, wording.TELEPHONE),
)
_EXCLAMATION, _DISCUSSION = 0.4, -1.6  # for each, up to three and two
_BY_TARGET: tuple[tuple[str, float, Callable[[Target], object]], ...] = (
    ("profile or page of a user", 0.75, services.is_profile),
    ("host without a name", 1.9, lambda target: target.is_address or target.credentials),
    ("shortener", 0.5, services.shortener),
    ("referral", 0.5, lambda target: services.referral(target) or services.redirector(target)),
)
_REPEATED, _MANY = 0.5, -1.6  # the same address over and over; a list of links
_MANY_LINKS, _REPEATED_LINKS = 12, 3
_MEDIA = -1.5


class Form(StrEnum):
    """How the links stand in their passage."""

    LETTER = "letter"  # among lines broken by hand, as in mail
    CITED = "cited"  # in brackets behind words, or as words
    BARE = "bare"  # as addresses in a line


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that speaks for promotion (points above zero) or against it (below)."""

    name: str
    points: float
    words: str = ""  # what was found, where it can be shown


@dataclass(frozen=True, slots=True)
class Assessment:
    """The signals of a passage, strongest first, and what they come to."""

    signals: tuple[Signal, ...]
    confidence: float  # that the passage promotes, 0 to 1


def assess(words: str, targets: Sequence[Target], form: Form, *, by_reader: bool = False) -> Assessment:
    """Weighs a passage by its `words` without the links, by where its links lead, how they stand and who speaks."""
    signals = [signal for signal in _signals(words, targets, form, by_reader=by_reader) if signal.points]
    score = _BASE + sum(signal.points for signal in signals)
    ranked = sorted(signals, key=lambda signal: (-abs(signal.points), signal.name))
    return Assessment(tuple(ranked), round(1 / (1 + math.exp(-score)), 2))


def _signals(words: str, targets: Sequence[Target], form: Form, *, by_reader: bool) -> Iterator[Signal]:
    size = len(wording.WORD.findall(words))
    yield from _of_wording(words, size)
    yield from _of_shape(words)
    yield from _of_targets(targets)
    if form is Form.LETTER:
        yield Signal("letter", _LETTER)
    elif form is Form.CITED:
        yield Signal("cited in brackets", _CITED if size > _PROSE else 0.0)
    else:
        named = any(not target.scheme and not target.path for target in targets)
        yield Signal("bare name" if named else "bare address", _NAME if named else _BARE)
        yield Signal("reader's words", _BY_READER if by_reader else 0.0)
        yield Signal("nothing but the link" if size <= _EMPTY else "few words", _brevity(size))


def _brevity(size: int) -> float:
    if size <= _EMPTY:
        return _ALONE
    return _FEW if size <= _SHORT else 0.0


def _of_wording(words: str, size: int) -> Iterator[Signal]:
    small = words.lower()
    found = {name: _distinct(small, name) for name in wording.KINDS}
    promoting = [word for name in _PROMOTING for word in found[name]]
    density = min(_DENSEST, len(promoting) / max(1.0, size / _WORDS))
    yield Signal("promoting words", round(_DENSITY * density, 2), ", ".join(promoting))
    for name, points in _BY_WORD:
        yield Signal(name, points * len(found[name]), ", ".join(found[name]))


def _distinct(words: str, kind: str) -> list[str]:
    """The first distinct words of a kind in the order met; `words` must be in lower case."""
    return list(dict.fromkeys(wording.KINDS[kind].findall(words)))[:_MOST]


def _of_shape(words: str) -> Iterator[Signal]:
    for name, points, pattern in _BY_SHAPE:
        if found := pattern.search(words):
            yield Signal(name, points, found.group())
    yield Signal("exclamation marks", _EXCLAMATION * min(_MOST, words.count("!")))
    yield Signal("discussion", _DISCUSSION * min(2, len(wording.DISCUSSION.findall(words))))


def _of_targets(targets: Sequence[Target]) -> Iterator[Signal]:
    for name, points, holds in _BY_TARGET:
        if found := next((target for target in targets if holds(target)), None):
            yield Signal(name, points, found.domain or found.host)
    if targets and all(map(services.is_reference, targets)):
        yield Signal("works of reference or films", _MEDIA, targets[0].domain)
    addresses = {(target.host, target.path) for target in targets}
    if len(targets) >= _REPEATED_LINKS and len(addresses) * 2 <= len(targets):
        yield Signal("repeated link", _REPEATED, targets[0].domain)
    if len(targets) > _MANY_LINKS:
        yield Signal("list of links", _MANY)

"""What told the origin of a line, in short human words."""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from copydesk.segment.origins.model import shipped

if TYPE_CHECKING:
    from copydesk.segment.origins.lines import Line
    from copydesk.segment.origins.wording import Wording

_MOST = 3
_LEAST = 0.15  # weight from which a trait is worth naming
_strength = itemgetter(0)
_PHRASES = {
    "#no capitals": "no capitals",
    "#prose without capitals": "sentences without capitals",
    "#start a": "begins without a capital",
    "#unended": "no full stop",
    "#small i": "“i” without a capital",
    "#shout": "repeated ! or ?",
    "#mark": "exclaims or asks",
    "#smiley": "smiley",
    "#emoji": "emoji",
    "#dots": "trailing dots",
    "#address": "addresses another reader",
    "#has first person": "first person",
    "#has second person": "addresses someone",
    "#has thanks": "thanks or congratulates",
    "#has praise": "praises",
    "#has chat": "chatty words",
    "#has opinion": "gives an opinion",
    "#has the piece": "speaks of the piece itself",
    "#has blunt": "blunt words",
    "#all capitals": "all capitals",
    "#bar": "separators",
    "#copyright": "copyright sign",
    "#reply": "reply link",
    "#stamp": "stamp line",
    "#named stamp": "stamp line",
    "#link": "link",
    "#words 1": "a word or so",
    "#words 2": "a few words",
    "#end a": "no full stop",
}


Phrases = dict[str, tuple[float, str]]


@cache
def phrases() -> tuple[Phrases, Phrases]:
    """The traits that are worth naming for readers and for furniture: the strength of each, below 0, and its phrase."""
    weights = shipped().weights
    weighed = [(trait, weights.get(trait, 0j), phrase) for trait, phrase in _PHRASES.items()]
    return (
        {trait: (-weight.real, phrase) for trait, weight, phrase in weighed if weight.real > _LEAST},
        {trait: (-weight.imag, phrase) for trait, weight, phrase in weighed if weight.imag > _LEAST},
    )


def told_by(wording: Wording, line: Line, worth: Phrases) -> tuple[str, ...]:
    """The strongest few traits that made a line readers' or furniture, strongest first."""
    told = [worth[trait] for trait in wording.traits if trait in worth]
    told.sort(key=_strength)
    first = []
    if line.furnished:
        first.append("furniture line")
    if line.stamp:
        first.append("stamp line")
    if line.heading:
        first.append("comments heading")
    return tuple(dict.fromkeys([*first, *(phrase for _, phrase in told)]))[:_MOST]

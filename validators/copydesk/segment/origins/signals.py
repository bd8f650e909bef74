"""What told the origin of a line, in short human words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.segment.origins.lines import Line
    from copydesk.segment.origins.model import Model
    from copydesk.segment.origins.wording import Wording

_MOST = 3
_LEAST = 0.15  # weight from which a trait is worth naming
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


def told_by(wording: Wording, facts: Line, model: Model, *, furniture: bool) -> tuple[str, ...]:
    """The strongest few traits that made a line readers' or furniture, strongest first."""
    plain = ((facts.furnished, "furniture line"), (facts.stamp, "stamp line"), (facts.heading, "comments heading"))
    first = [phrase for seen, phrase in plain if seen]
    weighed = {trait: model.weights.get(trait, 0j) for trait in wording.traits if trait in _PHRASES}
    strength = {trait: weight.imag if furniture else weight.real for trait, weight in weighed.items()}
    ranked = sorted((trait for trait in strength if strength[trait] > _LEAST), key=lambda trait: -strength[trait])
    return tuple(dict.fromkeys([*first, *(_PHRASES[trait] for trait in ranked)]))[:_MOST]

"""What the words of a statement mean: the relation of a noun or verb, and the object that an adjective names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.text import vocabulary
from copydesk.text.vocabulary import Sense

if TYPE_CHECKING:
    from copydesk.segment.relations.phrases import Statement
    from copydesk.segment.relations.tags import Line

_VERBS = {"G": "verbs", "V": "past_verbs"}


def sense_of(text: str, line: Line, found: Statement) -> Sense | None:
    """The relation that the words of a statement state, and the object where it is not a name.

    None where the phrase alone states the relation, between two names.
    """
    at = found.words[0]
    tag, word = line.tags[at], _word(text, line, at)
    if tag == "l":
        return Sense(found.relation, vocabulary.parties()[word[:2]])
    if tag in _VERBS:
        return Sense(vocabulary.verbs(_VERBS[tag])[word])
    sense = line.senses.get(at)
    if sense and line.tags[slice(*found.object)] == "N":
        adjective = _word(text, line, found.object[0])
        return Sense(sense.relation, vocabulary.nations(line.language)[adjective])
    return sense


def _word(text: str, line: Line, token: int) -> str:
    return text[line.starts[token] : line.ends[token]].lower()

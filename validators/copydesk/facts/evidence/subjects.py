"""What a number is about, as far as the words beside it tell: time, a measure, an age, an order, a count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.text import quantities
from copydesk.text.quantities import units
from copydesk.text.quantities.people import age_end

if TYPE_CHECKING:
    from copydesk.text.mentions import Mention

SMALL = 12  # numbers up to here stand in any text by chance, so they must be about the same
AGE, ORDINAL, COUNT, BARE = "age", "ordinal", "count", ""
# Between a number and its unit: the ending of an ordinal, the far end of a range, a fraction, a word or two.
_ENDED, _BETWEEN = r"(?:st|nd|rd|th)?", r"[ -](?:to|or|\d{1,2}|(?!(?:and|the|for)\b)[a-z]{3,12})"
_WORDS = [re.compile(rf"{_ENDED}{_BETWEEN * more}[ -]([^\W\d_]{{2,12}})") for more in range(3)]
_OLD = re.compile(r"[ -]years?[ -]olds?\b", re.IGNORECASE)
_ENDING = re.compile(r"(?:st|nd|rd|th)\b")
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
_CLAUSE, _WORD = re.compile(r"[.,;:!?()\n]"), re.compile(r"[^\W\d_][\w’'-]*")
_REACH, _NEXT, _SHORT, _STEM = 60, 4, 2, 5
_SPANS = {"decade": "decade", "century": "century", "anniversary": "year"}


def subject(text: str, mention: Mention) -> str:
    """AGE, ORDINAL, the name of a unit such as "hour" or "mile", COUNT before a plural noun, else BARE."""
    words = mention.span.of(text).lower()
    if words in _SPANS:
        return words
    if _OLD.match(text, mention.span.end):
        return AGE
    if unit := _unit_behind(text, mention.span.end):
        return unit
    if is_ordinal(text, mention):
        return ORDINAL
    if age_end(text, mention.span, min(mention.values)):
        return AGE
    return COUNT if noun_behind(text, mention) else BARE


def is_ordinal(text: str, mention: Mention) -> bool:
    """Whether a number orders: "3rd", "third"."""
    return mention.span.of(text).lower() in _ORDINALS or bool(_ENDING.match(text, mention.span.end))


def words_behind(text: str, mention: Mention) -> frozenset[str]:
    """The stems of the next four words of the sentence, without the short ones."""
    behind = _CLAUSE.split(text[mention.span.end : mention.span.end + _REACH], maxsplit=1)[0]
    return frozenset(word[:_STEM].lower() for word in _WORD.findall(behind)[:_NEXT] if len(word) > _SHORT)


def _unit_behind(text: str, end: int) -> str | None:
    """The unit in the next three words."""
    for words in _WORDS:
        found = words.match(text, end)
        if not found:
            return None
        if unit := _SPANS.get(found[1].lower()) or units.unit(found[1]):
            return unit
    return None


def agree(asked: str, told: str) -> bool:
    """Whether a number about `told` may bear out a small one about `asked`."""
    if asked == told or (units.is_length_of_time(asked) and units.is_length_of_time(told)):
        return True
    if asked in {BARE, COUNT, ORDINAL}:
        return told in {BARE, COUNT, ORDINAL} or (asked == BARE and told in {AGE, "year"})
    return told in ({BARE, ORDINAL, "year"} if asked == AGE else {BARE}) and not units.is_length_of_time(asked)


def noun_behind(text: str, mention: Mention) -> str:
    """The noun of which a number counts several; empty where it counts none, or only orders or measures ("4-year")."""
    found = quantities.counted(text, mention.span.end) if mention.written else None
    return found.noun.lower() if found and found.plural else ""

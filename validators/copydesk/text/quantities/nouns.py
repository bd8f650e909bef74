"""What a figure counts: "15.000 troops", "100 year mineral deals"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words that end what is counted: articles, prepositions, conjunctions, auxiliaries, pronouns of the languages most met.
_CLOSING = frozenset(
    "a an the and or but nor as at by for from in into of off on onto out over per than that this these "
    "those then there to up with without within via when where which while who whom whose why how if so is "
    "are was were be been being am has have had having do does did will would can could shall should may "
    "might must not no it its he she they we you i his her their our your my me him them us all also just "
    "only even still already now today yesterday tomorrow ago later earlier before after during since until "
    "through about around between among against under above below because although though however each every "
    "both more most less least fewer said says say per cent percent der die das den dem des ein eine einen "
    "einem einer eines und oder aber als am an auf aus bei bis durch für gegen im in ist mit nach nicht noch "
    "nur ob ohne seit sich sie sind so um unter vom von vor war waren wenn werden wie wird wurde wurden zu mehr "
    "zum zur zwischen auch hat haben hatte hatten kann können soll sollen er es ihr wir le la les un une des "
    "du de au aux et ou mais dans par pour sur avec sans sous est sont était étaient a ont avait qui que ne "
    "pas plus ce cette ces se son sa ses leur leurs il elle ils elles en y el los las una unos unas del al y "
    "o pero con sin por para sobre entre es son era eran fue fueron ha han había que no se su sus lo como "
    "más muy il lo gli uno una di da del della dei delle dal dalla nel nella con su per tra fra è sono era "
    "erano ha hanno aveva che non si ma e ed o anche come più o os as um uma do da dos das no na nos nas em "
    "com sem para por sob é são foi foram tem têm não se mas ou e mais het een en of maar van op te met bij "
    "voor naar uit om is zijn was waren werd werden heeft hebben had niet ook dan dat langs "
    "tegen tussen onder и в во на с со по за к "
    "ко от до из у о об что как не но а или был была были есть это".split()
)
_PEOPLE = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "police": "police",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife",
    "troops": "troop", "personnel": "person", "staff": "staff", "cattle": "cattle", "aircraft": "aircraft",
    "sheep": "sheep", "fish": "fish", "species": "species", "series": "series", "dead": "dead", "wounded": "wounded",
}  # fmt: skip
_WORD = re.compile(r"([ \u00a0\-]|[ \u00a0]{2})([^\W\d_][\w'’\-]{0,40})")
_SINGULAR_S = ("ss", "us", "is", "ous")
_REACH = 3  # words looked at


@dataclass(frozen=True, slots=True)
class Counted:
    """The words a figure counts."""

    end: int  # where they end in the text
    noun: str  # the last of them, lower case, singular where English tells
    plural: bool  # whether that word is a plural English tells, and so surely something counted


def counted(text: str, end: int) -> Counted | None:
    """What stands counted behind a figure that ends at `end`, on the same line; None when nothing is."""
    first: Counted | None = None
    for place, word in _words_behind(text, end):
        lower = word.lower()
        if lower in _CLOSING or (word[0].isupper() and first and not word.isupper()):
            break
        singular = _singular(lower)
        if singular != lower or lower in _PEOPLE:
            return Counted(place, singular, plural=True)
        first = first or Counted(place, lower, plural=False)
    return first


def _words_behind(text: str, end: int) -> Iterator[tuple[int, str]]:
    for _ in range(_REACH):
        found = _WORD.match(text, end)
        if not found:
            return
        end = found.end()
        word = found[2].rstrip("'’-")
        end -= len(found[2]) - len(word)
        yield end, word
        if len(word) != len(found[2]):
            return


def _singular(word: str) -> str:
    """The singular of an English plural; the word itself where its form tells none."""
    if word in _PEOPLE:
        return _PEOPLE[word]
    if not word.endswith("s") or word.endswith(_SINGULAR_S) or len(word) < 4:  # noqa: PLR2004 - "gas", "bus"
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1]

"""Places by name: countries and capitals, which the starter facts hold too, regions, and large cities.

Regions are those of ISO 3166-2 in the countries whose news copydesk reads most; cities are the largest of the world and
of those countries (United Nations, *World Urbanization Prospects*). A name stands with its forms in other languages.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.characters import without_surrogates
from copydesk.text.vocabulary import demonyms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ahocorasick_rs import AhoCorasick

FOLDER = Path(__file__).parent

_KINDS = {"place": "city"}  # as the starter facts call capitals

_OF_ADJECTIVES = ("ian", "ean", "ese", "uan", "ovan")  # with which an adjective ends that is in no list of them


class Place(NamedTuple):
    """A country, a region or a city."""

    name: str  # by which the tables call it
    kind: str


@cache
def known() -> Mapping[str, Place]:
    """Every name of a place as it is written, in any of its forms, with the place that it means.

    Adjectives, which the tables hold among the forms ("Danish", "dänisch"), are none.
    """
    found: dict[str, Place] = {}
    for place, forms in _rows():
        found.setdefault(place.name, place)
        for form in forms:
            if form[0].isupper() and form.lower() not in demonyms() and not form.endswith(_OF_ADJECTIVES):
                found.setdefault(form, place)
    return found


def names(text: str) -> Iterator[Span]:
    """The names of known places in a text, in order, each by itself and not part of a longer word."""
    words = without_surrogates(text)
    for _, start, end in _automaton().find_matches_as_indexes(words):
        if not (words[start - 1 : start].isalnum() or words[end : end + 1].isalnum()):
            yield Span(start, end)


def are_apart(words: str, others: str) -> bool:
    """Whether both name places of one kind, and none in common: two countries, but not Paris and France."""
    here, there = ({known()[name.of(text)] for name in names(text)} for text in (words, others))
    return {place.kind for place in here} == {place.kind for place in there} and here.isdisjoint(there)


@cache
def _automaton() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - loaded with the first text that has figures

    return AhoCorasick(list(known()), matchkind=MatchKind.LeftmostLongest)


def _rows() -> Iterator[tuple[Place, list[str]]]:
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield (
                    Place(row["name"], _KINDS.get(row["kind"], row["kind"])),
                    list(filter(None, row["aliases"].split("|"))),
                )

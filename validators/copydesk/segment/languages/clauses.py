"""Clauses in another language within a sentence: told by their small words, then put to the witnesses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from copydesk.segment.languages.units import Unit, letters_in
from copydesk.segment.languages.witnesses import cld2, quick
from copydesk.text.languages import twins

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ahocorasick_rs import AhoCorasick

# Small words that stand in nearly every clause of a language and are no words of most others.
_SMALL = {
    "en": "the of and that with was were this from have has been would which their they there when what who will not",
    "de": "der das und nicht ist mit auf für ein eine einen dem den hat haben wird sich auch noch nur wie aber",
    "fr": "les des est dans pour que qui une avec sur pas nous vous sont cette mais plus leur été ont être",
    "es": "los las del por con una para que está pero como más muy son este esta fue han hay nos sus",
    "it": "che non per con una del della nel sono più anche come alla gli questo questa hanno dei delle molto ma",
    "pt": "que não com uma dos das por mais como foi pelo pela são mas também você isso está tem muito nos",
    "nl": "het een van niet zijn met voor dat aan ook wordt maar bij naar nog heeft deze geen worden hebben uit ons",
    "sv": "och att det som för inte med den har på ett jag kan men från till var också eller vid efter ska",
    "pl": "nie się jest że jak ale już przez dla tego oraz czy tylko jego być były który która bardzo może",
    "cs": "že jsem není jako ale jsou byl byla bylo jen nebo který která také podle když ještě bude své aby při",
    "tr": "bir için ile çok daha olan gibi değil kadar ancak olarak sonra ama bunu oldu var yok ben biz",
    "id": "yang dan untuk dengan tidak dari ini itu pada adalah akan juga dalam oleh bisa kami mereka sudah telah",
}
_LEAST_SIGNS, _LEAST_WORDS, _LEAST_LETTERS = 3, 5, 24
_BORDER = re.compile(r"[,;:()\[\]–—\"“”„«»]\s?|\s[-|/]\s")


def with_clauses(text: str, units: Sequence[Unit], main: str) -> Sequence[Unit]:
    """The units, those in the main language cut in up to three where a clause is in another; as they were, mostly."""
    found = dict(_suspects(text, units, main))
    if not found:
        return units
    cut: list[Unit] = []
    for index, unit in enumerate(units):
        cut += _parts(text, unit, found[index], main) if index in found else [unit]
    return cut


def _suspects(text: str, units: Sequence[Unit], main: str) -> Iterator[tuple[int, tuple[int, int, str]]]:
    """The units that hold such a clause, with where it stands and its language."""
    signs = _signs(text, main)
    starts = [unit.start for unit in units] if len(signs) >= _LEAST_SIGNS else []
    for index, near in groupby(signs if starts else (), key=lambda sign: bisect_right(starts, sign[0]) - 1):
        unit, inside = units[index], list(near)
        if len(inside) < _LEAST_SIGNS or not (clause := _clause(text, unit, inside, main)):
            continue
        if unit.language == main or (unit.language == clause[2] and _rest_is_in(text, unit, clause, main)):
            yield index, clause


def _signs(text: str, main: str) -> list[tuple[int, frozenset[str]]]:
    """Where small words of other languages stand between spaces, and of which."""
    names, automaton = _search(main)
    try:
        found = automaton.find_matches_as_indexes(text, overlapping=True)  # two words in a row share a space
    except UnicodeEncodeError:  # lone surrogates: no clause is looked for in what is hardly a text
        return []
    return [(start + 1, _languages()[names[index]]) for index, start, _ in found]


def _clause(
    text: str, unit: Unit, signs: Sequence[tuple[int, frozenset[str]]], main: str
) -> tuple[int, int, str] | None:
    """The clause of a sentence in which most such words stand, if the witnesses know it for another language."""
    borders = [unit.start, *(found.end() for found in _BORDER.finditer(text, unit.start, unit.end)), unit.end]
    for start, end in pairwise(borders):
        told = Counter(language for at, languages in signs if start <= at < end for language in languages)
        language, count = told.most_common(1)[0] if told else ("", 0)
        whole = (start, end) == (unit.start, unit.end)
        if count >= _LEAST_SIGNS and not whole and not twins(language, main) and _is_in(text[start:end], language):
            return start, end, language
    return None


def _is_in(words: str, language: str) -> bool:
    if letters_in(words) < _LEAST_LETTERS or len(words.split()) < _LEAST_WORDS:
        return False
    return quick(words.strip()) == language == cld2(words.strip()).language


def _rest_is_in(text: str, unit: Unit, clause: tuple[int, int, str], main: str) -> bool:
    """Whether a sentence that was taken for the clause's language is in the main one around it."""
    rest = text[unit.start : clause[0]] + text[clause[1] : unit.end]
    return letters_in(rest) >= _LEAST_LETTERS and quick(rest.strip()) == main


def _parts(text: str, unit: Unit, clause: tuple[int, int, str], main: str) -> Iterator[Unit]:
    start, end, language = clause
    for first, last, told in (
        (unit.start, start, main),
        (start, end, language),
        (end, unit.end, main),
    ):
        if first < last:
            yield Unit(first, last, text[first:last].strip(), told, unit.segment)


@cache
def _languages() -> Mapping[str, frozenset[str]]:
    words = sorted({word for told in _SMALL.values() for word in told.split()})
    return {word: frozenset(name for name, told in _SMALL.items() if word in told.split()) for word in words}


@cache
def _search(main: str) -> tuple[tuple[str, ...], AhoCorasick]:
    """The small words that are none of the main language's, and what finds them."""
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind  # noqa: PLC0415 - loaded with the first text

    names = tuple(word for word, languages in _languages().items() if main not in languages)
    return names, AhoCorasick(
        [f" {name} " for name in names], matchkind=MatchKind.Standard, implementation=Implementation.DFA
    )

"""Writes the table of number words of a language, from the spellout rules of Unicode CLDR.

    python -m benchmarks.spelled LANGUAGE… [--to validators/copydesk/text/numerals/words]

Needs the package unicode-rbnf, which carries the rules and applies them. What comes out is a file a language, in the
form that `copydesk.text.numerals.grammar` reads: each form of each number from 0 to 99 that is not put together from a
ten and a unit, the hundreds that are not put together from a unit and a hundred, and the scales with all their forms.
What the rules misspell or leave out is put right by `_MISSPELT` and `_SAID`.
The words of `_WEAK` are others oftener than numbers and count in company only, as does every word for one.
"""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import Any

_WEAK = {
    "af": "vier", "et": "kuus viis", "fi": "kuusi", "hu": "hat hét", "is": "átta", "lt": "du", "tr": "altı yedi yüz",
}  # fmt: skip
_MISSPELT = {  # by the rules
    "el": {"εννενήντα": "ενενήντα", "δεκατρεις": "δεκατρείς", "χίλιάδες": "χιλιάδες"},
    "is": {"sjó": "sjö", "millión": "milljón", "milliarð": "milljarð"},
}
_SAID = {  # forms that the rules leave out
    "cs": {10**6: "milion miliony milionů", 10**12: "bilion biliony bilionů"},
    "el": {7: "εφτά", 8: "οχτώ", 9: "εννιά", 100: "εκατόν"},
    "hu": {2: "két"},
    "is": {100: "hundruð", 10**6: "milljónir", 10**9: "milljarðar"},
}
_HIDING = {"fi": "sataan"}  # the form of a hundred that hides another before "neljä"
_ENDINGS = {"ka": "ი"}  # what hundreds and thousands lose before the next word
_PER_HUNDRED = {"bg": "на сто"}  # what says per cent
_OTHERS = ("ordinal", "year", "plural")  # rules for what is no number: "the tens of"
_SCALES = (100, 1000, 10**6, 10**9, 10**12)
_COUNTS = (1, 2, 3, 5, 20)  # by which a scale is multiplied to see its forms
_APOSTROPHES = "'’ʼ‘"
_TEN, _TWENTY, _HUNDRED = 10, 20, 100


class Speller:
    """Spells numbers in one language, in all genders and cases."""

    def __init__(self, language: str) -> None:
        self._engine: Any = import_module("unicode_rbnf").RbnfEngine.for_language(language)
        self._misspelt = _MISSPELT.get(language, {})
        self._hiding = _HIDING.get(language, "-")
        self._ending = _ENDINGS.get(language)

    def forms(self, number: int) -> list[str]:
        """The ways to say a number, with hyphens for blanks."""
        found = self._engine.format_number(number).text_by_ruleset
        cardinals = [text for rules, text in found.items() if not any(word in rules for word in _OTHERS)]
        plain = [text.replace("\u00ad", "").replace(" ", "-").lower() for text in cardinals]
        for wrong, right in self._misspelt.items():
            plain = [text.replace(wrong, right) for text in plain]
        if self._ending and number >= _HUNDRED:
            plain += [text.removesuffix(self._ending) for text in plain]
        told = {spelling for text in plain for spelling in _with_apostrophes(text)}
        return sorted(form for form in told if not form.endswith(self._hiding))


def _with_apostrophes(text: str) -> list[str]:
    found = next((mark for mark in _APOSTROPHES if mark in text), None)
    return [text.replace(found, mark) for mark in _APOSTROPHES] if found else [text]


def table(language: str) -> str:
    """The table of a language, in TOML."""
    speller, said = Speller(language), _SAID.get(language, {})
    joints = sorted({joint for number in (21, 101, 1001) for joint in _joints(speller, number)})
    words = {number: speller.forms(number) for number in range(_HUNDRED)}
    scales = {scale: _scale_forms(speller, scale) for scale in _SCALES}
    for number, more in said.items():
        rows = scales if number in scales else words
        rows[number] = sorted({*rows[number], *more.split()})
    for number in range(_TWENTY + 1, _HUNDRED):
        if number % _TEN:
            first, last = words[number - number % _TEN], words[number % _TEN]
            words[number] = [form for form in words[number] if not _is_joined(form, first, last, joints)]
    for number in range(2 * _HUNDRED, 10 * _HUNDRED, _HUNDRED):
        forms = speller.forms(number)
        words[number] = [
            form for form in forms if not _is_joined(form, words[number // _HUNDRED], scales[_HUNDRED], [])
        ]
    vague = [form for scale in _SCALES for form in scales[scale] if form not in speller.forms(scale)]  # "thousands of"
    weak = [*words[1], *_WEAK.get(language, "").split(), *vague]
    head = f"# Unicode CLDR, spellout rules of {language}; written by benchmarks/spelled.py.\n"
    per_hundred = f'per_hundred = ["{_PER_HUNDRED[language]}"]\n' if language in _PER_HUNDRED else ""
    lists = f"joined = {_quoted(joints)}\nweak = {_quoted(weak)}\n{per_hundred}"
    return f"{head}{lists}\n[words]\n{_rows(words)}\n[scales]\n{_rows(scales)}"


def _scale_forms(speller: Speller, scale: int) -> list[str]:
    """What is left of so many hundreds, thousands or millions behind their number.

    A form of the hundred that stands in one word with it only, such as the "set" of "pięćset", is none.
    """
    found = set()
    for count in _COUNTS:
        for form in speller.forms(count * scale):
            starts = [start for start in speller.forms(count) if form.startswith(start) and form != start]
            if starts:
                found.add(form[len(max(starts, key=len)) :].strip("-"))
            elif count == 1:
                found.add(form)
    alone = tuple(speller.forms(scale))
    return sorted(form for form in found if scale != _HUNDRED or any(one.endswith(form) for one in alone))


def _joints(speller: Speller, number: int) -> set[str]:
    """The word between the greater and the smaller part of a number: the "i" of "dvadeset i jedan"."""
    small = number % _TEN
    found = set()
    for form in speller.forms(number):
        for first in speller.forms(number - small):
            ends = [last for last in speller.forms(small) if form.endswith(last)]
            if form.startswith(first) and ends:
                found.add(form[len(first) : -len(max(ends, key=len))])
    return {gap.strip("-") for gap in found if gap[:1] == gap[-1:] == "-" != gap}


def _is_joined(form: str, first: list[str], last: list[str], joints: list[str]) -> bool:
    """Whether a number is said by two others, one behind the other."""
    gaps = ["", "-", *(f"-{joint}-" for joint in joints)]
    return any(form == f"{start}{gap}{end}" for start in first for gap in gaps for end in last)


def _quoted(words: list[str]) -> str:
    return "[" + ", ".join(f'"{word}"' for word in words) + "]"


def _rows(table: dict[int, list[str]]) -> str:
    return "".join(f'{number} = "{" ".join(forms)}"\n' for number, forms in table.items() if forms)


def main() -> None:
    """Writes the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="+")
    parser.add_argument("--to", type=Path, default=Path("validators/copydesk/text/numerals/words"))
    asked = parser.parse_args()
    for language in asked.languages:
        (asked.to / f"{language}.toml").write_text(table(language), encoding="utf-8")


if __name__ == "__main__":
    main()

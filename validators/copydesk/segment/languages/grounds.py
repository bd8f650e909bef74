"""What speaks for a passage being in another language than its document, and what against it.

Each ground adds to the logarithm of the odds. The weights were set by hand on kinds of error, not fitted to any set.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from math import log2

from copydesk.model import Origin
from copydesk.segment.languages.units import letters_in
from copydesk.segment.languages.witnesses import Testimony, cld2, known_to_cld2_alone, lead
from copydesk.text.languages import UNKNOWN, kin, twins
from copydesk.text.scripts import HAN, HANGUL, KANA, leading_script

_PRIOR = -5.0  # most passages that look foreign are names, titles or noise
_BEST_WITNESSED = 7.5  # what the witnesses and the company of others can add at most
_USUAL_LETTERS = 15  # a passage of this length speaks neither for nor against
_SHORT_ENGLISH = 60  # letters up to which English is often a title, a slogan or a name in any language's text
_CLEAR_LEAD = 0.2  # between near languages
_MUCH_COMPANY = 40  # letters
MOST_COMPANY = 1.0  # what they add at most
_FEW_WORDS = 4  # with fewer, it is a greeting, a phrase or a title

_WORD = re.compile(r"[^\W\d_]+")
_CITATION = re.compile(
    r"\(\d{4}\)|\bet al\b|\bdoi\b|\bpp?\. ?\d|\bVol\. ?\d|ISBN|[A-Z]\.?, \d{4}|\d – R?\d|[a-z] [A-Z]{1,3} (?:et al|\()"
)
_CODE = re.compile(r"[{}\[\]<>$=\\|`^~_]|\w/\w|--|\(\)")
_DENSE = {HAN: 3, KANA: 2, HANGUL: 2}  # Latin letters that say as much as one of the script


@dataclass(frozen=True)
class Case:
    """Some words of a document, the language they are suspected of, and the document's."""

    words: str
    suspected: str
    main: str
    main_script: str
    context: str  # the lines it stands on
    origin: Origin

    @cached_property
    def script(self) -> str:
        """The script most of it is in."""
        return leading_script(self.words)

    @property
    def in_other_script(self) -> bool:
        """Whether it is in another script than the document."""
        return self.script != self.main_script

    @cached_property
    def letters(self) -> int:
        """The length in Latin letters; a letter of a denser script counts more than once."""
        return letters_in(self.words) * _DENSE.get(self.script, 1)

    @cached_property
    def lead(self) -> float:
        """By how much the fastest witness prefers the suspected language to the document's."""
        return lead(self.words, self.suspected, self.main)

    @cached_property
    def second(self) -> Testimony:
        """What the second witness says."""
        return cld2(self.words)

    @cached_property
    def language(self) -> str:
        """The language if it is another: the second witness's, where that is sure of one, else the suspected."""
        return (
            self.suspected if not self.second.sure or twins(self.second.language, self.main) else self.second.language
        )

    @cached_property
    def odds(self) -> float:
        """The logarithm of the odds that the words are in another language, before their company is looked at."""
        unwitnessed = _PRIOR + _length(self) - _shortcomings(self)
        if unwitnessed + _BEST_WITNESSED <= 0:
            return unwitnessed
        witnessed = unwitnessed + _first(self) + _second(self) - _kinship(self)
        return witnessed - _excuses(self) if witnessed + MOST_COMPANY > 0 else witnessed

    @property
    def sure_letters(self) -> int:
        """How many letters it lends to others in the same language: none while it is doubtful itself."""
        return self.letters if self.odds > 0 else 0


def company(letters: int) -> float:
    """What `letters` of other passages in the same language add: one that stands alone is more often an accident."""
    if letters == 0:
        return -1.0
    return MOST_COMPANY if letters > _MUCH_COMPANY else 0.0


def _length(case: Case) -> float:
    return 1.2 * min(3.0, log2(max(case.letters, 1) / _USUAL_LETTERS))


def _first(case: Case) -> float:
    """The lead of the fastest witness; where it cannot tell, a sure second witness stands in."""
    told = 6 * min(0.75, case.lead)
    if case.second.sure and known_to_cld2_alone(case.second.language):
        return max(2.5, told)
    return max(1.5, told) if _is_witnessed_kin(case) else told


def _second(case: Case) -> float:
    said = case.second
    if said.language == UNKNOWN:
        return -1.0
    if twins(said.language, case.main):
        return -3.0 if said.sure else -2.0
    if twins(said.language, case.suspected) or known_to_cld2_alone(said.language):
        return 2.0 if said.sure else 1.0
    return 1.5 if said.sure and case.in_other_script else 0.5 if said.sure else -0.5


def _shortcomings(case: Case) -> float:
    """How the words fall short of being a sentence: names and titles, greetings and phrases."""
    few = case.script not in _DENSE and len(case.words.split()) < _FEW_WORDS
    return 2.5 * _only_names(case.words) + 1.5 * few


def _excuses(case: Case) -> float:
    """Why a sentence may stand in a text although it is, or seems to be, in another language."""
    return (
        1.0 * min(3, len(_CITATION.findall(case.context)))
        + 2.0 * (len(_CODE.findall(case.words)) > 1 + len(case.words) // 50)
        + 2.0 * (case.suspected == "en" and case.letters < _SHORT_ENGLISH)
        + 1.5 * (case.origin == Origin.BOILERPLATE)
    )


def _kinship(case: Case) -> float:
    """Near languages need a sure witness, and more so without the letters that only one of them has."""
    if not kin(case.language, case.main):
        return 0.0
    return 2.5 * (not _is_witnessed_kin(case)) + 2.5 * (case.words.isascii() and case.lead < _CLEAR_LEAD)


def _is_witnessed_kin(case: Case) -> bool:
    return kin(case.language, case.main) and case.second.sure and case.second.language == case.language


def _only_names(words: str) -> bool:
    """Whether nearly all words begin with a capital, as in names and titles; text all in capitals is not names."""
    found = _WORD.findall(words)
    small = sum(1 for word in found if not word[0].isupper())
    return words != words.upper() and small < max(2, len(found) // 3)

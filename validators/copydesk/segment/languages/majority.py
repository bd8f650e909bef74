"""The main language of a document."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from copydesk.segment.languages.units import letters_in
from copydesk.segment.languages.witnesses import cld2, known_to_cld2_alone, lead, quick, settled
from copydesk.text.languages import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.segment.languages.units import Unit

_SAMPLE = 1_000  # code points the second witness is shown of a long document
_DOUBT = 0.06  # a lead of the first witness under which the second has its way
_ENGLISH_DOUBT = 0.25  # the same, where the second says English and the first does not trust itself
_SHORT = 400  # code points up to which a text is judged as a whole
_TELLING = 40  # code points of a sentence that counts towards the whole
_FEW_LETTERS = 20  # with fewer, the second witness tends to languages of small islands
_LETTER = re.compile(r"[^\W\d_]")
_TAG = re.compile(r"#(\w{1,200})")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_")


def main_language(units: Sequence[Unit]) -> tuple[str, float]:
    """The language most of the text is in, and how sure that is; ("und", 0.0) when nobody can know."""
    tally = _tally(units)
    step = 1 + tally.total() // _SAMPLE
    sample = " ".join([unit.words for unit in units[::step]])  # from everywhere in the document
    if not _LETTER.search(sample):
        return UNKNOWN, 0.0
    if len(sample) < _SHORT and len({unit.language for unit in units if len(unit.words) > _TELLING}) < 2:  # noqa: PLR2004
        return _agreed(quick(sample), sample, short=True)
    del tally[UNKNOWN]
    first = max(tally, key=lambda language: tally[language], default=UNKNOWN)
    language, sureness = _agreed(first, sample, short=False)
    return language, round(sureness * max(tally[first] / max(1, tally.total()), 0.5), 3)


def tagged_language(text: str) -> tuple[str, float]:
    """The language of a text that has no words but hashtags; unsure at best."""
    words = " ".join(_HUMP.sub(" ", tag) for tag in _TAG.findall(text))
    language = cld2(words).language if letters_in(words) else UNKNOWN
    return (language, 0.3) if language == quick(words) else (UNKNOWN, 0.0)


def _agreed(first: str, sample: str, *, short: bool) -> tuple[str, float]:
    """What the two witnesses say together, and how sure they are; of a short text the second may be surer."""
    second = cld2(sample)
    if second.language in (first, UNKNOWN):
        return first, 0.99 if second.sure else 0.6
    if first == UNKNOWN:
        return (second.language, 0.5) if second.sure or not known_to_cld2_alone(second.language) else (UNKNOWN, 0.0)
    if known_to_cld2_alone(second.language):
        unsettled = letters_in(sample) >= _FEW_LETTERS and not settled(sample)
        return (second.language, 0.9) if second.sure or unsettled else (first, 0.5)
    return (second.language, 0.6) if short and _doubtful(first, second.language, sample) else (first, 0.7)


def _doubtful(first: str, second: str, sample: str) -> bool:
    over = lead(sample, first, second)
    return over < _DOUBT or (second == "en" and over < _ENGLISH_DOUBT and not settled(sample))


def _tally(units: Sequence[Unit]) -> Counter[str]:
    """How many code points are in each language."""
    tally: Counter[str] = Counter()
    for unit in units:
        tally[unit.language] += len(unit.words)
    return tally

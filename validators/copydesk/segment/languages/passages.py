"""Passages in another language than the document's: suspected by the fastest witness, weighed, then heard once more."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from math import exp
from typing import TYPE_CHECKING

from copydesk.segment.languages.grounds import MOST_COMPANY, Case, company
from copydesk.segment.languages.hearing import hearings
from copydesk.segment.languages.units import lines_around
from copydesk.text.languages import UNKNOWN, twins
from copydesk.text.scripts import leading_script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, Origin, Witness
    from copydesk.segment.languages.units import Unit

_FEWEST_LETTERS = 9  # fewer, and no witness can be trusted


@dataclass(frozen=True, slots=True)
class Passage:
    """Adjacent sentences in one other language than the document's."""

    first: int  # index of its first sentence
    last: int  # index of its last
    language: str
    confidence: float  # that it is not in the document's language: 0.5 to 1
    witnesses: tuple[Witness, ...]


def foreign(document: Document, units: Sequence[Unit], main: str) -> Iterator[Passage]:
    """The passages of a document that are in another language than `main`."""
    reading = _Reading(document, units, main)
    runs = [(run, case) for run in _runs(reading) if (case := _case(run, reading)) and case.odds > -MOST_COMPANY]
    letters: Counter[str] = Counter()
    for _, case in runs:
        letters[case.language] += case.sure_letters
    odds = [case.odds + company(letters[case.language] - case.sure_letters) for _, case in runs]
    suspects = [(run, case, before) for (run, case), before in zip(runs, odds, strict=True) if before > 0]
    heard = hearings([case for _, case, _ in suspects])
    for (run, case, before), hearing in zip(suspects, heard, strict=True):
        if (after := before + hearing.odds) > 0:
            sureness = round(1 / (1 + exp(-after)), 3)
            yield Passage(run.start, run.stop - 1, case.language, sureness, hearing.witnesses)


@dataclass(frozen=True)
class _Reading:
    """What every run of one document is judged against."""

    document: Document
    units: Sequence[Unit]
    main: str

    @cached_property
    def script(self) -> str:
        """The script of the first sentence in the main language."""
        return leading_script(next((unit.words for unit in self.units if unit.language == self.main), ""))

    @cached_property
    def others(self) -> frozenset[str]:
        """The languages of its sentences that cannot be taken for the main one."""
        languages = {unit.language for unit in self.units} - {UNKNOWN}
        return frozenset(language for language in languages if not twins(language, self.main))

    def origin(self, unit: Unit) -> Origin:
        """Who speaks in a sentence."""
        return self.document.segments[unit.segment].origin


def _runs(reading: _Reading) -> Iterator[range]:
    """The indices of adjacent sentences of one origin that look like the same other language, blank ones aside."""
    units, others = reading.units, reading.others
    worded = (index for index, unit in enumerate(units) if unit.words)
    strange = groupby(worded, key=lambda at: units[at].language in others and _voice(units[at], reading))
    for voice, run in strange:
        if voice:
            members = list(run)
            yield range(members[0], members[-1] + 1)


def _voice(unit: Unit, reading: _Reading) -> tuple[str, Origin]:
    return unit.language, reading.origin(unit)


def _case(run: range, reading: _Reading) -> Case | None:
    """The words of a run and what they stand among, unless they are too few for any witness."""
    first, last = reading.units[run.start], reading.units[run.stop - 1]
    words = " ".join(reading.units[index].words for index in run)
    context = lines_around(reading.document.text, first.start, last.end)
    case = Case(words, first.language, reading.main, reading.script, context, reading.origin(first))
    return case if case.letters >= _FEWEST_LETTERS else None

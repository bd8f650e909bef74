"""The last hearing of passages about to be flagged: langdetect is asked, and what every witness said goes on record.

eldc and CLD2 have cleared away nearly all false suspects before, so that langdetect nearly always agrees. Where it does
not it is wrong more often than they, above all on short lines: its word tips the scales of doubtful passages only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Witness
from copydesk.segment.languages import slow, witnesses
from copydesk.text.languages import UNKNOWN, kin, twins

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.segment.languages.grounds import Case

_MOST_HEARD = 5  # passages of a document it is asked about, the longest: few documents have more

_AGREES = 0.5
_NAMES_THE_MAIN = -1.0
_NAMES_A_THIRD = -0.5


class Hearing(NamedTuple):
    """What came of asking about one passage."""

    odds: float  # what langdetect's word adds to the logarithm of the odds that the passage is foreign
    witnesses: tuple[Witness, ...]


def hearings(cases: Sequence[Case]) -> Iterator[Hearing]:
    """One for each of the passages of a document that are about to be flagged, in the same order."""
    longest = sorted(range(len(cases)), key=lambda at: -cases[at].letters)[:_MOST_HEARD]
    for at, case in enumerate(cases):
        said = slow.says(case.words, case.language) if at in longest else None
        yield Hearing(_weight(said, case), tuple(_record(said, case)))


def _weight(said: str | None, case: Case) -> float:
    """Nothing where there is no eldc: then langdetect has been heard before, in its stead."""
    if said in (None, UNKNOWN) or not witnesses.eldc_serves():
        return 0.0
    if twins(said, case.language):
        return _AGREES
    if twins(said, case.main):
        return _NAMES_THE_MAIN
    return 0.0 if kin(said, case.language) else _NAMES_A_THIRD


def _record(said: str | None, case: Case) -> Iterator[Witness]:
    if witnesses.eldc_serves():
        knows = twins(case.suspected, case.language) or not witnesses.known_to_cld2_alone(case.language)
        yield Witness("eldc", case.suspected if knows else UNKNOWN)
    yield Witness("CLD2", case.second.language)
    if slow.available():
        yield Witness("langdetect", said)

"""What a figure is about, where a newsroom asks for a source first: money, health, casualties, shares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.text.quantities import units

if TYPE_CHECKING:
    from copydesk.model import Span

MONEY, HEALTH, CASUALTIES, SHARES = TOPICS = ("money", "health", "casualties", "shares")
_SHARES = frozenset({"percent", "permille", "percentage point"})
_HARMED = (
    r"killed|kills|dead|died|dies|deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|injur(?:ed|ies|y|es)|wounded|wounds"
    r"|victims?|drowned|missing|slain|perished|tote[nr]?|getötet|verletzte?|opfer"
    r"|morts?|blessés?|tués?|muertos|heridos|morti|feriti"
)
_ILL = (
    r"patients?|cases?|infect(?:ed|ions?)|diagnos(?:ed|es)|hospitali[sz]ed|hospitali[sz]ations?|doses?|vaccin\w{2,12}"
    r"|tumou?rs?|cancers?|calories|blood pressure"
    r"|patienten|patientinnen|infektionen|impfungen|fälle|malades|cas|pacientes|pazienti|malati"
)
_WORDS = {
    CASUALTIES: re.compile(rf"(?<![^\W\d_])(?:{_HARMED})(?![^\W\d_])", re.IGNORECASE),
    HEALTH: re.compile(rf"(?<![^\W\d_])(?:{_ILL})(?![^\W\d_])", re.IGNORECASE),
}
_BREAK = re.compile(r"[.;:!?\n]")
_BEFORE, _BEHIND = 30, 40  # code points around a figure, within its clause, in which such a word stands


def topics(text: str, span: Span, unit: str | None) -> frozenset[str]:
    """Which of `TOPICS` the figure at `span` with its `unit` is about, by the words of its clause; often none."""
    found = {topic for topic, words in _WORDS.items() if words.search(_clause(text, span))}
    if unit in _SHARES:
        found.add(SHARES)
    if unit and units.currency(unit.partition("/")[0]) == unit.partition("/")[0]:
        found.add(MONEY)
    return frozenset(found)


def _clause(text: str, span: Span) -> str:
    before = _BREAK.split(text[max(0, span.start - _BEFORE) : span.start])[-1]
    behind = _BREAK.split(text[span.end : span.end + _BEHIND], maxsplit=1)[0]
    return f"{before} {behind}"

"""Which way a figure went: "rose by 5 percent", "fell to 300", "12 percent lower", "stieg um 3"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.model import Direction, Span

_ROSE = frozenset(
    "rose risen rise rises rising grew grown grow grows growing increase increased increases increasing climbed climbs "
    "jumped jumps up surged surges soared gained gains stieg stiegen gestiegen wuchs gewachsen erhöhte augmenté "
    "augmente progressé hausse subió aumentó creció aumentato salito salita cresciuto cresciuta subiu aumentou cresceu "
    "steeg stegen gestegen groeide gegroeid".split()
)
_FELL = frozenset(
    "fell fallen fall falls falling drop dropped drops decline declined declines declining decrease decreased "
    "decreases decreasing down slipped plunged slumped shrank shrunk reduced sank sanken gesunken fiel fielen gefallen "
    "schrumpfte diminué diminue baissé baisse reculé recul chuté cayó bajó descendió disminuyó sceso scesa calato "
    "calata diminuito diminuita caiu diminuiu daalde daalden gedaald kromp".split()
)
_BETWEEN = frozenset(
    "by to from of um auf von de à en a del al di em para met tot naar about around nearly almost roughly sharply "
    "slightly back again further rund etwa environ casi circa ongeveer".split()
)
_BEHIND = re.compile(
    r" (?:(higher|increase|rise|gain|jump|growth|höher)|(?:lower|decrease|drop|decline|fall|niedriger))\b"
)
_REACH = 40
_WORDS = 4


def direction(text: str, span: Span) -> Direction | None:
    """Whether the words beside a figure say that something rose or fell, by so much or to it."""
    before = text[max(0, span.start - _REACH) : span.start].lower()
    for _ in range(_WORDS):
        *rest, word = before.rsplit(None, 1) or ("",)
        if word in _ROSE:
            return "up"
        if word in _FELL:
            return "down"
        if word not in _BETWEEN or not rest:
            break
        before = rest[0]
    found = _BEHIND.match(text, span.end)
    return ("up" if found[1] else "down") if found else None

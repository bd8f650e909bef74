"""Labels for a sequence of lines: the model's weights, the markup's word, and the judgement on runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.model import Origin
from copydesk.segment.origins.decoding import Shares, Triple, emissions, shares
from copydesk.segment.origins.lines import read_lines, uses_capitals
from copydesk.segment.origins.model import shipped
from copydesk.segment.origins.neighbours import rows
from copydesk.segment.origins.runs import Page, Run, is_furniture, judged
from copydesk.segment.origins.signals import told_by
from copydesk.segment.origins.wording import wording_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.segment.origins.lines import Line
    from copydesk.segment.origins.model import Model
    from copydesk.segment.origins.wording import Wording

_LEAST = 0.5  # probability from which a run is readers'
_FURNITURE = 0.5
_FURNITURE_IN_RUN = 0.9  # inside comments a line is furniture only when that is plain
_PLAIN = 0.9  # how sure the very words of furniture are
_SAID = 12.0  # log odds that the word of the markup is worth
_FORCED: dict[Origin | None, Triple] = {
    Origin.EDITORIAL: (_SAID, 0.0, 0.0),
    Origin.QUOTATION: (_SAID, 0.0, 0.0),
    Origin.USER: (0.0, _SAID, 0.0),
    Origin.BOILERPLATE: (0.0, 0.0, _SAID),
    Origin.PROMOTION: (0.0, 0.0, _SAID),
}


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks in one line, how sure that is, and what told it."""

    origin: Origin
    confidence: float
    signals: tuple[str, ...] = ()


def label(texts: Sequence[str], said: Sequence[Origin | None]) -> list[Label]:
    """A label for each stripped, non-empty text; `said` is what the markup says of it, or None."""
    model = shipped()
    cased = uses_capitals(texts)
    wordings = [wording_of(text, cased=cased) for text in texts]
    lines = read_lines(texts, wordings, map(model.evidence, wordings))
    scores = [
        _with_markup(score, origin) for score, origin in zip(emissions(rows(lines), model.lines), said, strict=True)
    ]
    found = shares(scores, model.moves)
    runs = judged(Page(lines, found), model.runs, _LEAST)
    inside = {at: run for run in runs for at in range(run.start, run.end)}
    return [
        _label(wording, line, share, inside.get(at), model)
        for at, (wording, line, share) in enumerate(zip(wordings, lines, found, strict=True))
    ]


def _with_markup(score: Triple, origin: Origin | None) -> Triple:
    more = _FORCED.get(origin)
    return score if more is None else (score[0] + more[0], score[1] + more[1], score[2] + more[2])


def _label(wording: Wording, line: Line, share: Shares, run: Run | None, model: Model) -> Label:
    least = _FURNITURE_IN_RUN if run else _FURNITURE
    if is_furniture(line, share, least) and not (run and line.stamp):
        sure = max(share.furniture, _PLAIN) if line.furnished else share.furniture
        return Label(Origin.BOILERPLATE, round(sure, 3), told_by(wording, line, model, furniture=True))
    if run:
        return Label(Origin.USER, round(run.confidence, 3), told_by(wording, line, model, furniture=False))
    return Label(Origin.EDITORIAL, round(max(_FURNITURE, share.editorial), 3))

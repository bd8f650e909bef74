"""Labels for a sequence of lines: the model's weights, the markup's word, and the judgement on runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Origin
from copydesk.segment.origins.decoding import Shares, emissions, shares
from copydesk.segment.origins.lines import read_lines, uses_capitals
from copydesk.segment.origins.model import shipped
from copydesk.segment.origins.neighbours import columns
from copydesk.segment.origins.runs import Page, Run, is_furniture, judged
from copydesk.segment.origins.signals import phrases, told_by
from copydesk.segment.origins.wording import wording_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.segment.origins.lines import Line

_LEAST = 0.5  # probability from which a run is readers'
_FURNITURE = 0.5
_FURNITURE_IN_RUN = 0.9  # inside comments a line is furniture only when that is plain
_PLAIN = 0.9  # how sure the very words of furniture are
_SAID = 12.0  # log odds that the word of the markup is worth
_FORCED: dict[Origin | None, complex] = {  # for readers and for furniture, above editorial
    Origin.EDITORIAL: complex(-_SAID, -_SAID),
    Origin.QUOTATION: complex(-_SAID, -_SAID),
    Origin.USER: complex(_SAID, 0),
    Origin.BOILERPLATE: complex(0, _SAID),
    Origin.PROMOTION: complex(0, _SAID),
}


class Label(NamedTuple):
    """Who speaks in one line, how sure that is, and what told it."""

    origin: Origin
    confidence: float
    signals: tuple[str, ...] = ()


def label(texts: Sequence[str], said: Sequence[Origin | None]) -> list[Label]:
    """A label for each stripped, non-empty text; `said` is what the markup says of it, or None."""
    model = shipped()
    cased = uses_capitals(texts)
    read = {text: wording_of(text, cased=cased) for text in dict.fromkeys(texts)}  # the same words are read once
    told = {text: model.evidence(wording) for text, wording in read.items()}
    wordings = list(map(read.__getitem__, texts))
    lines = read_lines(texts, wordings, map(told.__getitem__, texts))
    scores = emissions(columns(lines), model.odds)
    if any(said):
        scores = [score + _FORCED.get(origin, 0j) for score, origin in zip(scores, said, strict=True)]
    found = shares(scores, model.moves)
    runs = judged(Page(lines, found), model.runs, _LEAST)
    inside = {at: run for run in runs for at in range(run.start, run.end)}
    of_readers, of_furniture = phrases()
    labels = []
    for at, (wording, line, share) in enumerate(zip(wordings, lines, found, strict=True)):
        run = inside.get(at)
        if _is_frame(line, share, run):
            sure = max(share.furniture, _PLAIN) if line.furnished else share.furniture
            labels.append(Label(Origin.BOILERPLATE, round(sure, 3), told_by(wording, line, of_furniture)))
        elif run:
            labels.append(Label(Origin.USER, round(run.confidence, 3), told_by(wording, line, of_readers)))
        else:
            labels.append(Label(Origin.EDITORIAL, round(max(_FURNITURE, share.editorial), 3)))
    return labels


def _is_frame(line: Line, share: Shares, run: Run | None) -> bool:
    least = _FURNITURE_IN_RUN if run else _FURNITURE
    return is_furniture(line, share, least) and not (run and line.stamp)

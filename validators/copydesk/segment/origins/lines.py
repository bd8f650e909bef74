"""The lines of a document, each with what is seen of it on its own."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from copydesk.segment.origins.cues import is_comments_heading, is_furniture, is_matter, is_salutation
from copydesk.segment.origins.remarks import remarks_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.segment.origins.wording import Wording

_CAP = 5.0  # evidence beyond this adds nothing: one odd line must not outvote its neighbours
_SPOKEN = -1.0  # a label is an editor's hand, however chatty the words behind it
_LABEL = re.compile(r"[^\W\d_][^:\n\d]{0,30}:(?=\s)")
_LABELLED = 32  # code points in which its colon stands
_FULL = 400  # code points beyond which a line weighs no more
_REMARK, _BEYOND, _BETWEEN = 4, 6, 40  # words of a remark; lines after the last stamp; lines from one to the next
_PROSE, _CASED_LINES = 60, 3  # code points of a line of prose; such lines that show a text has capitals
_LOOK = 20_000  # code points looked at to tell whether a document uses capitals


class Line(NamedTuple):
    """One line: evidence for readers and for furniture (log odds against editorial), and its plain traits as 0 or 1."""

    user: float
    furniture: float
    length: int
    weight: float  # the square root of its length: words of one line repeat each other
    lower: float
    heading: float
    stamp: float
    reply: float
    threaded: float  # 1 for a stamp whose shape stands over other lines of the document too, and for what follows it
    prose: float = 0.0  # 1 for sentences without a capital among lines that have them
    remark: float = 0.0  # 1 where a remark begins: who wrote, when, and words
    salutes: bool = False  # opens a letter or a speech
    furnished: bool = False  # furniture by its very words


_SILENT = Line(0.0, 0.0, 1, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0)  # a row of a table, code


def read_lines(texts: Sequence[str], wordings: Sequence[Wording], evidence: Iterable[complex]) -> list[Line]:
    """Each stripped, non-empty text as a line; evidence is for readers in its real part, for furniture in the other."""
    evidence = list(evidence)
    threaded, spoken = _threaded(wordings), _spoken(texts, wordings)
    remarks = remarks_in(texts, wordings, [said.imag > 0 for said in evidence])
    return [
        _SILENT if is_matter(text) else _line(text, wording, said, (threaded[at], remarks[at], at in spoken))
        for at, (text, wording, said) in enumerate(zip(texts, wordings, evidence, strict=True))
    ]


def _line(text: str, wording: Wording, said: complex, place: tuple[float, float, bool]) -> Line:
    """A line that speaks; `place` is what the other lines tell: whether it is threaded, a remark, under a label."""
    words, traits, stamp = wording
    threaded, remark, spoken = place
    lower, length = "#no capitals" in traits, len(text)
    return Line(
        max(-_CAP, min(_SPOKEN if spoken else _CAP, said.real)),
        max(-_CAP, min(_CAP, said.imag)),
        length,
        sqrt(min(length, _FULL)),
        lower,
        is_comments_heading(text, words),
        stamp is not None,
        "#reply" in traits,
        threaded,
        lower and "#prose without capitals" in traits,
        remark,
        is_salutation(text, words),
        is_furniture(text, words),
    )


def _threaded(wordings: Sequence[Wording]) -> list[float]:
    """1 from the first to the last of those stamps that share a shape and stand over words, and a little beyond."""
    places: dict[str, list[int]] = {}
    for at, wording in enumerate(wordings):
        if wording.stamp:
            places.setdefault(wording.stamp.shape, []).append(at)
    found = [0.0] * len(wordings)
    for stamps in places.values():
        over_words = [at for at in stamps if any(len(w.words) >= _REMARK for w in wordings[at + 1 : at + 4])]
        if len(over_words) > 1:
            for first, second in pairwise([*over_words, over_words[-1] + _BEYOND]):
                end = min(second, first + _BETWEEN, len(found))
                found[first:end] = [1.0] * (end - first)
    return found


def _spoken(texts: Sequence[str], wordings: Sequence[Wording]) -> set[int]:
    """The lines that begin with a label that another line bears too, as interviews and transcripts have them."""
    labels = {
        at: label.group()
        for at, text in enumerate(texts)
        if text.find(":", 1, _LABELLED) > 0 and not wordings[at].stamp and (label := _LABEL.match(text))
    }
    counts = Counter(labels.values())
    return {at for at, label in labels.items() if counts[label] > 1}


def uses_capitals(texts: Sequence[str]) -> bool:
    """Whether capitals mean anything here: several lines of prose begin with one, or one letter of a hundred is one."""
    prose = [text for text in texts[:2000] if len(text) > _PROSE]
    if sum(text[0].isupper() for text in prose) >= _CASED_LINES:
        return True
    sample = "".join(texts[:2000])[:_LOOK]
    capitals, small = sum(map(str.isupper, sample)), sum(map(str.islower, sample))
    return capitals * 100 > small

"""Remarks: who wrote, when, and the words, as blogs and comment systems print them past the article."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING, NamedTuple

from copydesk.segment.origins.cues import is_comments_heading
from copydesk.segment.origins.stamps import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.segment.origins.wording import Wording

_PROSE, _ARTICLE = 60, 150  # code points of a line of prose; of prose before which a stamp is the article's own
_NEAR, _LONG = 3, 80  # lines in which a remark says something; code points that say something whatever their end
_ROW, _TOP, _FURTHER = 4, 5, 8  # stamps in a row; lines among which a byline stands, and a remark its date
_BY = ("by ", "von ", "par ", "por ", "di ", "da ", "de ", "door ", "av ", "af ")
_SAYING = frozenset('.!?…:;)"”“»')  # with which a sentence ends; titles and labels do not


def remarks_in(texts: Sequence[str], wordings: Sequence[Wording], framed: Sequence[bool]) -> list[float]:
    """1 for each line with which a remark begins; `framed` are the lines that are rather the page's frame.

    A stamp of the shape that the article's own has begins none. Where the last stamp of a shape has nothing under it,
    stamps of that shape stand below what they date.
    """
    found = [0.0] * len(texts)
    heads = list(_heads(texts, wordings))
    if not heads:
        return found
    prose = (0 if frame or len(text) <= _PROSE else len(text) for text, frame in zip(texts, framed, strict=True))
    told = list(accumulate(prose, initial=0))
    own = {head.shape for head in heads if told[head.start] < _ARTICLE}
    shapes = Counter(head.shape for head in heads)
    below: dict[str, bool] = {}
    for place, head in reversed(list(enumerate(heads))):
        if told[head.start] < _ARTICLE or not head.named or head.shape in own or _is_byline(texts, head):
            continue
        if not head.dated and shapes[head.shape] == 1 and not _dated_below(heads, place):
            continue  # "The company said:" introduces a statement
        said = _says(texts, wordings, head.end)
        over = _is_said(texts[head.start - 1]) and not wordings[head.start - 1].stamp
        if below.setdefault(head.shape, over and not said) and head.start > 1:
            found[head.start - over] = 1.0
        elif said:
            found[head.start] = 1.0
    return found


class _Head(NamedTuple):
    """The lines over or under a remark that say who wrote and when: stamps in a row, and a name above or below."""

    start: int
    end: int
    shape: str
    named: bool
    dated: bool


def _heads(texts: Sequence[str], wordings: Sequence[Wording]) -> Iterator[_Head]:
    at = 0
    while at < len(wordings):
        if not wordings[at].stamp:
            at += 1
            continue
        stamps = [w.stamp for w in takewhile(lambda wording: wording.stamp, wordings[at : at + _ROW]) if w.stamp]
        end = at + len(stamps)
        if not any(stamp.article for stamp in stamps):
            above = _is_name(texts, wordings, at - 1)
            shape = "/".join(stamp.shape for stamp in stamps) + "^" * above
            named = above or any(stamp.named for stamp in stamps) or _is_name(texts, wordings, end)
            yield _Head(at - above, end, shape, named, any(stamp.dated for stamp in stamps))
        at = end + 1


def _says(texts: Sequence[str], wordings: Sequence[Wording], at: int) -> bool:
    """Whether sentences stand in the few lines from `at` on, before another stamp."""
    for near in range(at, min(at + _NEAR, len(texts))):
        if wordings[near].stamp:
            return False
        if _is_said(texts[near]):
            return True
    return False


def _dated_below(heads: Sequence[_Head], place: int) -> bool:
    last = heads[place].end + _FURTHER
    return any(other.dated and other.start <= last for other in heads[place + 1 : place + 1 + _FURTHER + _ROW])


def _is_byline(texts: Sequence[str], head: _Head) -> bool:
    return head.start < _TOP and texts[head.start].lower().startswith(_BY)


def _is_said(text: str) -> bool:
    return text[-1] in _SAYING or len(text) > _LONG or text[0].islower()


def _is_name(texts: Sequence[str], wordings: Sequence[Wording], at: int) -> bool:
    if not 0 <= at < len(texts) or wordings[at].stamp or is_comments_heading(texts[at], wordings[at].words):
        return False
    return is_name(texts[at], wordings[at].words)

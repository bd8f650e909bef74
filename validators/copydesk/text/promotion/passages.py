"""The passage by which a link is judged: its line, or a piece of its letter where lines are broken by hand."""

from __future__ import annotations

from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from copydesk.model import Origin, Span
from copydesk.text.characters import lowered
from copydesk.text.links import destinations, target
from copydesk.text.promotion import wording
from copydesk.text.promotion.assessment import Form, Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, Link

_PIECE = 6_000  # code points of a letter judged together
_BROKEN = 90  # a line that no one broke is longer
_LINES = 4
_SPACED = 12  # at least one line in so many
_BEFORE = 40  # code points before a link in which a call to act stands
_ENDS = 2_000  # code points at the ends of a document where a newsletter names itself
_NAMED = 2  # words by which it does


def house(document: Document) -> str:
    """The registrable domain of the address that a document comes from; empty where it names none."""
    return target(document.provenance.url or "").domain


def passages(document: Document) -> Iterator[tuple[Sequence[Link], Passage]]:
    """The links of a marked-out document, those of one passage together, with what there is to weigh of it."""
    amid = _surroundings(document.text) if document.links else frozenset()
    placed = ((passage(document.text, link.span), link) for link in document.links)
    for (span, letter), group in groupby(placed, key=lambda pair: pair[0]):
        links = [link for _, link in group]
        yield links, _read(document, span, links, amid, letter=letter)


def _read(document: Document, span: Span, links: Sequence[Link], amid: frozenset[str], *, letter: bool) -> Passage:
    text = document.text
    before = [text[max(span.start, link.span.start - _BEFORE) : link.span.start] for link in links]
    return Passage(
        _without(text, span, links),
        [destinations(link.url, bare=not link.anchored)[-1] for link in links],
        _form(text, span, links, letter=letter),
        by_reader=_by_reader(document, links[0].span.start),
        calls=next(filter(None, map(wording.calls, before)), ""),
        labelled=any(map(wording.is_labelled, before)),
        disguised=any(not link.anchored and " " in link.url for link in links),
        amid=amid,
    )


def _by_reader(document: Document, at: int) -> float:
    """1 in readers' words, a little beside them: where they begin and end is never quite sure."""
    if document.segment_at(at).origin is Origin.USER:
        return 1.0
    return 0.2 if any(segment.origin is Origin.USER for segment in document.segments) else 0.0


def passage(text: str, link: Span) -> tuple[Span, bool]:
    """The passage around `link`, and whether it is a piece of a letter with lines broken by hand."""
    start = link.start // _PIECE * _PIECE
    end = max(min(len(text), start + _PIECE), link.end)
    if _is_letter(text[start:end]):
        footer = wording.FOOTER.search(text, link.end, end)
        return Span(start, footer.start() if footer else end), True
    floor = max(0, link.start - _PIECE)
    start = max(floor, text.rfind("\n", floor, link.start) + 1)
    if _introduced(text, start, link):
        start = max(floor, text.rfind("\n", floor, text.rindex("\n", floor, start)) + 1)
    stop = text.find("\n", link.end, link.end + _PIECE)
    end = stop if stop >= 0 else min(len(text), link.end + _PIECE)
    if end - start <= _PIECE:
        return Span(start, end), False
    piece = link.start // _PIECE * _PIECE  # the links of an endless line share its pieces, lest each be read anew
    return Span(max(start, piece), max(link.end, min(end, piece + _PIECE))), False


def _introduced(text: str, start: int, link: Span) -> bool:
    """Whether the link begins its line and the line before announces it."""
    return start > 1 and not text[start : link.start].strip() and text[max(0, start - 3) : start].rstrip().endswith(":")


def _is_letter(text: str) -> bool:
    """Whether most lines of `text` are as short as mail programs break them, with empty or indented ones between."""
    lines = text.splitlines()
    lengths = [len(line) for line in lines if line.strip()]
    spaced = sum(not line[:1].strip() for line in lines)
    return len(lengths) >= _LINES and median(lengths) <= _BROKEN and spaced * _SPACED >= len(lines)


def _surroundings(text: str) -> frozenset[str]:
    small = lowered(text)
    ends = f"{small[:_ENDS]}\n{small[-_ENDS:]}" if len(small) > 2 * _ENDS else small
    named = set(wording.kinds()["frame of a newsletter"].findall(ends))
    found = {"a discussion": bool(wording.DISCUSSION.search(text)), "a newsletter": len(named) >= _NAMED}
    return frozenset(name for name, holds in found.items() if holds)


def _form(text: str, span: Span, links: Sequence[Link], *, letter: bool) -> Form:
    if letter:
        return Form.LETTER
    return Form.CITED if any(link.anchored for link in links) or wording.is_cited(span.of(text)) else Form.BARE


def _without(text: str, span: Span, links: Sequence[Link]) -> str:
    """The words of a passage, the links' own left out."""
    parts, at = [], span.start
    for link in links:
        if not link.anchored:
            parts.append(text[at : link.span.start])
            at = link.span.end
    return " ".join([*parts, text[at : span.end]])

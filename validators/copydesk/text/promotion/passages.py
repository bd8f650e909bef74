"""The passage by which a link is judged: its line, or a piece of its letter where lines are broken by hand."""

from __future__ import annotations

from statistics import median

from copydesk.model import Span
from copydesk.text.promotion.wording import FOOTER

_PIECE = 6_000  # code points of a letter judged together
_BROKEN = 90  # a line that no one broke is longer
_LINES = 4
_SPACED = 12  # at least one line in so many


def passage(text: str, link: Span) -> tuple[Span, bool]:
    """The passage around `link`, and whether it is a piece of a letter with lines broken by hand."""
    start = link.start // _PIECE * _PIECE
    end = max(min(len(text), start + _PIECE), link.end)
    if _is_letter(text[start:end]):
        footer = FOOTER.search(text, link.end, end)
        return Span(start, footer.start() if footer else end), True
    floor = max(0, link.start - _PIECE)
    start = max(floor, text.rfind("\n", floor, link.start) + 1)
    stop = text.find("\n", link.end, link.end + _PIECE)
    return Span(start, stop if stop >= 0 else min(len(text), link.end + _PIECE)), False


def _is_letter(text: str) -> bool:
    """Whether most lines of `text` are as short as mail programs break them, with empty or indented ones between."""
    lines = text.splitlines()
    lengths = [len(line) for line in lines if line.strip()]
    spaced = sum(not line[:1].strip() for line in lines)
    return len(lengths) >= _LINES and median(lengths) <= _BROKEN and spaced * _SPACED >= len(lines)

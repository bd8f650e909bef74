"""The one coordinate of the house: Unicode code points of the decoded text, half-open."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text, `start` included, `end` not. A tuple, because a document has hundreds."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span covers in `text`."""
        return text[self.start : self.end]

    def inked(self, text: str) -> Span:
        """This span without the blanks at its ends; nothing at its start where it covers nothing but blanks."""
        words = self.of(text)
        kept = words.strip()
        start = self.start + (len(words) - len(words.lstrip()) if kept else 0)
        return Span(start, start + len(kept))

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

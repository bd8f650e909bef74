"""Lines and columns, worked out from offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from copydesk.model import Span

_LINE_END = re.compile(r"\r\n?|\n")


class Place(NamedTuple):
    """Where an editor would put the cursor; both count from 1, the column in code points."""

    line: int
    column: int


class Lines:
    """The lines of a text. A line ends at LF, CR LF or CR, as in editors; U+2028 and its like do not end one."""

    def __init__(self, text: str) -> None:
        self.length = len(text)
        self.starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def place(self, offset: int) -> Place:
        """The line and column of an offset; one beyond the text counts as its end."""
        offset = max(0, min(offset, self.length))
        line = bisect_right(self.starts, offset)
        return Place(line, offset - self.starts[line - 1] + 1)

    def span(self, line: int) -> Span:
        """What a line covers, its line end included; IndexError when there is no such line."""
        ends = (*self.starts[line : line + 1], self.length)
        return Span(self.starts[line - 1], ends[0])

"""The links of a Markdown source, each at its exact place in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from copydesk.model import Link, Span
from copydesk.read.anchors import shows_words
from copydesk.read.markdown_parser import links_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, MutableMapping, Sequence

    from markdown_it.token import Token

_TRIGGER = re.compile(r"\]\(|<[A-Za-z]")
_LONGEST = 10_000  # characters of one paragraph; brackets without end take quadratic time
_ANCHOR = re.compile(r"\[([^\[\]]{0,400})\]")


def links_of(
    text: str, starts: Sequence[int], tokens: Iterable[Token], env: MutableMapping[str, object]
) -> Iterator[Link]:
    """Inline links, autolinks and links by reference; `starts` are those of the lines that the tokens count."""
    reached: dict[int, int] = defaultdict(int)  # how far a line is read: the cells of a table share theirs
    for token in tokens:
        content = token.content
        if token.type != "inline" or not token.map or len(content) > _LONGEST:
            continue
        if _TRIGGER.search(content) or ("references" in env and "[" in content):
            lines = _lines(text, starts, token, reached)
            for start, end, target in links_in(content, env):
                first, last = _placed(lines, start), _placed(lines, end - 1)
                if first is not None and last is not None:
                    yield _link(text, Span(first, last + 1), target)


def _lines(text: str, starts: Sequence[int], token: Token, reached: dict[int, int]) -> list[tuple[int, int | None]]:
    """For each line of inline content where it begins there, and where in the text; None where it was rewritten."""
    at, lines = 0, []
    begin = token.map[0] if token.map else 0
    for number, line in enumerate(token.content.split("\n"), begin):
        source = text[starts[number] : starts[number + 1]].rstrip().replace("\0", "\ufffd")
        inked = line.rstrip()
        # A line of a paragraph loses its markers on the left only; a cell or a heading is cut on both sides.
        place = len(source) - len(inked) if source.endswith(inked) else source.find(inked, reached[number])
        if place >= 0:
            reached[number] = place + len(inked)
        lines.append((at, starts[number] + place if place >= 0 else None))
        at += len(line) + 1
    return lines


def _placed(lines: list[tuple[int, int | None]], offset: int) -> int | None:
    """Where in the text an offset of inline content lies."""
    begin, place = lines[bisect_right(lines, offset, key=lambda line: line[0]) - 1]
    return None if place is None else place + offset - begin


def _link(text: str, span: Span, target: str) -> Link:
    written = span.of(text)
    if written.startswith("<"):
        return Link(Span(span.start + 1, span.end - 1), target)
    words = _ANCHOR.match(written)
    return Link(span, target, anchored=not words or shows_words(words[1], target))

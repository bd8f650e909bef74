"""Markdown → the source as it is, with its blocks, links and front matter marked out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Block, Document, Origin, Pardon, Span
from copydesk.read.front_matter import front_matter
from copydesk.read.markdown_links import links_of
from copydesk.read.markdown_parser import block_parser
from copydesk.read.pardons import bound, pardon_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from markdown_it.token import Token

    from copydesk.model import Limits

_LARGEST = 1_000_000  # characters; in lines as short as can be they take the parser seven seconds
_LINE_END = re.compile(r"\r\n?|\n")  # as CommonMark counts lines
_KINDS = {
    "heading_open": "heading",
    "paragraph_open": "paragraph",
    "fence": "code",
    "code_block": "code",
    "html_block": "code",
    "tr_open": "table",
}
_CONTAINERS = {"list_item_open": "item", "blockquote_open": "quote"}
_CLOSED = {"list_item_close", "blockquote_close"}


def document_of(text: str, name: str, limits: Limits) -> Document:
    """The document of a Markdown source; beyond a million characters it has no blocks and is read line by line."""
    end, provenance = front_matter(text)
    if len(text) > _LARGEST:
        return Document(name, text, provenance=provenance)
    starts = [end, *(found.end() for found in _LINE_END.finditer(text, end)), len(text)]
    env: dict[str, object] = {}
    tokens = block_parser(limits.depth).parse(text[end:], env)
    blocks = _blocks(text, starts, tokens)
    if end:
        blocks = (Block(Span(0, end), "matter", Origin.BOILERPLATE, (text[:3],)), *blocks)
    links = tuple(links_of(text, starts, tokens, env))
    pardons = bound(_pardons(starts, tokens), blocks)
    return Document(name, text, provenance=provenance, blocks=blocks, links=links, pardons=pardons)


def _pardons(starts: Sequence[int], tokens: Iterable[Token]) -> Iterator[Pardon]:
    """What comments ask for that stand in lines of their own."""
    for token in tokens:
        comment = token.content.strip() if token.type == "html_block" else ""
        if comment.startswith("<!--") and comment.endswith("-->") and token.map:
            pardon = pardon_in(comment[4:-3], starts[token.map[1]])
            if pardon:
                yield pardon


def _blocks(text: str, starts: Sequence[int], tokens: Iterable[Token]) -> tuple[Block, ...]:
    """A block for each leaf of the tree, and one for each line with words that lies in none, nested too deep or not."""
    leaves = {begin: (end, kind) for begin, end, kind in _leaves(tokens)}
    found, line = [], 0
    while line < len(starts) - 1:
        end, kind = leaves.get(line, (line + 1, ""))
        inked = text[starts[line] : starts[end]].rstrip()
        if inked and (kind or any(map(str.isalnum, inked))):
            found.append(Block(_span(starts[line], inked), kind or "paragraph"))
        line = end
    return tuple(found)


def _span(start: int, inked: str) -> Span:
    return Span(start + len(inked) - len(inked.lstrip()), start + len(inked))


def _leaves(tokens: Iterable[Token]) -> Iterator[tuple[int, int, str]]:
    """First line, line after the last and kind of each leaf."""
    containers: list[str] = []
    for token in tokens:
        if token.type in _CONTAINERS:
            containers.append(_CONTAINERS[token.type])
        elif token.type in _CLOSED:
            containers.pop()
        elif token.type in _KINDS and token.map:
            kind = _KINDS[token.type]
            if kind == "paragraph" and containers:
                kind = "quote" if "quote" in containers else containers[-1]
            yield token.map[0], token.map[1], kind

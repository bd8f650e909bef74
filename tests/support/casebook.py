"""Reads the casebooks of `fixtures/rules`: a heading, a fenced text, then what the rule must say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

FOLDER = Path(__file__).parents[2] / "fixtures" / "rules"

_OPTION = re.compile(r"([\w.]+)=(\"[^\"]*\"|\S+)")


@dataclass(frozen=True)
class Case:
    """One text and the words a rule flags in it; no words: it passes."""

    rule: str
    title: str
    text: str
    kind: str  # text, markdown or html
    options: dict[str, str] = field(default_factory=dict)  # provenance fields; `rule.x` sets an option of the rule
    flagged: tuple[str, ...] = ()  # words; "document" stands for a finding without a span

    @property
    def known_miss(self) -> bool:
        """Whether the heading admits that the rule does not get this right yet."""
        return "(known miss)" in self.title


def cases(path: Path) -> Iterator[Case]:
    """The cases of one casebook; AssertionError when a heading holds no readable case."""
    tokens = MarkdownIt().parse(path.read_text(encoding="utf-8"))
    starts = [i for i, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    for start, end in pairwise([*starts, len(tokens)]):
        yield _case(path.stem, tokens[start + 1].content, tokens[start + 3 : end])


def _case(rule: str, title: str, tokens: list[Token]) -> Case:
    fence = next((i for i, token in enumerate(tokens) if token.type == "fence"), None)
    assert fence is not None, f"{rule}: {title!r} has no fenced text"
    kind, _, info = tokens[fence].info.partition(" ")
    options = {name: value.strip('"') for name, value in _OPTION.findall(info)}
    said = next((token for token in tokens[fence:] if token.type == "inline"), None)
    assert said is not None, f"{rule}: {title!r} does not say what is expected"
    return Case(rule, title, tokens[fence].content.removesuffix("\n"), kind or "text", options, _flagged(title, said))


def _flagged(title: str, said: Token) -> tuple[str, ...]:
    if said.content.startswith("passes"):
        return ()
    assert said.content.startswith("flags "), f"{title!r}: expected 'flags `words`' or 'passes': {said.content!r}"
    if said.content.startswith("flags the document"):
        return ("document",)
    return tuple(child.content for child in said.children or () if child.type == "code_inline")

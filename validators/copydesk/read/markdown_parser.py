"""markdown-it, set up to find blocks fast and links exactly."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from markdown_it.rules_inline import StateInline

_DEEPEST = 100  # levels: the block rules call one another, and Python allows a thousand calls
_DEEPEST_LINK = 4  # a picture in a link; each more makes brackets without end slower
_INLINE = ["text", "newline", "escape", "backticks", "link", "image", "autolink"]
_SOURCE, _PLACES = "copydesk_source", "copydesk_places"  # in the environment that the rules share


class _Parser(MarkdownIt):
    """Keeps targets as they are written: `javascript:` is a finding, not a reason to overlook the link."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - markdown-it's name
        return bool(url)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        return url


@cache
def block_parser(depth: int) -> MarkdownIt:
    """A parser of blocks alone, nested no deeper than `depth`; the words in them stay unread."""
    parser = _Parser("commonmark", {"maxNesting": min(depth, _DEEPEST)})
    return parser.enable("table").disable("inline")


def links_in(content: str, env: MutableMapping[str, object]) -> list[tuple[int, int, str]]:
    """Start, end and target of each link in inline text; `env` holds the references that the block parser found."""
    places: list[tuple[int, int, str]] = []
    parser = _link_parser()
    parser.inline.parse(content, parser, {**env, _SOURCE: content, _PLACES: places}, [])
    return places


@cache
def _link_parser() -> MarkdownIt:
    """Notes the place of every link, and passes emphasis over."""
    parser = _Parser("commonmark", {"maxNesting": _DEEPEST_LINK})
    rules = parser.inline.ruler
    rules.enableOnly(_INLINE)
    parser.inline.ruler2.enableOnly([])
    for name, rule in zip(rules.get_active_rules(), rules.getRules(""), strict=True):
        if name in {"link", "autolink"}:
            rules.at(name, _noting(rule))
    return parser


def _noting(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def note(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        start, known = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent and state.src == state.env[_SOURCE]:  # else it stands in the words for an image
            target = next(str(token.attrs["href"]) for token in state.tokens[known:] if token.type == "link_open")
            if target:
                state.env[_PLACES].append((start, state.pos, target))
        return found

    return note

"""What stands between quotation marks: the outermost pairs of each line.

The marks follow the table of the Unicode Common Locale Data Repository (delimiters per language), and what typewriters
and the web have made of them: `"…"`, `''…''`, an opening mark on both sides, a straight mark that closes a curved one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLOSERS: dict[str, tuple[str, ...]] = {
    "“": ("”", "“", '"', "''"),
    "”": ("”",),
    "„": ("“", "”", '"', "''"),
    "«": ("»",),
    "»": ("«", "»"),
    '"': ('"', "”"),
    "״": ("״",),
    "''": ("''", '"'),
    "``": ("''", '"'),
    "‘‘": ("’’",),
    "‘": ("’",),
    "‚": ("‘", "’"),
    "'": ("'",),
    "‹": ("›",),
    "›": ("‹",),
    "「": ("」",),
    "『": ("』",),
}
_SINGLE = frozenset("‘‚'‹›")
# A single mark between two letters is an apostrophe. One class comes first, so that a search skips all else fast.
_MARK = re.compile(
    r"[“”„«»\"״「」『』‚‹›\n‘’'`]"
    r"(?:(?<=[“”„«»\"״「」『』‚‹›\n])|(?<=‘)‘?|(?<=’)(?:’|(?!\w))|(?<=')(?:'|(?<!\w')|(?!\w))|(?<=`)`)"
)
_ANY = re.compile("[“”„«»\"״「」『』‚‹›‘’'`]")
_UNOPENED = frozenset(".,;:!?)]}%»")  # what no quotation begins with
_ENDED = frozenset(".,!?…;:—–-")
_CLOSED_ALIKE = frozenset("“«»”")  # marks that open in one language and close in another
_IDEOGRAPHS = "\u2e80"  # from here on scripts part no words
_LONGEST = 4_000  # code points; a mark that is not closed within so many is taken for a slip
_DEEPEST = 6
_NEXT = 200  # code points in which the next paragraph is looked for


def may_quote(words: str) -> bool:
    """Whether `words` hold any mark at all, if only an apostrophe."""
    if words.isascii():
        return '"' in words or "'" in words or "`" in words
    return _ANY.search(words) is not None


def quoted(text: str, span: Span) -> Iterator[Span]:
    """The outermost quoted stretches of a span of `text` with their marks, in order; none runs over a line's end.

    A mark that opens a paragraph and is never closed quotes all of it if the next paragraph opens with a mark again.
    """
    line: list[tuple[int, str]] = []
    for mark in _MARK.finditer(text, span.start, span.end):
        if mark.group() != "\n":
            line.append((mark.start(), mark.group()))
        elif line:
            yield from _of_line(text, line, mark.start())
            line = []
    if line:
        yield from _of_line(text, line, span.end)


def _of_line(text: str, marks: Sequence[tuple[int, str]], end: int) -> list[Span]:
    closed: list[Span] = []
    stack: list[tuple[int, str]] = []
    for at, mark in marks:
        match = _opener_of(text, stack, at, mark)
        if match is not None:
            start = stack[match][0]
            del stack[match:]
            while closed and closed[-1].start > start:
                closed.pop()
            closed.append(Span(start, at + len(mark)))
        elif _may_open(text, stack, at, mark):
            stack = [*stack[1 - _DEEPEST :], (at, mark)]
    passage = _unclosed(text, stack[0], closed, end) if stack else None
    return [passage] if passage else closed


def _opener_of(text: str, stack: Sequence[tuple[int, str]], at: int, mark: str) -> int | None:
    """Where in the stack the innermost mark stands that this one closes."""
    for place in range(len(stack) - 1, -1, -1):
        start, opener = stack[place]
        if mark in _CLOSERS[opener] and at - start <= _LONGEST and _may_close(text, stack[place], at, mark):
            return place
    return None


def _may_open(text: str, stack: Sequence[tuple[int, str]], at: int, mark: str) -> bool:
    before, after = (
        text[at - 1 : at] if at else "",
        text[at + len(mark) : at + len(mark) + 1],
    )
    if mark not in _CLOSERS or _is_letter(before) or not after:
        return False
    if after in _UNOPENED and not text.startswith("..", at + len(mark)):
        return False
    if mark in _SINGLE and any(opener not in _SINGLE for _, opener in stack):
        return False
    if mark == "«":
        return True
    if mark in {"»", "›", "”"}:
        return after.isalnum() and not (before in _ENDED and before not in "—–-")
    return not after.isspace()


def _may_close(text: str, opener: tuple[int, str], at: int, mark: str) -> bool:
    """Apostrophes close nothing: a single mark closes only after punctuation or a term's last word."""
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if at <= opener[0] + len(opener[1]):
        return False
    if opener[1] in _SINGLE and mark in {"'", "’", "‘"}:
        return not _is_letter(after) and (before in _ENDED or (mark != "'" and before != "s"))
    if mark in {'"', "''"}:
        straight = opener[1] in {'"', "''", "``"}
        return not _is_letter(after) and (straight or before in _ENDED or opener[1] == "„")
    if mark in _CLOSED_ALIKE and (mark == opener[1] or mark in {"“", "«"}):
        return not before.isspace() and not _is_letter(after)
    return True


def _is_letter(char: str) -> bool:
    """Whether a mark beside `char` stands in a word, as inches, apostrophes and Hebrew abbreviations do."""
    return char.isalnum() and char < _IDEOGRAPHS


def _unclosed(text: str, opener: tuple[int, str], closed: Sequence[Span], end: int) -> Span | None:
    start, mark = opener
    inked = start + len(text[start:end].rstrip())
    again = text[end : end + _NEXT].lstrip()[: len(mark)] == mark
    rival = any(text.startswith(mark, span.start) for span in closed if span.start > start)
    if rival or not again or mark in _SINGLE - {"‘"} or not opens_line(text, start) or inked - start > _LONGEST:
        return None
    return Span(start, inked)


def opens_line(text: str, start: int) -> bool:
    """Whether only a dash or a bullet stands before the mark."""
    lead = text[max(0, start - 4) : start].rpartition("\n")
    return (bool(lead[1]) or start < 4) and not lead[2].strip(" -–—•\t")  # noqa: PLR2004 - the length of the lead

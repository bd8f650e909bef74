"""The sentences of a document as the witnesses are shown them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.segment.languages.witnesses import quick
from copydesk.text.languages import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, Span

_BLANK = "\u2003"  # an em space: the witnesses skip it, and it can be told from the text's own spaces

# What no language owns: addresses, handles, tags, places checked in at, entities of HTML. All repeats are bounded.
_NOT_WORDS = {  # by how it begins
    "http": r"https?(?::/{0,3}\S{0,2000})?",
    "www.": r"www\.\S{0,2000}",
    "@": r"@[\w.]{1,200}|@ [^\n)@#]{1,80}",
    "#": r"#\w{1,200}",
    "&": r"&#?\w{1,10};",
}
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff]")

_LINE = 300  # code points
_EMOJI = "\u2600-\u27bf\ufe0f\U0001f300-\U0001faff"
_CAPITAL = r"""(?=["'“„«(]{0,2}[^\W\d_a-zß-öø-ÿ])"""
_ENDS = (
    r"(?<=\n)\s{0,99}",  # a line
    r"""(?<=[.!?…])(?:["'’)]|\s?[”»]){0,2}\s{1,99}""",  # a sentence
    r"(?<=[。！？؟।])\s{0,4}",  # one in a script that needs no space after it
    rf"(?<={_BLANK})(?<!{_BLANK}{_BLANK})\s{{3,999}}+{_CAPITAL}",  # an address, handles, tags
    rf"""(?<=[:»”{_EMOJI}])["'”’»)]{{0,2}}\s{{1,4}}{_CAPITAL}""",  # what leads to a quotation, a quotation, emoji
)
# One class of characters leads all ends, so that the scan passes over everything else at once.
_STOP = re.compile(rf"[\n.!?…。！？؟।:»”{_BLANK}{_EMOJI}](?:{'|'.join(_ENDS)})")


class Unit(NamedTuple):
    """One sentence: where it stands, its words without addresses and handles, and what the first witness says."""

    start: int
    end: int
    words: str
    language: str
    segment: int  # which of the document's segments it stands in


def letters_in(words: str) -> int:
    """How many letters stand in `words`."""
    return sum(map(str.isalpha, words))


def legible(text: str) -> str:
    """`text` with what is not words, and what the witnesses cannot read, blanked out; as long as before."""
    met = tuple([start for start in _NOT_WORDS if start in text])
    words = _not_words(met).sub(_blank, text) if met else text
    return words if text.replace("\n", "").isprintable() else _CONTROLS.sub(" ", words)


@cache
def _not_words(met: tuple[str, ...]) -> re.Pattern[str]:
    """What is not words, of the kinds that are met: fewer kinds are sought much faster."""
    return re.compile("|".join([_NOT_WORDS[start] for start in met]))


def lines_around(text: str, start: int, end: int) -> str:
    """The lines a stretch stands on, at most so many code points to either side."""
    before, after = text[max(0, start - _LINE) : start], text[end : end + _LINE]
    return before.rpartition("\n")[2] + text[start:end] + after.partition("\n")[0]


def read_out(document: Document) -> list[Unit]:
    """The sentences of a document, in order; those of each segment cover it."""
    text = legible(_without_code(document))
    return [
        Unit(start, end, words := text[start:end].strip(), quick(words) if words else UNKNOWN, number)
        for number, segment in enumerate(document.segments)
        for start, end in _stretches(text, segment.span)
    ]


def _stretches(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """Where each ends with a line, a sentence, or something that is not words."""
    start, last = span
    for stop in _STOP.finditer(text, start, last):
        yield start, (start := stop.end())
    if start < last:
        yield start, last


def _without_code(document: Document) -> str:
    """The text with its blocks of code blanked out, as long as before."""
    pieces, at = [], 0
    for block in document.blocks:
        if block.kind == "code" and block.span.start >= at:
            pieces += [document.text[at : block.span.start], "\n" * (block.span.end - block.span.start)]
            at = block.span.end
    return "".join([*pieces, document.text[at:]]) if pieces else document.text


def _blank(match: re.Match[str]) -> str:
    return _BLANK * len(match.group())

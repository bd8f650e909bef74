"""Quotations: whose words stand between the marks, and where the text says so.

The marks follow the table of the Unicode Common Locale Data Repository (delimiters per language).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from copydesk.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSERS = {
    "“": "”“",
    "„": "“”",
    "«": "»",
    "»": "«",
    '"': '"',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "「": "」",
    "『": "』",
}
_SINGLE = frozenset("‘‚'")
_MARK = re.compile("[“”„«»\"‘’‚'「」『』\n]")
_WORD = re.compile(r"[぀-ヿ㐀-鿿]|[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_MARKS = "“”„«»\"‘’‚'「」『』 \t\u00a0\u202f"
_CLAUSE, _SHORTEST_SENTENCE = 5, 4  # words
_TITLE = 0.6  # share of words with a capital from which they are a title
_ARTICLES = frozenset("the a an of der die das le la les il el".split())
_CUE_REACH = 40  # code points after the mark: "…," the minister of the interior said
_REACH = 90  # code points on either side in which a speaker may be named
_LONGEST = 4000  # a mark that is not closed within this many is taken for a slip

_SAYING = frozenset(
    (
        "said says say saying told tells added adds asked asks wrote writes replied answered explained argued insisted "
        "warned announced declared stated noted claimed claims recalled admitted stressed quipped tweeted concluded "
        "continued remarked commented testified promised joked shouted whispered "
        "sagte sagt erklärte erklärt meinte meint schrieb betonte fragte antwortete teilte kritisierte warnte zitiert "
        "dit déclare déclaré affirme affirmé explique expliqué ajoute ajouté écrit raconte confie lance répond "
        "dijo dice afirmó aseguró explicó declaró añadió señaló escribió preguntó respondió "
        "detto disse afferma affermato spiega spiegato dichiara dichiarato aggiunge scrive ribadisce "
        "disse afirmou explicou declarou zei zegt vertelt sade säger sagde siger sanoi powiedział powiedziała mówi "
        "according laut selon según secondo zufolge 说 "
        "сказал сказала заявил заявила говорит отметил отметила пояснил написал"
    ).split()
)
_STOP = re.compile(r"[\n“„«\"]|[.!?](?:\s|$)")
_NEW_SENTENCE = re.compile(r"[.!?]\s")
_NAME = r"(?:[A-ZÀ-ÖØ-ÞА-ЯЁ][\w.’'-]{0,30} ){0,3}[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]{1,30}"
_NAMED = re.compile(_NAME)
_LABEL = re.compile(rf"(?:^|\n|[.!?…] )\s{{0,3}}[-–—•]?\s{{0,2}}(?P<name>{_NAME}):\s{{0,3}}[-–—]?\s{{0,2}}$")
_NOT_NAMES = frozenset(
    "The A An He She It They We I You But And In On At As When Der Die Das Er Sie Es Le La Les Il".split()
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words with their marks, who speaks where that is said, and the words that told it."""

    span: Span
    speaker: Span | None = None
    cue: str = ""  # "said", "according to", ":" or "full sentence"


def quotations(text: str) -> list[Quotation]:
    """The quotations of `text` in order, without overlap; the outermost marks count, terms in scare quotes do not."""
    return [found for span in _quoted(text) if (found := _weighed(text, span))]


def _quoted(text: str) -> Iterator[Span]:
    """What stands between marks that match, each line for itself; a line that opens and never closes is one passage."""
    start, closers = -1, ""
    for mark in _MARK.finditer(text):
        at, char = mark.start(), mark.group()
        if start >= 0 and (char == "\n" or at - start > _LONGEST):
            if char == "\n" and _opens_line(text, start):
                yield Span(start, at)
            start = -1
        if start < 0:
            if char in _CLOSERS and _may_open(text, at, char):
                start, closers = at, _CLOSERS[char]
        elif char in closers and _may_close(text, start, at, char):
            yield Span(start, at + 1)
            start = -1
    if start >= 0 and _opens_line(text, start):
        yield Span(start, len(text.rstrip()))


def _may_open(text: str, at: int, char: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if char == "»" and not after.strip():
        return False
    free = not before.strip() or not before.isalnum()
    return free and bool(after.strip()) if char != "«" else free


def _may_close(text: str, start: int, at: int, char: str) -> bool:
    """Apostrophes are no closing marks: a single mark closes only after punctuation or a term's last word."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[start] not in _SINGLE:
        return char != '"' or not after.isalnum()
    return not after.isalnum() and (before in ".,!?…;:" or (char != "'" and before != "s"))


def _opens_line(text: str, start: int) -> bool:
    """Whether only a dash or a bullet stands before the mark."""
    lead = text[max(0, start - 4) : start].rpartition("\n")
    return (bool(lead[1]) or start < 4) and not lead[2].strip(" -–—•\t")  # noqa: PLR2004 - the length of the lead


def _weighed(text: str, span: Span) -> Quotation | None:
    inner = span.of(text).strip(_MARKS)
    words = _WORD.findall(inner[:600])
    if not words:
        return None
    cue, speaker = _attribution(text, span)
    sentence = _is_sentence(text, span, inner, words)
    if cue and (sentence or len(words) >= _CLAUSE or (len(words) > 1 and _runs_into_cue(text, span, inner))):
        return Quotation(span, speaker, cue)
    if sentence:
        return Quotation(span, None, "full sentence")
    return None


def _runs_into_cue(text: str, span: Span, inner: str) -> bool:
    """Whether punctuation ties the words to what follows: “Not us,” said Keller; « Jamais », a dit Jean."""
    return inner[-1] in ",!?" or text[span.end : span.end + 2].lstrip(" \u00a0").startswith(",")


def _is_sentence(text: str, span: Span, inner: str, words: list[str]) -> bool:
    """Four words or more that begin and end as a sentence does, and are not the capitals of a title."""
    if len(words) < _SHORTEST_SENTENCE or not (inner[0].isupper() or inner[0] in "¿¡…" or _caseless(inner)):
        return False
    ended = inner[-1] in ".!?…。！？؟" or text[span.end : span.end + 1] in {".", "!", "?"}
    titled = sum(word[0].isupper() for word in words) > _TITLE * len(words)
    before = text[max(0, span.start - 6) : span.start].split()
    return ended and not titled and not (before and before[-1].lower() in _ARTICLES)


def _caseless(inner: str) -> bool:
    return inner[:20].lower() == inner[:20].upper()


def _attribution(text: str, span: Span) -> tuple[str, Span | None]:
    """The cue beside a quotation and the name that goes with it; the words after it are asked first."""
    after = _side(text, span.end, min(len(text), span.end + _REACH))
    found = next(_cues(text, after), None)
    if found and found.start() - span.end <= _CUE_REACH:
        return found.group(), _nearest_name(text, after, found)
    reach = max(0, span.start - _REACH)
    before = Span(max(reach, text.rfind("\n", reach, span.start)), span.start)
    if label := _LABEL.search(text, before.start, before.end):
        return ":", Span(*label.span("name"))
    cues = list(_cues(text, before))
    if cues and not _NEW_SENTENCE.search(text, cues[-1].end(), span.start):
        return cues[-1].group(), _nearest_name(text, before, cues[-1])
    return "", None


def _cues(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The words of saying in `span`."""
    return (word for word in _WORD.finditer(text, span.start, span.end) if word.group().lower() in _SAYING)


def _side(text: str, start: int, end: int) -> Span:
    """From `start` to the end of its sentence, its line, or the next quotation, at most `end`."""
    stop = _STOP.search(text, start + 1, end)
    return Span(start, stop.start() if stop else end)


def _nearest_name(text: str, side: Span, cue: re.Match[str]) -> Span | None:
    names = [
        name
        for name in _NAMED.finditer(text, side.start, side.end)
        if name.group().split()[0] not in _NOT_NAMES and (name.end() <= cue.start() or cue.end() <= name.start())
    ]
    if not names:
        return None
    nearest = min(names, key=lambda n: (max(n.start() - cue.end(), cue.start() - n.end()), n.start()))
    return Span(*nearest.span())

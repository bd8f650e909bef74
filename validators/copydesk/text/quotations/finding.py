"""Tells quotations from terms in scare quotes and titles, and gives each its speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copydesk.model import Span
from copydesk.text.quotations import speakers
from copydesk.text.quotations.dialogue import dialogue, may_speak
from copydesk.text.quotations.marks import may_quote, opens_line, quoted
from copydesk.text.quotations.set_apart import announced
from copydesk.text.quotations.speakers import Attribution

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")
_MARKS = "“”„«»\"״‘’‚'‹›「」『』` \t\u00a0\u202f"
_CLAUSE, _SHORTEST_SENTENCE, _PASSAGE = 5, 4, 8  # words
_READ = 240  # code points of a quotation that are looked at
_TITLE = 0.6  # share of words with a capital from which they are a title
_ARTICLES = frozenset("the a an of der die das le la les il el".split())
_ENDS = tuple(".!?…,。！？؟")
_TIED = 120  # code points between two pieces of one quotation: “I will,” Keller said, “but not today.”


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words with their marks, who speaks where that is said, and the words that told it."""

    span: Span
    speaker: Span | None = None
    cue: str = ""  # "said", "according", ":", "—", "full sentence"


def quotations(text: str, span: Span | None = None) -> list[Quotation]:
    """The quotations of `text`, or of one span of it, in order and without overlap; the outermost marks count.

    Terms in scare quotes and titles are none. The lines around the span may name a speaker.
    """
    span = span or Span(0, len(text))
    words = span.of(text)
    found = _between_marks(text, span) if may_quote(words) else []
    return found or ([Quotation(*spoken) for spoken in dialogue(text, span)] if may_speak(words) else [])


def _between_marks(text: str, span: Span) -> list[Quotation]:
    found: list[Quotation] = []
    last = span.start
    for piece in quoted(text, span):
        quotation = _weighed(text, piece, last, span.end)
        if not (quotation and quotation.speaker) and found and _goes_on(text, found[-1], piece, whole=bool(quotation)):
            quotation = Quotation(piece, found[-1].speaker, found[-1].cue)
        if quotation:
            found.append(quotation)
        last = piece.end
    return found


def _weighed(text: str, span: Span, last: int, end: int) -> Quotation | None:
    inner = span.of(text).strip(_MARKS)
    words = _WORD.findall(inner[:_READ])
    if not words:
        return None
    if _is_sentence(text, span, inner, words):
        said = _attribution(text, span, last, end)
        return Quotation(span, said.speaker, said.cue) if said else Quotation(span, None, "full sentence")
    clause = len(words) >= _CLAUSE
    if not (clause or (len(words) > 1 and _runs_into_cue(text, span, inner))) or _is_titled(inner, words):
        return None  # a term, a title
    said = _attribution(text, span, last, end)
    if said and (clause or said.tied):
        return Quotation(span, said.speaker, said.cue)
    return Quotation(span, None, "long passage") if len(words) >= _PASSAGE else None


def _attribution(text: str, span: Span, last: int, end: int) -> Attribution | None:
    """The words after a quotation are asked first, then those before it, then the lines around it."""
    found = speakers.behind(text, span, end) or speakers.ahead(text, span.start, last)
    if found:
        return found
    if opens_line(text, span.start) and (speaker := announced(text, span.start)):
        return Attribution(":", speaker)
    return speakers.credited(text, span.end)


def _goes_on(text: str, before: Quotation, piece: Span, *, whole: bool) -> bool:
    """Whether nothing stands between two pieces but who says them; what is no sentence of its own ends one."""
    between = text[before.span.end : piece.start]
    if not before.speaker or before.speaker.start < before.span.end or len(between) > _TIED or "\n" in between:
        return False
    ended = speakers.SENTENCE_END.search(between)
    if ended:
        return whole and not between[ended.end() :].strip()
    return whole or (between.rstrip().endswith((",", "–", "—")) and piece.of(text).strip(_MARKS)[-1:] in _ENDS)


def _runs_into_cue(text: str, span: Span, inner: str) -> bool:
    """Whether punctuation ties the words to what follows: “Not us,” said Keller; « Jamais », a dit Jean."""
    return inner[-1] in ",!?" or text[span.end : span.end + 2].lstrip(" \u00a0").startswith((",", "–", "—"))


def _is_sentence(text: str, span: Span, inner: str, words: list[str]) -> bool:
    """Four words or more that begin and end as a sentence does, and are not the capitals of a title."""
    first = inner.lstrip("[(…")[:1]
    if len(words) < _SHORTEST_SENTENCE or not (first.isupper() or first in "¿¡" or _caseless(inner)):
        return False
    ended = inner[-1] in ".!?…。！？؟" or text[span.end : span.end + 1] in {
        ".",
        "!",
        "?",
    }
    before = text[max(0, span.start - 6) : span.start].split()
    return ended and not _is_titled(inner, words) and not (before and before[-1].lower() in _ARTICLES)


def _is_titled(inner: str, words: list[str]) -> bool:
    return sum(word[0].isupper() for word in words) > _TITLE * len(words) and not _caseless(inner)


def _caseless(inner: str) -> bool:
    return inner[:20].lower() == inner[:20].upper()

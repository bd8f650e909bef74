"""Two figures for one thing: the same document says the same in much the same words, with another number.

Only the publisher's own sentences are compared, since readers and persons quoted may well differ from each other and
from it. Two sentences speak of one thing when they count the same and the one has all other words of the other; a
sentence that tells of a change, a comparison or another case is left out, and so is one with two figures. Where a time
is told, both tell the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from copydesk.facts.evidence.passages import is_in_sentence, sentence_around, shown
from copydesk.model import Backing, Origin, Span, Support
from copydesk.text.quantities import is_age, is_length_of_time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document, NumberClaim

_WORD = re.compile(r"[^\W\d_]{3,}")
_DIGIT = re.compile(r"\d")
_CHANGES = re.compile(
    r"\b(?:from|than|rose|rise|risen|fell|fall|fallen|grew|grown|increas\w+|decreas\w+|declin\w+|drop\w*|up|down"
    r"|now|then|initial\w*|originally|previous\w*|earlier|later|before|after|since|former\w*|first|second|third"
    r"|another|other|others|additional|further|more|again|each|every|per|between|if|would|could|may|might|estimate\w*"
    r"|expect\w*|compared|while|whereas|but|instead|revised|corrected|year|month|week|yesterday|today|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october"
    r"|november|december)\b",
    re.IGNORECASE,
)
_COMPARED = 30  # earlier sentences of a unit that a figure is compared with
_LONGEST = 300  # code points of a sentence
_HERE = "this document"
_SHARED = 5  # words that a sentence has at the least, besides its figure
_SHOWN_BESIDE = frozenset("reply comment view like share vote answer post".split())  # counts of a page's own frame
_STEM = 4  # letters by which two words are the same


@dataclass(frozen=True, slots=True)
class _Saying:
    """A figure and the words around it."""

    claim: NumberClaim
    sentence: Span
    words: frozenset[str]
    names: frozenset[str]  # those of its words that begin with a capital, its first word aside
    time: str  # when, as a period or in words; empty where the sentence does not say


def conflicts(document: Document) -> Iterator[Backing]:
    """The figures for which an earlier sentence of the publisher gives another number."""
    sayings: defaultdict[str, deque[_Saying]] = defaultdict(lambda: deque(maxlen=_COMPARED))
    for claim, saying in _sayings(document):
        alike = sayings[claim.unit or ""]
        other = next((earlier for earlier in alike if _clash(earlier, saying)), None)
        if other:
            words = (other.claim.phrase or other.claim.span).of(document.text)
            span, passage = claim.phrase or claim.span, shown(other.sentence.of(document.text), 0)
            yield Backing(span, Support.CONTRADICTED, f"the document also says “{words}”", passage, _HERE)
        alike.append(saying)


def _sayings(document: Document) -> Iterator[tuple[NumberClaim, _Saying]]:
    """The firm figures of the publisher that stand alone in their sentence, each with it: where two have one unit."""
    if len(document.numbers) < 2:  # noqa: PLR2004 - it takes two
        return
    ends = (claim.span.end for claim in document.numbers)
    starts = chain((claim.span.start for claim in document.numbers[1:]), [len(document.text)])
    many = Counter(claim.unit for claim in document.numbers)
    for claim, before, behind in zip(document.numbers, chain([-1], ends), starts, strict=False):
        if claim.unit and many[claim.unit] > 1 and claim.unit not in _SHOWN_BESIDE and _is_firm(document, claim):
            sentence = sentence_around(document.text, claim.span)
            alone = before < sentence.start and sentence.end <= behind
            if alone and (saying := _saying(document.text, claim, sentence)):
                yield claim, saying


def _is_firm(document: Document, claim: NumberClaim) -> bool:
    """Whether the publisher gives one exact number, in its headline or in a sentence."""
    if claim.value is None or claim.approximate or claim.upper or is_age(claim.unit) or is_length_of_time(claim.unit):
        return False
    segment = document.segment_at(claim.span.start)
    if segment.span.start == 0 and segment.origin is Origin.BOILERPLATE:
        return True  # a headline that is read as a page's furniture
    return segment.origin is Origin.EDITORIAL and is_in_sentence(document.text, claim.span)


def _saying(text: str, claim: NumberClaim, sentence: Span) -> _Saying | None:
    """The claim with its sentence; None where that has another number, or tells of a change or a second time."""
    if sentence.end - sentence.start > _LONGEST:
        return None
    rest = _without(text, sentence, [claim.span, claim.time] if claim.time else [claim.span])
    if _DIGIT.search(rest) or _CHANGES.search(rest):
        return None
    found = _WORD.findall(_without(text, sentence, [claim.span]))
    words = frozenset(word[:_STEM].lower() for word in found)
    names = frozenset(word[:_STEM] for word in found[1:] if word[0].isupper())
    time = str(claim.period) if claim.period else claim.time.of(text).casefold() if claim.time else ""
    return _Saying(claim, sentence, words, names, time) if len(words) >= _SHARED else None


def _without(text: str, sentence: Span, left_out: list[Span]) -> str:
    """The words of a sentence, some left out."""
    at, kept = sentence.start, []
    for span in sorted(left_out):
        kept.append(text[at : max(at, span.start)])
        at = max(at, span.end)
    return " ".join([*kept, text[at : sentence.end]])


def _clash(earlier: _Saying, saying: _Saying) -> bool:
    if earlier.claim.value == saying.claim.value or (earlier.names, earlier.time) != (saying.names, saying.time):
        return False
    return earlier.words <= saying.words or saying.words <= earlier.words

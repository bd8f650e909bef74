"""Foreign passages in labelled documents: how many of their characters are found, by copydesk and by a library alone.

A library alone reads the same sentences as copydesk. The language it hears in most of the text is the main one; a
sentence of some length that it is sure is in another is foreign. How long and how sure is not for us to say: of all
pairs of the two, each library is shown with the one at which its F1 is best.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from copydesk import Document, Gate
from copydesk.model import Origin, Segment, Severity, Span
from copydesk.segment import VOICES
from copydesk.segment.languages.units import letters_in, read_out
from copydesk.text.languages import UNKNOWN, twins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.accuracy.readers import Tell

_SURE = (0.0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 0.9, 0.99, 0.9999)
_LETTERS = (10, 20, 40)
_FEW = 0.02  # false alarms that a gate may be forgiven

Row = dict[str, Any]
Spans = Sequence[tuple[int, int]]


class Sentence(NamedTuple):
    """A sentence, and what a library makes of it."""

    span: tuple[int, int]
    letters: int
    language: str
    sureness: float


class Score(NamedTuple):
    """What came of one set; F1 is of the characters that are not blank."""

    f1: dict[str, float]  # by kind of document, "all" among them
    false_alarms: float  # the share of the documents in one language with any finding
    seconds: float  # of telling languages alone
    threshold: str


def by_copydesk(rows: Sequence[Row]) -> Score:
    """The findings on languages of the whole gate."""
    gate = Gate()
    found = [_flagged(gate, Document(row["id"], row["text"])) for row in rows]
    *before, mark = VOICES
    documents = [Document(row["id"], row["text"]) for row in rows]
    for step in before:
        documents = [step(document) for document in documents]
    began = time.process_time()
    for document in documents:
        mark(document)
    return _best([_scored(rows, found, time.process_time() - began, "its defaults")])


def _flagged(gate: Gate, document: Document) -> Spans:
    return [
        finding.span
        for finding in gate.judge(document).findings
        if finding.code.startswith("LANG") and finding.severity.rank >= Severity.WARNING.rank and finding.span
    ]


def by_library(rows: Sequence[Row], tell: Tell) -> Score:
    """At the sureness and the length at which its F1 is best."""
    texts = [_sentences(row["text"]) for row in rows]
    began = time.process_time()
    told = [
        [Sentence(span, letters_in(words), *tell(words)) for span, words in sentences if words] for sentences in texts
    ]
    took = time.process_time() - began
    scores = [
        _scored(rows, [_foreign(said, sure, letters) for said in told], took, f"sure {sure:g}, {letters} letters")
        for sure, letters in product(_SURE, _LETTERS)
    ]
    return _best(scores)


def _best(scores: Sequence[Score]) -> Score:
    """The one with the best F1; besides, the best F1 of those with few false alarms."""
    best = max(scores, key=lambda score: score.f1["all"])
    strict = [score.f1["all"] for score in scores if score.false_alarms <= _FEW]
    return best._replace(f1=best.f1 | ({f"all, at false alarms of at most {_FEW}": max(strict)} if strict else {}))


def _sentences(text: str) -> list[tuple[tuple[int, int], str]]:
    whole = Document("", text, segments=(Segment(Span(0, len(text)), Origin.UNKNOWN),))
    return [((unit.start, unit.end), unit.words) for unit in read_out(whole)]


def _foreign(said: Sequence[Sentence], sure: float, letters: int) -> Spans:
    """Those in another language than most; adjacent ones are matched by characters, so they need no joining."""
    tally: Counter[str] = Counter()
    for one in said:
        tally[one.language] += one.letters
    del tally[UNKNOWN]
    main = max(tally, key=lambda language: tally[language], default=UNKNOWN)
    return [
        one.span
        for one in said
        if one.language != UNKNOWN and not twins(one.language, main) and one.sureness >= sure and one.letters >= letters
    ]


def _scored(rows: Sequence[Row], found: Iterable[Spans], seconds: float, threshold: str) -> Score:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    clean = alarms = 0
    for row, spans in zip(rows, found, strict=True):
        gold = _inked(row["text"], [(span["start"], span["end"]) for span in row["spans"]])
        pred = _inked(row["text"], spans)
        for kind in ("all", row["type"]):
            counts[kind].update(both=len(gold & pred), either=len(gold) + len(pred))
        clean += not gold
        alarms += not gold and bool(spans)
    f1 = {kind: 2 * count["both"] / max(1, count["either"]) for kind, count in sorted(counts.items())}
    return Score(f1, alarms / max(1, clean), seconds, threshold)


def _inked(text: str, spans: Spans) -> set[int]:
    return {at for start, end in spans for at in range(start, end) if not text[at].isspace()}

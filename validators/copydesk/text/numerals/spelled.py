"""Reads numbers in words by a table: "dreiundzwanzig", "quatre-vingt-dix", "tres millones y medio", "un tiers de"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from copydesk.model import Span
from copydesk.text.characters import lowered
from copydesk.text.numerals.grammar import Word, automaton
from copydesk.text.numerals.numeral import Numeral, bounded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.text.numerals.grammar import Grammar

_HUNDRED, _THOUSAND, _MILLION, _TEN = 100, 1_000, 1_000_000, 10
_LONGEST_RUN = 24  # words; longer runs are lists or attacks
_LONGEST_GAP = 6
_HYPHENS, _APOSTROPHES = frozenset("-‑"), frozenset("'’ʼ‘")


class Piece(NamedTuple):
    """A number word at its place, with what stands between it and the word before."""

    start: int
    end: int
    gap: str
    word: Word


class Read(NamedTuple):
    """A value, and the piece behind those that say it."""

    value: Decimal
    after: int


def find(text: str, grammar: Grammar) -> Iterator[Numeral]:
    """The numerals in the words of a language, in order. Ordinals are none, nor is a lone article."""
    lower = lowered(text)
    for run in _runs(lower, grammar):
        if pieces := _whole_words(lower, run):
            yield from _numerals(lower, pieces, grammar)


def _runs(lower: str, grammar: Grammar) -> Iterator[list[Piece]]:
    """Number words that stand together; each run begins with a word."""
    words = tuple(grammar.words.values())
    run: list[Piece] = []
    for index, start, end in automaton(grammar).find_matches_as_indexes(lower):
        if run and len(run) < _LONGEST_RUN and start - run[-1].end <= _LONGEST_GAP:
            gap = lower[run[-1].end : start]
            if gap in grammar.gaps:
                run.append(Piece(start, end, gap, words[index]))
                continue
        if run:
            yield run
            run = []
        if not (start and lower[start - 1].isalnum()):
            run = [Piece(start, end, " ", words[index])]
    if run:
        yield run


def _whole_words(lower: str, run: list[Piece]) -> list[Piece]:
    """The run without a last word that goes on as another ("zwei Dreiecke"), or nothing where that is an ordinal."""
    end = run[-1].end
    if not _goes_on(lower, end):
        return run
    while run and run[-1].gap.isalpha() | (not run[-1].gap):
        run.pop()
    return [] if not run or run[-1].gap in _HYPHENS else run[:-1]


def _goes_on(lower: str, end: int) -> bool:
    """Whether the word that ends at `end` is the beginning of another, as "сім" is in "сім'я"."""
    behind = lower[end : end + 1]
    return behind.isalnum() or (behind in _APOSTROPHES and lower[end + 1 : end + 2].isalpha())


def _numerals(lower: str, run: Sequence[Piece], grammar: Grammar) -> Iterator[Numeral]:
    at = 0
    while at < len(run):
        read = _number(lower, run, at, grammar)
        after = max(read.after if read else 0, at + 1)
        is_said = read and not lower.endswith(grammar.per_hundred, 0, run[after - 1].end)
        if read and is_said and not (after == at + 1 and _is_weak(lower, run[at], grammar)):
            yield Numeral(Span(run[at].start, run[after - 1].end), bounded(read.value), spelled=True)
        at = after


def _is_weak(lower: str, piece: Piece, grammar: Grammar) -> bool:
    """Whether a word by itself is an article or the like: it counts only where it is all that is said."""
    return lower[piece.start : piece.end] in grammar.weak and len(lower) > piece.end - piece.start


def _number(lower: str, run: Sequence[Piece], at: int, grammar: Grammar) -> Read | None:
    word = run[at].word
    if word.role == "shares":
        return Read(1 / word.value, at + 1)
    read = None if _multiplies(lower, run[at]) else _cardinal(run, at, grammar)
    if read is None:
        return None
    value, after = read
    if after < len(run) and run[after].word.role == "parts" and run[after].gap not in grammar.joints:
        return _parts(lower, run, read, grammar)
    if after < len(run) and run[after].word.role == "halves" and run[after].gap in {"", *grammar.joints}:
        last = run[after - 1].word
        unit = last.value if last.role == "scales" and last.value >= _THOUSAND else 1
        value, after = value + unit / run[after].word.value, after + 1
        while after < len(run) and run[after].word.role == "scales" and unit == 1:
            value, after = value * run[after].word.value, after + 1
    return Read(value, after)


def _multiplies(lower: str, piece: Piece) -> bool:
    """Whether a word multiplies the digits before it, or says "millions" of nothing."""
    before = lower[max(0, piece.start - 2) : piece.start]
    digits = before[:1].isdecimal() and not before[1:].isalnum()
    return piece.word.role == "scales" and (digits or before[1:].isdecimal() or piece.word.value >= _MILLION)


def _parts(lower: str, run: Sequence[Piece], whole: Read, grammar: Grammar) -> Read | None:
    """So many parts ("zwei Drittel"); one part only where its whole follows, since "un quarto" is a room as well."""
    end = run[whole.after].end
    if whole.value == 1 and not (lower.startswith(grammar.of, end) or end == len(lower)):
        return None
    return Read(whole.value / run[whole.after].word.value, whole.after + 1)


def _cardinal(run: Sequence[Piece], at: int, grammar: Grammar) -> Read | None:
    """The whole number that begins with piece `at`; None where that begins none."""
    total, current = Decimal(0), Decimal(0)
    after = at
    while after < len(run) and run[after].word.role in {"words", "scales"}:
        value, is_scale = run[after].word.value, run[after].word.role == "scales"
        if is_scale and not (after > at and run[after].gap in grammar.joints and value < _THOUSAND and current):
            total, current = _scaled(total, current, value)
        elif not is_scale and (after == at or _adds(run, after, current, total, grammar)):
            current += value
        else:
            break
        after += 1
    return Read(total + current, after) if after > at else None


def _scaled(total: Decimal, current: Decimal, scale: Decimal) -> tuple[Decimal, Decimal]:
    if scale <= _HUNDRED:
        return total, (current or 1) * scale
    if 0 < total < scale:
        return (total + current) * scale, Decimal(0)
    return total + (current or 1) * scale, Decimal(0)


def _adds(run: Sequence[Piece], at: int, current: Decimal, total: Decimal, grammar: Grammar) -> bool:
    """Whether the word at `at` goes on with the number before it; else it begins the next one."""
    value, last = run[at].word.value, run[at - 1].word.value
    if not current:
        return 0 < value < (total or 1)
    if not value or value != int(value):
        return False
    if run[at].gap in grammar.before_tens and last < _TEN < value < _HUNDRED:
        return True
    on_tens = current % _HUNDRED in grammar.teens_on and value < 2 * _TEN
    return on_tens or current % 10 ** (value.adjusted() + 1) == Decimal(0)

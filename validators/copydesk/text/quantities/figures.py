"""Puts figures together from numerals and what stands around them, and leaves out the numbers that are no quantity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Span
from copydesk.text import dates, numerals
from copydesk.text.quantities import apart, bounds, joins, money, people
from copydesk.text.quantities.figure import Figure
from copydesk.text.quantities.fronts import with_front
from copydesk.text.quantities.measures import measured
from copydesk.text.quantities.nouns import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copydesk.text.numerals import Numeral

_UNSPACED = "\u0e00"  # from here on, scripts are written without spaces, and letters may touch digits


def find(text: str, language: str = "und", taken: Iterable[Span] = ()) -> Iterator[Figure]:
    """The figures of `text` in order, none inside a `taken` span. Dates, labels, ordinals and codes are none."""
    before: Figure | None = None
    for figure in _figures(text, language, taken):
        joined = joins.joined(text, before, figure) if before else None
        if before and not joined:
            yield before
        before = joined or figure
    if before:
        yield before


def _figures(text: str, language: str, taken: Iterable[Span]) -> Iterator[Figure]:
    """The figures one by one, before ranges and sums are joined."""
    floor = 0
    for numeral in _free(numerals.find(text, language), taken):
        if numeral.span.start < floor:
            continue
        if not numeral.spelled and (end := apart.phone_end(text, numeral.span)):
            floor = end
        elif figure := _figure(text, numeral, language):
            start, end = figure.span.start, figure.span.end
            yield figure if start >= floor else figure._replace(span=Span(floor, end))
            floor = end


def _free(found: Iterable[Numeral], taken: Iterable[Span]) -> Iterator[Numeral]:
    closed = iter(taken)
    span = next(closed, None)
    for numeral in found:
        while span and span.end <= numeral.span.start:
            span = next(closed, None)
        if not span or not span.overlaps(numeral.span):
            yield numeral


def _figure(text: str, numeral: Numeral, language: str) -> Figure | None:
    """The figure around a numeral, or None where it is no quantity."""
    plain = Figure(numeral.span, numeral, numeral.value, numeral.grouped)
    if _is_part_of_a_word_or_time(text, numeral):
        return None
    if end := people.age_end(text, numeral.span, numeral.value):
        aged = plain._replace(span=Span(numeral.span.start, end), unit=people.AGE, measured=True)
        return bounds.bounded(text, aged)
    figure = with_front(text, people.young(text, measured(text, plain, language)))
    return bounds.bounded(text, figure) if _is_quantity(text, figure) else None


def _is_part_of_a_word_or_time(text: str, numeral: Numeral) -> bool:
    span = numeral.span
    if numeral.spelled:
        return dates.is_time(text, span) or dates.is_day_in_words(text, span, numeral.value)
    if apart.is_glued(text, span) and not money.is_glued(text, span.start):
        return True
    return dates.is_time(text, span) or dates.is_decade(text, span)


def _is_quantity(text: str, figure: Figure) -> bool:
    numeral = figure.numeral
    if figure.unit:
        return not (figure.span.end == numeral.span.end + 1 and apart.is_label(text, numeral.span))  # "Fig. 4A"
    if figure.factor != 1:
        return not dates.is_date(text, numeral.span)
    if numeral.spelled:
        is_more = numeral.value != 1 or bounds.bounded(text, figure).span != numeral.span
        return is_more or joins.may_open(text, numeral.span)
    behind = text[figure.span.end : figure.span.end + 1]
    if behind.isalpha() and behind < _UNSPACED:
        return False
    counts = dates.may_be_year(text, numeral.span) and counted(text, figure.span.end) is not None
    return not apart.is_apart(text, numeral.span, numeral.value, counts=counts)

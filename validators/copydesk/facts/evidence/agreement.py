"""Whether evidence has a number: as it is, rounded as written, or by simple arithmetic that is shown."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from copydesk.text.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.evidence.source import Source
    from copydesk.model import Span
    from copydesk.text.mentions import Mention

_ABOUT = re.compile(
    r"\b(?:more than|over|nearly|almost|about|around|some|at least|up to|under|less than|roughly|close to"
    r"|approximately|circa|rund|etwa|fast|über|environ|près de|plus de|unos|casi|circa|quasi) ?[$£€]?\Z",
    re.IGNORECASE,
)
_YEARS = re.compile(r"[ -]{0,2}(?:more )?years?\b", re.IGNORECASE)
SAME = "the same number"
_NUMERIC_DAY = re.compile(r"(\d{1,2})/(\d{1,2})")  # "9/11"
_SHORT_YEAR = re.compile(r"\d\d(?![\w-])")
_REACH, _LEAST, _WHOLE = 18, 10, Decimal(100)
_FIRST_YEAR, _LAST_YEAR = 1000, 2100


class Agreement(NamedTuple):
    """Where in the evidence, and how."""

    span: Span | None
    how: str


def agreement(text: str, mention: Mention, source: Source) -> Agreement | None:
    """How `source` has the number; None where it has not."""
    for value in mention.values:
        for other in source.valued.get(value, ()):
            if _comparable(mention, other):
                return Agreement(other.span, SAME)
    if (day := _NUMERIC_DAY.fullmatch(mention.span.of(text))) and (int(day[1]), int(day[2])) in source.days:
        return Agreement(None, "the same date")
    return next(_indirect(text, mention, source), None)


def _comparable(mention: Mention, other: Mention) -> bool:
    """Whether one number may stand for another of its kind; days and times prove days and times only."""
    if other.dated and not mention.dated:
        return False
    if mention.kind is Kind.PLAIN or mention.kind is other.kind:
        return True
    return mention.kind is Kind.MONEY and other.kind is Kind.PLAIN and other.factor is not None


def _indirect(text: str, mention: Mention, source: Source) -> Iterator[Agreement]:
    yield from _rounded(text, mention, source)
    if mention.kind is Kind.SHARE:
        yield from _shares(mention, source)
    if text[mention.span.start - 1 : mention.span.start] in {"'", "’"} and _SHORT_YEAR.match(text, mention.span.start):
        yield from _short_years(mention, source)
    if _YEARS.match(text, mention.span.end):
        yield from _years_apart(mention, source)


def _rounded(text: str, mention: Mention, source: Source) -> Iterator[Agreement]:
    about = bool(_ABOUT.search(text, max(0, mention.span.start - _REACH), mention.span.start))
    for written in mention.written:
        value, step = written * (mention.factor or 1), _step(written, mention.factor, about=about)
        reach = step if mention.factor and about else step / 2
        for exact, other in source.between(value - reach, value + reach):
            large = value >= _LEAST or mention.kind is not Kind.PLAIN
            tells = mention.factor or (large and (about or exact != exact.to_integral_value()))
            if exact and tells and _comparable(mention, other):
                yield Agreement(other.span, f"rounded from {other.span.of(source.text)}")


def _step(written: Decimal, factor: Decimal | None, *, about: bool) -> Decimal:
    """The unit of the last digit written; with "about" trailing zeros are not held for exact."""
    exponent = int(written.normalize().as_tuple().exponent)
    return Decimal(10) ** (exponent if about else min(exponent, 0)) * (factor or 1)


def _shares(mention: Mention, source: Source) -> Iterator[Agreement]:
    """A share given as a part of one ("a quarter"), or as what is left of a hundred."""
    for value in mention.values:
        for other in source.valued.get((value / _WHOLE).normalize(), ()):
            yield Agreement(other.span, f"{other.span.of(source.text)} of the whole")
        for other in source.valued.get(abs(_WHOLE - value).normalize(), ()):
            if other.kind is Kind.SHARE:
                yield Agreement(other.span, f"what {other.span.of(source.text)} leaves of 100")


def _short_years(mention: Mention, source: Source) -> Iterator[Agreement]:
    for value in mention.values:
        for century in (1900, 2000):
            for other in source.valued.get((value + century).normalize(), ()):
                yield Agreement(other.span, "the year in full")


def _years_apart(mention: Mention, source: Source) -> Iterator[Agreement]:
    years = [
        value for value in source.valued if _FIRST_YEAR <= value <= _LAST_YEAR and value == value.to_integral_value()
    ]
    known = set(years)
    for value in mention.values:
        for year in sorted(years):
            if year + value in known:
                yield Agreement(None, f"from {year:f} to {year + value:f}")

"""Numbers that follow from the evidence by one simple step, which is shown."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from copydesk.text.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.evidence.source import Source
    from copydesk.model import Span
    from copydesk.text.mentions import Mention

_YEARS = re.compile(r"[ -]{0,2}(?:more )?years?\b", re.IGNORECASE)
_WHOLE = Decimal(100)


def worked_out(text: str, mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    """Where the evidence gives what the number follows from, and how it does."""
    if mention.kind is Kind.SHARE:
        yield from _shares(mention, source)
    if _YEARS.match(text, mention.span.end):
        yield from _years_apart(mention, source)


def _shares(mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    """A share given as a part of one ("a quarter"), or as what is left of a hundred."""
    for value in mention.values:
        for other, _ in source.standing((value / _WHOLE).normalize()):
            yield other.span, f"{other.span.of(source.text)} of the whole"
        for other, _ in source.standing(abs(_WHOLE - value).normalize()):
            if other.kind is Kind.SHARE:
                yield other.span, f"what {other.span.of(source.text)} leaves of 100"


def _years_apart(mention: Mention, source: Source) -> Iterator[tuple[Span | None, str]]:
    known = set(source.years)
    for value in mention.values:
        for year in source.years if value > 1 else ():
            if year + value in known:
                yield None, f"from {year:f} to {year + value:f}"

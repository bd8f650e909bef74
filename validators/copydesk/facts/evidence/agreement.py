"""Whether evidence has a number for the same thing: as it is, rounded as written, or in other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copydesk.facts.evidence import subjects
from copydesk.facts.evidence.arithmetic import worked_out
from copydesk.facts.evidence.passages import is_in_sentence
from copydesk.facts.evidence.rounding import rounded
from copydesk.text.mentions import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.facts.evidence.source import Source, Standing
    from copydesk.model import Span
    from copydesk.text.mentions import Mention

SAME = "the same number"
_NUMERIC_DAY = re.compile(r"(\d{1,2})/(\d{1,2})")  # "9/11"
_SHORT_YEAR = re.compile(r"\d\d(?:s\b)?(?![\w-])")


class Agreement(NamedTuple):
    """Where in the evidence, and how."""

    span: Span | None
    how: str


def agreement(text: str, mention: Mention, source: Source) -> Agreement | None:
    """How `source` has the number; None where it has not."""
    about = subjects.subject(text, mention) if min(mention.values) <= subjects.SMALL else None
    for value in mention.values:
        for other in source.standing(value):
            if _comparable(mention, other) and (about is None or _speaks_of(about, mention, other)):
                return Agreement(other.mention.span, SAME)
    if (day := _NUMERIC_DAY.fullmatch(mention.span.of(text))) and (
        int(day[1]),
        int(day[2]),
    ) in source.calendar.years_of:
        return Agreement(None, "the same date")
    return next(_indirect(text, mention, source), None)


def orders_another(text: str, mention: Mention, source: Source) -> bool:
    """Whether an ordinal of a sentence orders something that the evidence orders by other numbers, or not at all.

    A headline, which ends without a full stop, calls things by other words than the text under it.
    """
    if not subjects.is_ordinal(text, mention) or not is_in_sentence(text, mention.span):
        return False
    words = subjects.words_behind(text, mention)
    return bool(words) and all(words.isdisjoint(source.ordered(value)) for value in mention.values)


def _comparable(mention: Mention, other: Standing) -> bool:
    """Whether one number may stand for another of its kind; days and times prove days and times only."""
    if other.dated and not mention.dated:
        return False
    kind = mention.kind
    if kind is Kind.PLAIN or kind is other.kind:
        return True
    return kind is Kind.MONEY and other.kind is Kind.PLAIN and other.mention.factor is not None


def _speaks_of(about: str, mention: Mention, other: Standing) -> bool:
    return other.kind is not Kind.PLAIN or subjects.agree(about, other.subject) or mention.kind is not Kind.PLAIN


def _indirect(text: str, mention: Mention, source: Source) -> Iterator[Agreement]:
    for other in rounded(text, mention, source):
        yield Agreement(other.span, f"rounded from {other.span.of(source.text)}")
    if text[mention.span.start - 1 : mention.span.start] in {"'", "’"} and _SHORT_YEAR.match(text, mention.span.start):
        yield from _short_years(mention, source)
    for where, how in worked_out(text, mention, source):
        yield Agreement(where, how)


def _short_years(mention: Mention, source: Source) -> Iterator[Agreement]:
    for value in mention.values:
        for century in (1900, 2000):
            for other in source.standing((value + century).normalize()):
                yield Agreement(other.mention.span, "the year in full")

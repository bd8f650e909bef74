"""The nouns of what a text claims, and of what is said for and against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from copydesk.vocabulary import Support

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from copydesk.span import Span
    from copydesk.vocabulary import Bound, Direction


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found, what was expected instead, and who says so."""

    found: str
    expected: str = ""
    source: str = ""


class Period(NamedTuple):
    """A run of days, both ends included; None at an end that is open. A tuple, as a span is."""

    first: dt.date | None
    last: dt.date | None

    def __str__(self) -> str:
        """As ISO 8601-2 writes an interval: "2019-01-01/2019-12-31", "2019-03-01/..", "../2024-05-31"."""
        return "/".join(day.isoformat() if day else ".." for day in self)

    def meets(self, other: Period) -> bool:
        """Whether the two share a day."""
        return _begins_by(self, other) and _begins_by(other, self)


def _begins_by(one: Period, other: Period) -> bool:
    """Whether one period begins no later than the other ends."""
    return one.first is None or other.last is None or one.first <= other.last


class NumberClaim(NamedTuple):
    """A figure that somebody could be asked to source. A tuple, because a document has hundreds."""

    span: Span  # the figure with its sign, bounds, currency, multiplier and unit of measure
    value: Decimal | None  # None where the figure cannot be read one way
    unit: str | None = None  # singular: "country", "EUR", "percent"
    approximate: bool = False
    bound: Bound | None = None
    direction: Direction | None = None
    upper: Decimal | None = None  # the far end of a range: "10 to 20"
    readings: tuple[Decimal, ...] = ()  # every value the separators allow, when more than one
    phrase: Span | None = None  # the figure with the words it counts: "15.000 troops"
    support: Support = Support.NONE
    source: Span | None = None  # the words that name the source, where the text has them
    time: Span | None = None  # the words of its sentence that say when, with their preposition: "since March 2020"
    period: Period | None = None  # the days that those words mean, where they tell
    place: Span | None = None  # the words of its sentence that say where, with their preposition: "in Denmark"


class Name(NamedTuple):
    """A name as it stands in the text. A tuple, as a span is."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class RelationClaim:
    """A stated relation, read as "`subject` is the `relation` of `object`"."""

    span: Span
    subject: Name
    relation: str  # an id of the relation vocabulary: "child_in_law", "president"
    object: Name
    words: Span  # the words that state the relation: "son-in-law of"
    past: bool = False  # "former", "was", "then": judged without the document's date
    support: Support = Support.UNKNOWN
    grounds: Evidence | None = None  # what the reference facts say, once weighed
    confidence: float = 1.0  # of the weighing, 0 to 1
    implied: bool = False  # no phrase states it: a word of the relation stands near the two names


class Hint(NamedTuple):
    """A word of a relation and the names around it, where no phrase need say who is what to whom.

    A tuple, because a document has hundreds. Names are given by their places in `Document.names`.
    """

    relations: tuple[str, ...]  # ids of the relation vocabulary
    words: Span
    first: int  # the names of the same sentence that stand near: from this one
    last: int  # up to, not including, this one
    bearer: int = -1  # of whom the word is said: the wife in "his wife Y"; -1: not told
    other: int = -1  # to whom: the husband in "X's wife" and in "wife of X"


@dataclass(frozen=True, slots=True)
class NearName:
    """A name that is almost that of a known person whom the context fits."""

    name: Name
    known: str
    edits: int
    context: str  # why that person is meant: a fact that ties them to somebody or something near
    source: str = ""


@dataclass(frozen=True, slots=True)
class Backing:
    """What the evidence, or the rest of the document, says of one number in its text."""

    span: Span
    support: Support  # supported, contradicted, or none: the evidence does not have it
    how: str  # in words: "rounded from 7.25", "the evidence counts 5 climbers"
    passage: str = ""  # the words of the evidence that come nearest
    source: str = ""  # which evidence they stand in


@dataclass(frozen=True, slots=True)
class Requote:
    """A quotation whose words somebody else is said to have spoken."""

    span: Span
    speaker: str  # in the text
    other: str  # elsewhere
    words: str  # as they stand there
    source: str  # where that is: "this document", or the evidence by name

"""The words that stand in results, and what each means."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

Bound = Literal["at least", "at most"]  # the side on which a figure is open: "30 or more", "up to 30"
Direction = Literal["up", "down"]  # which way something went, by or to a figure


class Origin(StrEnum):
    """Who speaks in a passage."""

    EDITORIAL = "editorial"  # the publisher
    QUOTATION = "quotation"  # somebody else, inside editorial text
    USER = "user"  # readers: comments, posts, reviews
    BOILERPLATE = "boilerplate"  # navigation, related links, share lines, notices
    PROMOTION = "promotion"  # sponsored or advertising passages
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """How bad a finding is if it is true. Says nothing of how sure it is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Support(StrEnum):
    """What a claim rests on."""

    NONE = "none"
    ATTRIBUTED = "attributed"
    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"


class Decision(StrEnum):
    """What the desk says of a document."""

    ACCEPT = "accept"
    REVIEW = "review"
    REJECT = "reject"


class Pile(StrEnum):
    """Where a finding lies that does not count."""

    FLOOR = "floor"  # not sure enough
    INLINE = "inline"  # a comment in the document asks for it
    WAIVED = "waived"  # a reviewer decided so
    BASELINE = "baseline"  # known of old


class Ruling(StrEnum):
    """What a reviewer says of a finding."""

    ACCEPT = "accept"  # true, and to be lived with
    DISMISS = "dismiss"  # not a fault
    DEFER = "defer"  # to be decided later: it still counts
    WITHDRAW = "withdraw"  # what was decided before holds no longer

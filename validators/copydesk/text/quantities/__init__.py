"""Quantities: numbers with their sign, currency, multiplier, unit and bounds, and what they count."""

from copydesk.text.quantities.apart import belongs_to_name
from copydesk.text.quantities.change import direction
from copydesk.text.quantities.figure import Figure
from copydesk.text.quantities.figures import find
from copydesk.text.quantities.nouns import Counted, counted
from copydesk.text.quantities.people import is_age, tells_own_story
from copydesk.text.quantities.topics import TOPICS, topics
from copydesk.text.quantities.units import is_length_of_time

__all__ = [
    "TOPICS",
    "Counted",
    "Figure",
    "belongs_to_name",
    "counted",
    "direction",
    "find",
    "is_age",
    "is_length_of_time",
    "tells_own_story",
    "topics",
]

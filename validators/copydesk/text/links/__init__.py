"""Links: where they stand in a text, where they lead, and what kind of service answers there."""

from copydesk.text.links.contacts import find as find_contacts
from copydesk.text.links.disguise import Disguise, disguise
from copydesk.text.links.finding import find
from copydesk.text.links.suffixes import registrable_domain
from copydesk.text.links.targets import Target, destinations, target

__all__ = [
    "Disguise",
    "Target",
    "destinations",
    "disguise",
    "find",
    "find_contacts",
    "registrable_domain",
    "target",
]

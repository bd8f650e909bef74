"""Links: where they stand in a text, where they lead, and what kind of service answers there."""

from copydesk.text.links.disguise import mixes_scripts
from copydesk.text.links.finding import find
from copydesk.text.links.suffixes import registrable_domain
from copydesk.text.links.targets import Target, target

__all__ = ["Target", "find", "mixes_scripts", "registrable_domain", "target"]

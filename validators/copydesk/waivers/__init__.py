"""Reviewers' decisions: a file of waivers, what they set aside, and which of them no longer serve."""

from copydesk.waivers.book import Waivers
from copydesk.waivers.files import append, honoured, load
from copydesk.waivers.usage import Usage

__all__ = ["Usage", "Waivers", "append", "honoured", "load"]

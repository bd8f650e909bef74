"""Serves a report to its reviewer on this machine, and writes the decisions taken in it."""

from copydesk.review.case import Case
from copydesk.review.server import serving

__all__ = ["Case", "serving"]

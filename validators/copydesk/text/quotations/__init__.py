"""Quotations: whose words stand between the marks, and where the text says so."""

from copydesk.text.quotations.finding import Quotation, quotations
from copydesk.text.quotations.set_apart import speaker_around

__all__ = ["Quotation", "quotations", "speaker_around"]

"""Advertising by its words: lines that declare it, sentences that disclose it, passages that sell."""

from copydesk.text.advertising.disclosures import disclosure
from copydesk.text.advertising.labels import Label, label_of
from copydesk.text.advertising.selling import Sale, sale
from copydesk.text.advertising.wording import Cue, cues

__all__ = ["Cue", "Label", "Sale", "cues", "disclosure", "label_of", "sale"]

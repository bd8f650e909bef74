"""Whether a passage with a link promotes something, judged by signals that a reader can see."""

from copydesk.text.promotion.assessment import Assessment, Form, Passage, assess, observe
from copydesk.text.promotion.passages import house, passage, passages

__all__ = ["Assessment", "Form", "Passage", "assess", "house", "observe", "passage", "passages"]

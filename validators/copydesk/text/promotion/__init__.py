"""Whether a passage with a link promotes something, judged by signals that a reader can see."""

from copydesk.text.promotion.assessment import Assessment, Form, Passage, Signal, assess, observe
from copydesk.text.promotion.messages import Message, messages
from copydesk.text.promotion.passages import house, passage, passages

__all__ = [
    "Assessment",
    "Form",
    "Message",
    "Passage",
    "Signal",
    "assess",
    "house",
    "messages",
    "observe",
    "passage",
    "passages",
]

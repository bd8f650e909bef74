"""Whether a passage with a link promotes something, judged by signals that a reader can see."""

from copydesk.text.promotion.assessment import Assessment, Form, Signal, assess
from copydesk.text.promotion.passages import passage
from copydesk.text.promotion.wording import is_cited

__all__ = ["Assessment", "Form", "Signal", "assess", "is_cited", "passage"]

"""The Great Expectations plugin: the copydesk gate as an expectation, a suite and a checkpoint on a frame of texts."""

from copydesk_gx.expectations import ExpectDocumentsToBeAccepted
from copydesk_gx.metrics import verdict_counts
from copydesk_gx.suites import NotMeasuredError, document_checkpoint, document_suite, run

__all__ = [
    "ExpectDocumentsToBeAccepted",
    "NotMeasuredError",
    "document_checkpoint",
    "document_suite",
    "run",
    "verdict_counts",
]

"""The Great Expectations plugin: the copydesk gate as expectations, suites and checkpoints over columns of texts."""

from copydesk_gx.checkpoints import NotMeasuredError, document_checkpoint, quiet_context, run
from copydesk_gx.expectations import (
    ExpectColumnDocumentsToBeAccepted,
    ExpectColumnTextsFiguresToBeSupported,
    ExpectColumnTextsLinksToBeFreeOfPromotion,
    ExpectColumnTextsProvenanceToBeComplete,
    ExpectColumnTextsRelationshipsToAgreeWithFacts,
    ExpectColumnTextsToHoldNoHiddenCharacters,
    ExpectColumnTextsToHoldNoPageFurniture,
    ExpectColumnTextsToHoldNoReaderComments,
    ExpectColumnTextsToSpeakOneLanguage,
)
from copydesk_gx.suites import document_suite, family_suite

__all__ = [
    "ExpectColumnDocumentsToBeAccepted",
    "ExpectColumnTextsFiguresToBeSupported",
    "ExpectColumnTextsLinksToBeFreeOfPromotion",
    "ExpectColumnTextsProvenanceToBeComplete",
    "ExpectColumnTextsRelationshipsToAgreeWithFacts",
    "ExpectColumnTextsToHoldNoHiddenCharacters",
    "ExpectColumnTextsToHoldNoPageFurniture",
    "ExpectColumnTextsToHoldNoReaderComments",
    "ExpectColumnTextsToSpeakOneLanguage",
    "NotMeasuredError",
    "document_checkpoint",
    "document_suite",
    "family_suite",
    "quiet_context",
    "run",
]

"""The copy desk of a document pipeline: marks who speaks, what is claimed and what it rests on; accepts or holds."""

from copydesk.cleaning import Cleaned, Piece, clean, restored
from copydesk.errors import CopydeskError, FactsError, ReadError, SettingsError
from copydesk.gate import Gate
from copydesk.model import (
    Decision,
    Document,
    Evidence,
    Finding,
    Limits,
    NotRunRule,
    Origin,
    Provenance,
    Rule,
    Segment,
    SetAside,
    Severity,
    SourceText,
    Span,
    Unread,
    Verdict,
)
from copydesk.settings import Settings
from copydesk.version import __version__

__all__ = [
    "Cleaned",
    "CopydeskError",
    "Decision",
    "Document",
    "Evidence",
    "FactsError",
    "Finding",
    "Gate",
    "Limits",
    "NotRunRule",
    "Origin",
    "Piece",
    "Provenance",
    "ReadError",
    "Rule",
    "Segment",
    "SetAside",
    "Settings",
    "SettingsError",
    "Severity",
    "SourceText",
    "Span",
    "Unread",
    "Verdict",
    "__version__",
    "clean",
    "restored",
]

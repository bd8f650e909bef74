"""The gate in pandera: `Check.copydesk` for any schema, and schemas for frames of documents and of findings.

Importing this package registers the check. Schemas for polars stand in `copydesk.integrations.pandera.polars`.
"""

from copydesk.integrations.pandera.checks import register
from copydesk.integrations.pandera.measuring import NotMeasuredError, validated
from copydesk.integrations.pandera.pandas import DocumentFrame, FindingFrame, finding_frame, schema

register()

__all__ = ["DocumentFrame", "FindingFrame", "NotMeasuredError", "finding_frame", "schema", "validated"]

"""The expectation: the gate accepts the documents of a column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from great_expectations.compatibility import pydantic
from great_expectations.expectations.expectation import BatchExpectation

from copydesk_gx.metrics import METRIC

if TYPE_CHECKING:
    from great_expectations.execution_engine.execution_engine import ExecutionEngine


class ExpectDocumentsToBeAccepted(BatchExpectation):
    """Expect the documents of a text column to pass the copydesk gate.

    Columns named url, publisher, author, published, retrieved, licence, sha256 and language are read as provenance.
    Fails when a row has no text or when no document was judged: what was not measured does not pass.
    """

    text_column: str = pydantic.Field(default="text", description="The column that holds the documents.")
    mostly: float = pydantic.Field(default=1.0, ge=0.0, le=1.0, description="Share of rows that must be accepted.")
    settings: dict[str, Any] = pydantic.Field(default_factory=dict, description="copydesk settings, as in TOML.")

    metric_dependencies: ClassVar[tuple[str, ...]] = (METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("text_column", "mostly", "settings")

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,  # noqa: ARG002 - the signature is theirs
        execution_engine: ExecutionEngine[Any] | None = None,  # noqa: ARG002 - the signature is theirs
    ) -> dict[str, Any]:
        counts: dict[str, Any] = metrics[METRIC]
        rows, accepted = counts["rows"], counts["decisions"].get("accept", 0)
        share = accepted / rows if rows else 0.0
        return {
            "success": counts["documents"] == rows > 0 and share >= self.mostly,
            "result": {"observed_value": round(share, 6), "details": counts},
        }

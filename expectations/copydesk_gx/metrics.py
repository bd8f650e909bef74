"""The metric behind the expectation: how many documents of a frame the gate accepts, holds and rejects.

Only counts, decisions and rule names leave this module. Document text never does: what a validation result holds
is shown in places where it is not escaped.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

from copydesk import Decision, Gate, Settings
from copydesk.integrations.frames import documents

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

METRIC = "table.copydesk.verdicts"

_SHOWN = 20  # rows named in a result; the counts are whole


class TableVerdicts(TableMetricProvider):
    """The gate's verdicts on a frame, as plain counts."""

    metric_name = METRIC
    value_keys = ("text_column", "settings")

    @metric_value(engine=PandasExecutionEngine)
    def _pandas(
        cls,  # noqa: N805 - the decorator hands over the class
        execution_engine: PandasExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        **_: object,
    ) -> dict[str, Any]:
        frame, _, _ = execution_engine.get_compute_domain(metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE)
        return verdict_counts(frame, metric_value_kwargs["text_column"], metric_value_kwargs.get("settings") or {})


def verdict_counts(frame: pd.DataFrame, text_column: str, settings: dict[str, Any]) -> dict[str, Any]:
    """Counts of rows, texts, decisions, findings by rule and rules not run, JSON-ready; KeyError without the column."""
    gate = Gate(Settings.model_validate(settings))
    verdicts = [gate.judge(document) for document in documents(frame, text_column) if document]
    return {
        "rows": len(frame),
        "documents": len(verdicts),
        "decisions": dict(Counter(verdict.decision.value for verdict in verdicts)),
        "findings": _counted(finding.rule for verdict in verdicts for finding in verdict.findings),
        "not_run": _counted(lack.rule for verdict in verdicts for lack in verdict.not_run),
        "not_accepted": [one.document.id for one in verdicts if one.decision is not Decision.ACCEPT][:_SHOWN],
    }


def _counted(names: Iterator[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items()))

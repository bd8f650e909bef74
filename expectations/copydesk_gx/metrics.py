"""The metric behind the expectations: the gate's judgements on the rows of a column, on pandas and on Spark.

All expectations on one column with one set of settings ask for the same metric, so that each text is judged once.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
from great_expectations.execution_engine.sparkdf_execution_engine import SparkDFExecutionEngine
from great_expectations.expectations.metrics.column_aggregate_metric_provider import ColumnAggregateMetricProvider
from great_expectations.expectations.metrics.metric_provider import metric_value

from copydesk import Settings
from copydesk.integrations.frames import documents, fields
from copydesk_gx.judging import Judgements, judgements
from copydesk_gx.partitions import judged_in_partitions

if TYPE_CHECKING:
    from great_expectations.execution_engine.execution_engine import ExecutionEngine

METRIC = "column.copydesk.judgements"


class ColumnJudgements(ColumnAggregateMetricProvider):
    """What the gate says of the texts of a column, each with the provenance that the other columns of its row tell."""

    metric_name = METRIC
    value_keys = ("settings",)

    @metric_value(engine=PandasExecutionEngine)
    def _pandas(
        cls,  # noqa: N805 - the decorator hands over the class
        execution_engine: PandasExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        **_: object,
    ) -> Judgements:
        frame, column = _domain(execution_engine, metric_domain_kwargs)
        settings = metric_value_kwargs.get("settings") or {}
        return judgements(documents(frame, _columns(column, settings)), json.dumps(settings, sort_keys=True))

    @metric_value(engine=SparkDFExecutionEngine)
    def _spark(
        cls,  # noqa: N805 - the decorator hands over the class
        execution_engine: SparkDFExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        **_: object,
    ) -> Judgements:
        frame, column = _domain(execution_engine, metric_domain_kwargs)
        settings = metric_value_kwargs.get("settings") or {}
        columns = _columns(column, settings)
        wanted = [name for name in fields(columns) if name in frame.columns]
        return judged_in_partitions(frame.select(*wanted), columns, json.dumps(settings, sort_keys=True))


def _domain(engine: ExecutionEngine[Any], domain: dict[str, Any]) -> tuple[Any, str]:
    """The rows that a row condition leaves, and the column of texts in them; KeyError where it is not there."""
    frame, _, accessor = engine.get_compute_domain(domain, domain_type=MetricDomainTypes.COLUMN)
    column = accessor["column"]
    if column not in frame.columns:
        raise KeyError(f"there is no column {column!r} that would hold the text")
    return frame, column


def _columns(column: str, settings: dict[str, Any]) -> dict[str, str]:
    return {**Settings.model_validate(settings).columns, "text": column}

"""Checkpoints over frames, and a run that refuses to pass what was not measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import great_expectations as gx
from great_expectations.data_context.types.base import ProgressBarsConfig

from copydesk import CopydeskError

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd
    from great_expectations.checkpoint.checkpoint import CheckpointResult
    from great_expectations.data_context.data_context.abstract_data_context import AbstractDataContext
    from pyspark.sql import DataFrame as SparkFrame

_NAME = "copydesk"


class NotMeasuredError(CopydeskError):
    """A checkpoint that evaluated fewer expectations than its suites hold, and would pass for it."""


def quiet_context(folder: Path | None = None) -> AbstractDataContext:
    """A context that reports to nobody and draws no progress bars: kept under `folder`, or leaving nothing behind."""
    context = gx.get_context(mode="file", project_root_dir=folder) if folder else gx.get_context(mode="ephemeral")
    context.enable_analytics(enable=False)
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    context.variables.save()
    return context


def document_checkpoint(
    suite: gx.ExpectationSuite, context: AbstractDataContext | None = None, *, engine: str = "pandas"
) -> gx.Checkpoint:
    """A checkpoint named as the suite, over a frame handed to it at run time.

    `engine` is "pandas" or "spark". Without a context, in one that leaves nothing behind.
    """
    context = context or quiet_context()
    name, sources = suite.name, context.data_sources
    add: Any = {"pandas": sources.add_or_update_pandas, "spark": sources.add_or_update_spark}.get(engine)
    if add is None:
        raise ValueError(f"frames are of pandas or spark, not {engine!r}")
    source = add(f"{name} {engine}")
    batch = source.add_dataframe_asset(_NAME).add_batch_definition_whole_dataframe(_NAME)
    held = context.suites.add_or_update(suite)
    definition = gx.ValidationDefinition(name=name, data=batch, suite=held)
    return context.checkpoints.add(
        gx.Checkpoint(name=name, validation_definitions=[context.validation_definitions.add(definition)])
    )


def run(
    checkpoint: gx.Checkpoint,
    frame: pd.DataFrame | SparkFrame | None = None,
    context: AbstractDataContext | None = None,
    **run_options: Any,  # noqa: ANN401 - those of `Checkpoint.run`
) -> CheckpointResult:
    """The checkpoint's result on a frame (or on its own data, without one), whatever it says.

    NotMeasuredError when an expectation was dropped on the way: Great Expectations leaves out one whose module was not
    imported when the suite was loaded, and what is left succeeds. Give the context of a stored checkpoint, so that
    what its store holds is counted, and not only what was loaded of it.
    """
    if frame is not None:
        run_options["batch_parameters"] = {"dataframe": frame}
    suites = [definition.suite for definition in checkpoint.validation_definitions]
    held = sum(_stored(suite, context) if context else len(suite.expectations) for suite in suites)
    _refuse_fewer(sum(len(suite.expectations) for suite in suites), held, "loaded")
    result = checkpoint.run(**run_options)
    _refuse_fewer(sum(len(one.results) for one in result.run_results.values()), held, "evaluated")
    return result


def _stored(suite: gx.ExpectationSuite, context: AbstractDataContext) -> int:
    """How many expectations the context's store holds of a suite."""
    store = context.expectations_store
    return len(store.get(store.get_key(name=suite.name, id=suite.id))["expectations"])


def _refuse_fewer(count: int, held: int, done: str) -> None:
    if not count or count != held:
        raise NotMeasuredError(
            f"{count} of {held} expectations were {done}; import what defines them before loading the checkpoint"
        )

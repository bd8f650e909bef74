"""One suite and one checkpoint over a pandas frame, and a refusal to pass what was not measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import great_expectations as gx

from copydesk import CopydeskError
from copydesk_gx.expectations import ExpectDocumentsToBeAccepted

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from great_expectations.checkpoint.checkpoint import CheckpointResult

_NAME = "copydesk"


class NotMeasuredError(CopydeskError):
    """A checkpoint that evaluated fewer expectations than its suites hold, and would pass for it."""


def document_suite(
    text_column: str = "text", *, mostly: float = 1.0, settings: Mapping[str, object] | None = None
) -> gx.ExpectationSuite:
    """A suite that asks the gate about one column; `settings` as in copydesk's TOML."""
    expectation = ExpectDocumentsToBeAccepted(text_column=text_column, mostly=mostly, settings=dict(settings or {}))
    return gx.ExpectationSuite(name=_NAME, expectations=[expectation])


def document_checkpoint(suite: gx.ExpectationSuite) -> gx.Checkpoint:
    """A checkpoint over a frame handed to it at run time, in a context that leaves nothing behind."""
    context = gx.get_context(mode="ephemeral")
    source = context.data_sources.add_pandas(_NAME)
    batch = source.add_dataframe_asset(_NAME).add_batch_definition_whole_dataframe(_NAME)
    held = context.suites.add(suite)
    definition = gx.ValidationDefinition(name=_NAME, data=batch, suite=held)
    return context.checkpoints.add(
        gx.Checkpoint(name=_NAME, validation_definitions=[context.validation_definitions.add(definition)])
    )


def run(checkpoint: gx.Checkpoint, frame: pd.DataFrame) -> CheckpointResult:
    """The checkpoint's result on a frame; NotMeasuredError when an expectation was dropped on the way.

    Great Expectations leaves out an expectation whose module was not imported, and an empty suite succeeds.
    """
    result = checkpoint.run(batch_parameters={"dataframe": frame})
    evaluated = sum(one.statistics["evaluated_expectations"] for one in result.run_results.values())
    held = sum(len(definition.suite.expectations) for definition in checkpoint.validation_definitions)
    if not evaluated or evaluated != held:
        raise NotMeasuredError(f"{evaluated} of {held} expectations were evaluated; import copydesk_gx before loading")
    return result

"""Refuses what pandera would pass without having looked at the values."""

from __future__ import annotations

from typing import Any, TypeVar

from pandera.config import ValidationDepth, get_config_context

from copydesk.errors import CopydeskError
from copydesk.integrations.frames import refuse_lazy

T = TypeVar("T")


class NotMeasuredError(CopydeskError):
    """pandera is set so that no check sees a value (`PANDERA_VALIDATION_ENABLED`, `PANDERA_VALIDATION_DEPTH`)."""


def measurable(frame: T) -> T:
    """`frame`, if pandera will look at its values; TypeError when it is lazy, NotMeasuredError when it is set not to.

    Of a lazy frame pandera validates the schema alone, and reports success.
    """
    refuse_lazy(frame)
    config = get_config_context(validation_depth_default=ValidationDepth.SCHEMA_AND_DATA)
    if not config.validation_enabled or config.validation_depth is ValidationDepth.SCHEMA_ONLY:
        raise NotMeasuredError("pandera is set to look at schemas alone, so that no text would be judged")
    return frame


def validated(schema: Any, frame: T, *, lazy: bool = True) -> T:  # noqa: ANN401 - pandera's schemas and models alike
    """`frame` as any schema of yours returns it, refused under the same conditions as by ours.

    SchemaErrors (or SchemaError, unless `lazy`) when it does not fit.
    """
    result: T = schema.validate(measurable(frame), lazy=lazy)
    return result

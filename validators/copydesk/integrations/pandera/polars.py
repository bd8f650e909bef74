"""Schemas for polars: frames of documents and of findings as for pandas. A lazy frame is refused, not passed unread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandera.polars as pa
import polars as pl

from copydesk.integrations.frames import documents
from copydesk.integrations.pandera.checks import CHECK, register
from copydesk.integrations.pandera.measuring import measurable
from copydesk.model import Decision, Document, Severity
from copydesk.report.table import COLUMNS, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandera.api.polars.types import PolarsData

    from copydesk.model import Verdict
    from copydesk.settings import Settings

register()


class DocumentFrame(pa.DataFrameModel):
    """A frame of which every row is a document: a text, and where they are known its id and where it comes from.

    The columns `id`, `evidence`, `url`, `publisher`, `author`, `published`, `retrieved`, `licence`, `sha256` and
    `language` may be there, of any type that the record readers take; a row that they would refuse is a failure case.
    """

    text: str

    @pa.dataframe_check(ignore_na=False, error="not a record that copydesk reads")
    def readable(cls, data: PolarsData) -> pl.LazyFrame:  # noqa: N805 - pandera hands over the class
        """Which rows the record readers take; all where there is no text, which is said of the column."""
        frame = data.lazyframe.collect()
        read = [isinstance(one, Document) for one in documents(frame)] if "text" in frame.columns else [True]
        return pl.LazyFrame({"readable": read}, schema={"readable": pl.Boolean})

    @classmethod
    def validate(cls, check_obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as pandera has it
        """As pandera's own; TypeError for a lazy frame, NotMeasuredError when pandera is set not to look at values."""
        return super().validate(measurable(check_obj), *args, **kwargs)


class FindingFrame(pa.DataFrameModel):
    """A frame of findings, one a row: what `finding_frame` returns. Its columns are those of the one for pandas."""

    id: str
    path: str
    verdict: str = pa.Field(isin=[decision.value for decision in Decision])
    line: pl.Int64 = pa.Field(ge=1, nullable=True)
    column: pl.Int64 = pa.Field(ge=1, nullable=True)
    start: pl.Int64 = pa.Field(ge=0, nullable=True)
    end: pl.Int64 = pa.Field(ge=0, nullable=True)
    severity: str = pa.Field(isin=[severity.value for severity in Severity])
    confidence: float = pa.Field(in_range={"min_value": 0, "max_value": 1})
    code: str = pa.Field(str_matches=r"^[A-Z]+\d+$")
    rule: str = pa.Field(str_matches=r"^[a-z-]+$")
    message: str
    found: str
    expected: str
    source: str
    advice: str
    fingerprint: str = pa.Field(str_matches=r"^[0-9a-f]{16}$")

    class Config:
        """A column more is refused."""

        strict = True

    @classmethod
    def validate(cls, check_obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as pandera has it
        """As pandera's own; TypeError for a lazy frame, NotMeasuredError when pandera is set not to look at values."""
        return super().validate(measurable(check_obj), *args, **kwargs)


def finding_frame(verdicts: Iterable[Verdict]) -> pl.DataFrame:
    """The findings of some verdicts, one a row, in their order, as a `FindingFrame`."""
    found = [row for verdict in verdicts for row in rows(verdict)]
    whole, share = dict.fromkeys(("line", "column", "start", "end"), pl.Int64), {"confidence": pl.Float64}
    types = {name: (whole | share).get(name, pl.String) for name in COLUMNS}
    frame: pl.DataFrame = FindingFrame.validate(pl.DataFrame(found, schema=types, orient="row"))
    return frame


def schema(text_column: str = "text", settings: Settings | None = None) -> pa.DataFrameSchema:
    """A schema for polars frames of documents, each of which the gate must accept; the other columns are free.

    pandera itself would pass a lazy frame unread: use `copydesk.integrations.pandera.validated` to have it refused.
    """
    told = settings.model_dump(mode="json", exclude_defaults=True) if settings else None
    check = getattr(pa.Check, CHECK)(settings=told, text=text_column, error="not accepted by the copydesk gate")
    return pa.DataFrameSchema({text_column: pa.Column(str, nullable=False)}, checks=[check], strict=False)

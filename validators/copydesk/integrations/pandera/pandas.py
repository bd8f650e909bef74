"""Schemas for pandas: frames of documents, as the record readers take them, and of findings, as the CSV writer has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pandera.pandas as pa
from pandera.typing import DataFrame, Series  # noqa: TC002 - pandera reads the annotations

from copydesk.integrations.frames import documents
from copydesk.integrations.pandera.checks import CHECK, register
from copydesk.integrations.pandera.measuring import measurable
from copydesk.model import Decision, Document, Severity
from copydesk.report.table import COLUMNS, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.model import Verdict
    from copydesk.settings import Settings

_VERDICTS = [decision.value for decision in Decision]
_SEVERITIES = [severity.value for severity in Severity]


class DocumentFrame(pa.DataFrameModel):
    """A frame of which every row is a document: a text, and where they are known its id and where it comes from.

    A row that the record readers would refuse is a failure case; whether the gate accepts it is not asked here.
    """

    text: Series[str]
    id: Series[Any] | None = pa.Field(nullable=True)
    url: Series[Any] | None = pa.Field(nullable=True)
    publisher: Series[Any] | None = pa.Field(nullable=True)
    author: Series[Any] | None = pa.Field(nullable=True)
    published: Series[Any] | None = pa.Field(nullable=True)
    retrieved: Series[Any] | None = pa.Field(nullable=True)
    licence: Series[Any] | None = pa.Field(nullable=True)
    sha256: Series[Any] | None = pa.Field(nullable=True)
    language: Series[Any] | None = pa.Field(nullable=True)
    evidence: Series[Any] | None = pa.Field(nullable=True)

    @pa.dataframe_check(ignore_na=False, error="not a record that copydesk reads")
    def readable(cls, frame: pd.DataFrame) -> Series[bool]:  # noqa: N805 - pandera hands over the class
        """Which rows the record readers take; all where there is no text, which is said of the column."""
        read = [isinstance(one, Document) for one in documents(frame)] if "text" in frame else [True] * len(frame)
        return pd.Series(read, frame.index, dtype=bool)  # type: ignore[return-value]

    @classmethod
    def validate(cls, check_obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as pandera has it
        """As pandera's own; TypeError for a lazy frame, NotMeasuredError when pandera is set not to look at values."""
        return super().validate(measurable(check_obj), *args, **kwargs)


class FindingFrame(pa.DataFrameModel):
    """A frame of findings, one a row: what `finding_frame` returns, and what the report `csv` holds once it is read.

    Offsets are code points of the text, lines and columns count from 1; they are missing where a finding is about the
    document as a whole.
    """

    id: Series[str]
    path: Series[str] = pa.Field(nullable=True)
    verdict: Series[str] = pa.Field(isin=_VERDICTS)
    line: Series[pd.Int64Dtype] = pa.Field(ge=1, nullable=True)
    column: Series[pd.Int64Dtype] = pa.Field(ge=1, nullable=True)
    start: Series[pd.Int64Dtype] = pa.Field(ge=0, nullable=True)
    end: Series[pd.Int64Dtype] = pa.Field(ge=0, nullable=True)
    severity: Series[str] = pa.Field(isin=_SEVERITIES)
    confidence: Series[float] = pa.Field(in_range={"min_value": 0, "max_value": 1})
    code: Series[str] = pa.Field(str_matches=r"^[A-Z]+\d+$")
    rule: Series[str] = pa.Field(str_matches=r"^[a-z-]+$")
    message: Series[str]
    found: Series[str] = pa.Field(nullable=True)
    expected: Series[str] = pa.Field(nullable=True)
    source: Series[str] = pa.Field(nullable=True)
    advice: Series[str] = pa.Field(nullable=True)
    fingerprint: Series[str] = pa.Field(str_matches=r"^[0-9a-f]{16}$")

    class Config:
        """A frame read from CSV is brought to these types; a column more is refused."""

        coerce = True
        strict = True

    @pa.dataframe_check(ignore_na=False, error="ends before it starts")
    def ordered(cls, frame: pd.DataFrame) -> Series[bool]:  # noqa: N805 - pandera hands over the class
        """Which findings end where they start or after, or have no place."""
        return (frame["start"].isna() & frame["end"].isna()) | (frame["start"] <= frame["end"]).fillna(value=False)  # type: ignore[return-value]

    @classmethod
    def validate(cls, check_obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as pandera has it
        """As pandera's own; TypeError for a lazy frame, NotMeasuredError when pandera is set not to look at values."""
        return super().validate(measurable(check_obj), *args, **kwargs)


def finding_frame(verdicts: Iterable[Verdict]) -> DataFrame[FindingFrame]:
    """The findings of some verdicts, one a row, in their order, as a `FindingFrame`.

    Words of the documents stand in it as they are, and not as a spreadsheet or a page would need them.
    """
    found = [row for verdict in verdicts for row in rows(verdict)]
    frame: DataFrame[FindingFrame] = FindingFrame.validate(pd.DataFrame(found, columns=list(COLUMNS)))
    return frame


def schema(text_column: str = "text", settings: Settings | None = None) -> pa.DataFrameSchema:
    """A schema for pandas frames of documents, each of which the gate must accept; the other columns are free."""
    register()
    told = settings.model_dump(mode="json", exclude_defaults=True) if settings else None
    check = getattr(pa.Check, CHECK)(settings=told, text=text_column, error="not accepted by the copydesk gate")
    return pa.DataFrameSchema({text_column: pa.Column(str, nullable=False)}, checks=[check], strict=False)

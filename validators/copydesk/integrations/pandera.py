"""The gate as a pandera schema: rows whose document is not accepted are its failure cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pandera.pandas as pa

from copydesk.gate import Gate
from copydesk.integrations.frames import documents
from copydesk.model import Decision

if TYPE_CHECKING:
    from copydesk.settings import Settings


def schema(text_column: str = "text", settings: Settings | None = None) -> pa.DataFrameSchema:
    """A schema for frames with a column of texts, each of which the gate must accept.

    It is strict about what it can measure: pandas frames only, since pandera lets checks on lazy frames pass unseen.
    """
    gate = Gate(settings)

    def accepted(frame: pd.DataFrame) -> pd.Series[bool]:
        if not isinstance(frame, pd.DataFrame):
            raise TypeError(f"copydesk judges pandas frames, not {type(frame).__name__}; collect it first")
        passed = [
            one is not None and gate.judge(one).decision is Decision.ACCEPT for one in documents(frame, text_column)
        ]
        return pd.Series(passed, index=frame.index, dtype=bool)

    check = pa.Check(accepted, name="documents_accepted", error="not accepted by the copydesk gate", ignore_na=False)
    return pa.DataFrameSchema({text_column: pa.Column(str, nullable=False)}, checks=[check], strict=False)

"""The gate as a pandera schema passes what is accepted and nothing it has not seen."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa
import pytest

from copydesk import Settings
from copydesk.integrations.pandera import schema

SETTINGS = Settings(select=("missing-source",))
TEXT = "The council met on Tuesday."


def frame(*rows: tuple[str | None, str | None]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["text", "url"], index=[f"r{n}" for n in range(len(rows))])


def test_accepted_documents_pass() -> None:
    given = frame((TEXT, "https://example.org/a"))

    assert schema(settings=SETTINGS).validate(given).equals(given)


def test_rows_that_are_not_accepted_are_named() -> None:
    with pytest.raises(pa.errors.SchemaErrors) as failed:
        schema(settings=SETTINGS).validate(frame((TEXT, "https://example.org/a"), (TEXT, None)), lazy=True)

    assert set(failed.value.failure_cases["index"]) == {"r1"}


def test_a_row_without_text_fails() -> None:
    with pytest.raises(pa.errors.SchemaError):
        schema(settings=SETTINGS).validate(frame((None, "https://example.org/a")))


def test_a_frame_without_the_column_fails() -> None:
    with pytest.raises((pa.errors.SchemaError, KeyError)):
        schema("body", SETTINGS).validate(frame((TEXT, "https://example.org/a")))

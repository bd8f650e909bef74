"""On Spark the plugin says what it says on pandas."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

import copydesk_gx

# pyspark leaves sockets to the collector.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")

TEXT = "The council met on Tuesday."
ROWS: list[tuple[str | None, str | None, str, list[str]]] = [
    (TEXT, "https://example.org/a", "a", []),
    ("15.000 troops came.\nRead https://bit.ly/3xFerry now.", None, "<b>", ["15.000 troops came."]),
    ("The council met and heard the guests.\nla rivoluzione è morta e nessuno lo vuole dire\n", TEXT, "c", []),
    (None, "https://example.org/d", "d", []),
]
COLUMNS = ["body", "url", "id", "evidence"]
SCHEMA = "body string, url string, id string, evidence array<string>"


def outcomes(frame: Any, engine: str, column: str = "body") -> dict[str, tuple[bool, Any]]:  # noqa: ANN401 - of either engine
    checkpoint = copydesk_gx.document_checkpoint(copydesk_gx.family_suite(column), engine=engine)
    (validation,) = copydesk_gx.run(checkpoint, frame).run_results.values()
    told: list[Any] = [one.to_json_dict() for one in validation.results]
    return {one["expectation_config"]["type"]: (bool(one["success"]), one["result"]) for one in told}


def test_spark_says_what_pandas_says(spark: Any) -> None:  # noqa: ANN401 - pyspark is not installed for the type check
    on_spark = outcomes(spark.createDataFrame(ROWS, schema=SCHEMA).repartition(2), "spark")
    on_pandas = outcomes(pd.DataFrame(ROWS, columns=COLUMNS), "pandas")

    for found in (on_spark, on_pandas):
        for _, result in found.values():
            result["partial_unexpected_list"].sort()  # partitions come in an order of their own
    assert on_spark == on_pandas
    assert on_pandas["expect_column_documents_to_be_accepted"][1]["missing_count"] == 1


def test_a_frame_without_rows_or_without_the_column_does_not_pass(spark: Any) -> None:  # noqa: ANN401 - as above
    frame = spark.createDataFrame(ROWS, schema=SCHEMA)

    assert not any(success for success, _ in outcomes(frame.limit(0), "spark").values())
    assert not any(success for success, _ in outcomes(frame, "spark", "text").values())

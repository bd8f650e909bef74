"""The gate in pandera passes what is accepted and nothing it has not seen, on pandas and on polars."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Any

import pandas as pd
import pandera.pandas as pa
import pandera.polars as pp
import polars as pl
import pytest
from pandera.config import ValidationDepth, config_context
from pandera.typing import Series  # noqa: TC002 - pandera reads the annotations

from copydesk import Decision, Document, Gate, Settings
from copydesk.integrations import pandera as on_pandas
from copydesk.integrations.pandera import NotMeasuredError, validated
from copydesk.integrations.pandera import polars as on_polars
from copydesk.report import FORMATS

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

SETTINGS = Settings(select=("missing-source",))
SOURCE = "https://example.org/a"
TEXT = "The council met on Tuesday."
MIXED = "The council met on Tuesday and heard all of the guests.\nla rivoluzione è morta e nessuno lo vuole dire\n"
FOUND = "15.000 troops came.\nlol who cares\nRead https://bit.ly/3xFerry now"

API = [pytest.param(pa, pd.DataFrame, id="pandas"), pytest.param(pp, pl.DataFrame, id="polars")]
KINDS = [pytest.param(on_pandas, pd.DataFrame, id="pandas"), pytest.param(on_polars, pl.DataFrame, id="polars")]
kinds = pytest.mark.parametrize(("schemas", "frame"), KINDS)
Framed = type[pd.DataFrame] | type[pl.DataFrame]


def failures(schema: Any, given: pd.DataFrame | pl.DataFrame) -> list[tuple[str, int | None]]:  # noqa: ANN401 - any schema
    """The column and row of each failure case."""
    with pytest.raises((pa.errors.SchemaErrors, pp.errors.SchemaErrors)) as failed:
        validated(schema, given)
    cases: Any = failed.value.failure_cases
    rows = cases.to_dict("records") if isinstance(cases, pd.DataFrame) else cases.to_dicts()
    return sorted({(case["column"], case["index"]) for case in rows}, key=str)


@kinds
def test_accepted_documents_pass(schemas: ModuleType, frame: Framed) -> None:
    given: Any = frame({"text": [TEXT, TEXT], "url": [SOURCE, SOURCE]})

    assert validated(schemas.schema(settings=SETTINGS), given).equals(given)


@kinds
def test_provenance_is_read_from_the_columns_that_the_settings_name(schemas: ModuleType, frame: Framed) -> None:
    settings = SETTINGS.model_copy(update={"columns": {"url": "link"}})
    given: Any = frame({"text": [TEXT, TEXT], "link": [SOURCE, SOURCE]})

    assert validated(schemas.schema(settings=settings), given).equals(given)


@kinds
def test_rows_that_are_not_accepted_are_named(schemas: ModuleType, frame: Framed) -> None:
    given = frame({"text": [TEXT, TEXT, TEXT], "url": [SOURCE, None, SOURCE]})

    assert {row for _, row in failures(schemas.schema(settings=SETTINGS), given)} == {1}


@kinds
def test_a_row_without_text_fails(schemas: ModuleType, frame: Framed) -> None:
    given = frame({"text": [TEXT, None], "url": [SOURCE, SOURCE]})

    assert {row for _, row in failures(schemas.schema(settings=SETTINGS), given)} == {1}


@kinds
def test_a_frame_without_the_column_fails(schemas: ModuleType, frame: Framed) -> None:
    assert failures(schemas.schema("body", SETTINGS), frame({"text": [TEXT]}))


@kinds
def test_a_frame_without_rows_fails_for_nothing_was_judged(schemas: ModuleType, frame: Framed) -> None:
    assert failures(schemas.schema(settings=SETTINGS), frame({"text": [TEXT]})[:0])


@pytest.mark.parametrize(("api", "frame"), API)
def test_a_check_in_anybodys_schema_names_the_texts_that_a_rule_flags(api: Any, frame: Framed) -> None:  # noqa: ANN401 - a module
    schema = api.DataFrameSchema({"body": api.Column(str, api.Check.copydesk("LANG"))})

    assert failures(schema, frame({"body": [TEXT, MIXED, FOUND]})) == [("body", 1)]
    assert validated(schema, frame({"body": [TEXT, FOUND]})).shape == (2, 1)


@pytest.mark.parametrize(("api", "frame"), API)
def test_a_missing_text_passes_only_where_it_is_said_twice(api: Any, frame: Framed) -> None:  # noqa: ANN401 - a module
    given = frame({"body": [TEXT, None]})

    def schema(**options: bool) -> Any:  # noqa: ANN401 - of either kind
        return api.DataFrameSchema({"body": api.Column(str, api.Check.copydesk("LANG", **options), nullable=True)})

    assert failures(schema(), given) == [("body", 1)]
    assert validated(schema(ignore_na=True), given).shape == (2, 1)


def test_what_is_no_string_fails() -> None:
    schema = pa.DataFrameSchema({"body": pa.Column(object, pa.Check.copydesk("LANG"))})

    assert failures(schema, pd.DataFrame({"body": [TEXT, 7, b"bytes", ["a"]]}, dtype=object)) == [
        ("body", 1),
        ("body", 2),
        ("body", 3),
    ]


def test_the_check_serves_models_and_frames_with_settings_and_another_column() -> None:
    class Pages(pa.DataFrameModel):
        body: Series[str] = pa.Field(copydesk={"rule": "foreign-language-passage"})

    sourced = pa.DataFrameSchema(checks=pa.Check.copydesk(rule="missing-source", text="body"))

    assert failures(Pages, pd.DataFrame({"body": [MIXED]})) == [("body", 0)]
    assert failures(sourced, pd.DataFrame({"body": [TEXT, TEXT], "url": [SOURCE, None]}))[-1][1] == 1


def test_a_rule_that_is_asked_for_fails_at_whatever_it_finds() -> None:
    told = {"severities": {"foreign-language-passage": "info"}}
    given = pd.DataFrame({"body": [MIXED]})

    def schema(**options: Any) -> pa.DataFrameSchema:  # noqa: ANN401 - those of the check
        return pa.DataFrameSchema({"body": pa.Column(str, pa.Check.copydesk(**options))})

    assert failures(schema(rule="LANG", settings=told), given) == [("body", 0)]
    assert validated(schema(settings={**told, "select": ["LANG"]}), given).equals(given)


def test_a_rule_that_is_not_there_fails() -> None:
    schema = pa.DataFrameSchema({"body": pa.Column(str, pa.Check.copydesk("nonsense"))})

    assert failures(schema, pd.DataFrame({"body": [TEXT]}))


def test_a_schema_with_the_check_survives_yaml() -> None:
    schema = pa.DataFrameSchema({"text": pa.Column(str, pa.Check.copydesk("LANG"))})
    again = pa.DataFrameSchema.from_yaml(schema.to_yaml())

    assert failures(again, pd.DataFrame({"text": [TEXT, MIXED]})) == [("text", 1)]


@pytest.mark.parametrize("model", [on_polars.DocumentFrame, on_polars.FindingFrame, on_pandas.DocumentFrame])
def test_a_lazy_frame_is_refused_by_our_models(model: Any) -> None:  # noqa: ANN401 - of either kind
    with pytest.raises(TypeError, match="LazyFrame is lazy: collect it first"):
        model.validate(pl.LazyFrame({"text": [TEXT]}))


def test_a_lazy_frame_is_refused_for_anybodys_schema() -> None:
    schema = pp.DataFrameSchema({"text": pp.Column(str, pp.Check.copydesk("LANG"))})

    with pytest.raises(TypeError, match="collect it first"):
        validated(schema, pl.LazyFrame({"text": [MIXED]}))
    with pytest.raises(TypeError, match="not list"):
        validated(schema, [MIXED])


def test_a_lazy_frame_that_pandera_is_told_to_read_is_judged() -> None:
    schema = pp.DataFrameSchema({"text": pp.Column(str, pp.Check.copydesk("LANG"))})

    with config_context(validation_depth=ValidationDepth.SCHEMA_AND_DATA), pytest.raises(pp.errors.SchemaError):
        schema.validate(pl.LazyFrame({"text": [MIXED]}))


@pytest.mark.parametrize("off", [{"validation_depth": ValidationDepth.SCHEMA_ONLY}, {"validation_enabled": False}])
def test_pandera_set_not_to_look_is_refused(off: dict[str, Any]) -> None:
    with config_context(**off), pytest.raises(NotMeasuredError, match="no text would be judged"):
        on_pandas.DocumentFrame.validate(pd.DataFrame({"text": [TEXT]}))


@kinds
def test_a_frame_of_documents_is_what_the_record_readers_take(
    schemas: ModuleType, frame: Framed, tmp_path: Path
) -> None:
    rows: dict[str, list[Any]] = {"text": [TEXT, TEXT], "url": [SOURCE, None], "evidence": [["a", "b"], None]}
    given = schemas.DocumentFrame.validate(frame(rows))
    path = tmp_path / "documents.parquet"
    (given.to_parquet if frame is pd.DataFrame else given.write_parquet)(path)

    read = list(Gate(SETTINGS).read([str(path)]))

    assert [(one.text, one.provenance.url, len(one.sources)) for one in read if isinstance(one, Document)] == [
        (TEXT, SOURCE, 2),
        (TEXT, None, 0),
    ]


@kinds
def test_a_row_that_the_record_readers_refuse_is_a_failure_case(schemas: ModuleType, frame: Framed) -> None:
    given = frame({"text": [TEXT, TEXT], "evidence": [[["nested"]], [["deeper"]]]})

    assert {row for _, row in failures(schemas.DocumentFrame, given)} == {0, 1}


@kinds
def test_findings_become_a_frame(schemas: ModuleType, frame: Framed) -> None:
    verdict = Gate().judge(Document("a", FOUND))

    found = schemas.finding_frame([verdict])

    assert isinstance(found, frame)
    assert list(found["code"]) == [finding.code for finding in verdict.findings]
    assert [None if pd.isna(start) else start for start in found["start"]] == [
        finding.span and finding.span.start for finding in verdict.findings
    ]
    assert schemas.finding_frame([]).shape == (0, 17)


def test_the_csv_report_reads_back_as_a_frame_of_findings() -> None:
    verdict = Gate().judge(Document("a", FOUND))
    report = FORMATS["csv"]()
    read = on_pandas.FindingFrame.validate(pd.read_csv(StringIO(report.add(verdict))))

    assert verdict.decision is not Decision.ACCEPT
    assert list(read["code"]) == [finding.code for finding in verdict.findings]
    assert failures(on_pandas.FindingFrame, read.assign(end=-1))

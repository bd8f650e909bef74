"""The Dagster asset check, in runs of Dagster's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dagster as dg
import pytest

from copydesk.integrations.dagster import document_check
from tests.support.pages import FINE, OFFER, SETTINGS, SOURCE, UNSOURCED, verdicts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

FINE_ROW, UNSOURCED_ROW, OFFER_ROW = (
    {"id": "a", "text": FINE, **SOURCE},
    {"id": "b", "text": UNSOURCED},
    {"text": OFFER},
)


def evaluated(
    value: object, quarantine: Path, records: Callable[[Any], Iterable[object]] = iter
) -> dg.AssetCheckEvaluation:
    @dg.asset(name="pages")
    def pages() -> Any:  # noqa: ANN401 - whatever an asset may be
        return value

    check = document_check("pages", quarantine, SETTINGS, records, blocking=False)
    result = dg.materialize([pages, check], instance=dg.DagsterInstance.ephemeral(str(quarantine.parent)))
    (evaluation,) = result.get_asset_check_evaluations()
    return evaluation


@pytest.mark.parametrize(
    ("rows", "passed", "severity"),
    [
        ([FINE_ROW], True, "WARN"),
        ([FINE_ROW, UNSOURCED_ROW], False, "WARN"),
        ([FINE_ROW, UNSOURCED_ROW, OFFER_ROW], False, "ERROR"),
        ([FINE_ROW, {"text": None}], False, "ERROR"),
        ([FINE], False, "ERROR"),
        ([], False, "ERROR"),
    ],
)
def test_a_check_passes_when_every_document_is_accepted(
    rows: list[object],
    passed: bool,  # noqa: FBT001 - the expected value
    severity: str,
    tmp_path: Path,
) -> None:
    evaluation = evaluated(rows, tmp_path / "held.jsonl")

    assert (evaluation.passed, evaluation.severity.value) == (passed, severity)


def test_what_is_held_is_named_and_kept_and_not_quoted(tmp_path: Path) -> None:
    evaluation = evaluated([FINE_ROW, UNSOURCED_ROW, OFFER_ROW], tmp_path / "held.jsonl")
    metadata = {name: value.value for name, value in evaluation.metadata.items()}

    assert metadata == {
        "accept": 1,
        "review": 1,
        "reject": 1,
        "grounds": {"missing-source": 2, "promotional-link": 1},
        "held": {"b": ["missing-source"], "3": ["promotional-link", "missing-source"]},
    }
    assert verdicts(tmp_path / "held.jsonl") == [(UNSOURCED, "review"), (OFFER, "reject")]


def test_an_asset_of_another_kind_is_made_into_records_or_fails(tmp_path: Path) -> None:
    columns = {"text": [FINE], "url": [SOURCE["url"]]}

    def rows(value: dict[str, list[str]]) -> Iterable[object]:
        return (dict(zip(value, row, strict=True)) for row in zip(*value.values(), strict=True))

    assert evaluated(columns, tmp_path / "held.jsonl", rows).passed
    assert not evaluated(columns, tmp_path / "held.jsonl").passed


def test_a_failed_check_stops_what_lies_downstream(tmp_path: Path) -> None:
    @dg.asset
    def pages() -> Any:  # noqa: ANN401 - whatever an asset may be
        return [OFFER_ROW]

    @dg.asset
    def index(pages: Any) -> None:  # noqa: ANN401 - the same
        raise AssertionError(pages)

    result = dg.materialize(
        [pages, index, document_check(pages, tmp_path / "held.jsonl", SETTINGS)],
        instance=dg.DagsterInstance.ephemeral(str(tmp_path)),
        raise_on_error=False,
    )

    assert not result.success
    assert result.asset_materializations_for_node("index") == []

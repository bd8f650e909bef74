"""The plugin measures, never passes unmeasured, and keeps document text out of results."""

from __future__ import annotations

import json
from typing import Any

import great_expectations as gx
import pandas as pd
import pytest

import copydesk_gx

SOURCED = {"text": "The council met on Tuesday.", "url": "https://example.org/council"}
UNSOURCED = {"text": "<b>The harbour</b> closed on Monday.", "url": None}
SETTINGS = {"select": ["missing-source"]}


def outcome(rows: list[dict[str, Any]], mostly: float = 1.0) -> tuple[bool, dict[str, Any]]:
    frame = pd.DataFrame(rows, columns=["text", "url"])
    suite = copydesk_gx.document_suite(mostly=mostly, settings=SETTINGS)
    result = copydesk_gx.run(copydesk_gx.document_checkpoint(suite), frame)
    (validation,) = result.run_results.values()
    measured: Any = validation.results[0].to_json_dict()["result"]
    return bool(result.success), measured


def test_accepted_documents_pass() -> None:
    success, result = outcome([SOURCED, SOURCED])

    assert success
    assert result["observed_value"] == 1.0
    assert result["details"]["decisions"] == {"accept": 2}


def test_a_document_held_for_review_fails_and_is_named() -> None:
    success, result = outcome([SOURCED, UNSOURCED])

    assert not success
    assert result["details"]["findings"] == {"missing-source": 1}
    assert result["details"]["not_accepted"] == ["row 2"]


def test_a_share_may_be_held() -> None:
    assert outcome([SOURCED, UNSOURCED], mostly=0.5)[0]


def test_an_empty_frame_does_not_pass() -> None:
    assert not outcome([])[0]


def test_a_row_without_text_does_not_pass() -> None:
    assert not outcome([SOURCED, {"text": None, "url": "https://example.org"}], mostly=0.5)[0]


def test_no_document_text_reaches_the_result() -> None:
    assert "harbour" not in json.dumps(outcome([UNSOURCED])[1])


def test_a_missing_column_is_an_error_and_not_a_pass() -> None:
    suite = copydesk_gx.document_suite("body", settings=SETTINGS)
    result = copydesk_gx.run(copydesk_gx.document_checkpoint(suite), pd.DataFrame([SOURCED]))

    assert not result.success


def test_a_checkpoint_that_measures_nothing_is_refused() -> None:
    checkpoint = copydesk_gx.document_checkpoint(gx.ExpectationSuite(name="empty"))

    with pytest.raises(copydesk_gx.NotMeasuredError, match="0 of 0"):
        copydesk_gx.run(checkpoint, pd.DataFrame([SOURCED]))

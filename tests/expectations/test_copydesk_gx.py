"""The plugin measures, never passes what it has not measured, and keeps document text out of results."""

from __future__ import annotations

import json
import sys
from subprocess import run as started
from typing import TYPE_CHECKING, Any

import great_expectations as gx
import pandas as pd
import pytest
from great_expectations.expectations.row_conditions import Column

import copydesk_gx
from copydesk import Gate
from copydesk_gx.expectations import FAMILIES, ExpectColumnDocumentsToBeAccepted
from copydesk_gx.partitions import judged_in_partitions
from tests.test_no_network import listening

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk import Document, Verdict

SOURCE = "https://example.org/council"
SOURCED = {"text": "The council met on Tuesday.", "url": SOURCE}
UNSOURCED = {"text": "<b>The harbour</b> closed on Monday.", "url": None}
SETTINGS = {"select": ["missing-source"]}
FAULTS = {
    "expect_column_texts_to_speak_one_language": (
        "The council met on Tuesday and heard all of the guests who had come to speak.\n"
        "la rivoluzione è morta e nessuno lo vuole dire\n"
    ),
    "expect_column_texts_to_hold_no_reader_comments": (
        "The council met on Tuesday and heard the guests.\n\nComments (3)\n\n"
        "anna_77 3 hours ago\nlol this is so wrong, who voted for them??\nReply\n\n"
        "bob 2 hours ago\nagree with you anna!!\nReply\n"
    ),
    "expect_column_texts_to_hold_no_page_furniture": (
        "The council met on Tuesday and heard all guests.\n\n"
        "Share this article on Facebook\nSubscribe to our newsletter\n\nIt will meet again.\n"
    ),
    "expect_column_texts_relationships_to_agree_with_facts": "France's president Boris Johnson spoke in Paris.",
    "expect_column_texts_figures_to_be_supported": "The fair had 15.000 visitors, said the mayor.",
    "expect_column_texts_links_to_be_free_of_promotion": "Read more at https://bit.ly/3xFerry now.",
    "expect_column_texts_to_hold_no_hidden_characters": "The coun\u200bcil met on \u202eTuesday\u202c.",
}


def results(rows: list[dict[str, Any]] | pd.DataFrame, suite: gx.ExpectationSuite) -> dict[str, tuple[bool, Any]]:
    """Success and result of each expectation, by its type."""
    frame = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(rows, columns=["text", "url"])
    (validation,) = copydesk_gx.run(copydesk_gx.document_checkpoint(suite), frame).run_results.values()
    told: list[Any] = [one.to_json_dict() for one in validation.results]
    return {one["expectation_config"]["type"]: (bool(one["success"]), one["result"]) for one in told}


def outcome(rows: list[dict[str, Any]] | pd.DataFrame, **options: Any) -> tuple[bool, Any]:  # noqa: ANN401 - theirs
    suite = copydesk_gx.document_suite(**{"settings": SETTINGS, **options})
    return results(rows, suite)["expect_column_documents_to_be_accepted"]


def test_accepted_documents_pass() -> None:
    success, result = outcome([SOURCED, SOURCED])

    assert success
    assert result["observed_value"] == 1.0
    assert result["details"]["decisions"] == {"accept": 2}


def test_a_document_held_for_review_fails_and_is_named() -> None:
    success, result = outcome([SOURCED, UNSOURCED])

    assert not success
    assert result["details"]["findings"] == {"PROV001": 1}
    assert result["partial_unexpected_list"] == ["row 2: PROV001"]
    assert (result["element_count"], result["unexpected_count"], result["unexpected_percent"]) == (2, 1, 50.0)


@pytest.mark.parametrize(("mostly", "passes"), [(0.1, True), (0.11, False)])
def test_a_share_may_be_held(mostly: float, passes: bool) -> None:  # noqa: FBT001 - a case's outcome
    assert outcome([SOURCED] + [UNSOURCED] * 9, mostly=mostly)[0] is passes


@pytest.mark.parametrize(
    ("rows", "lack"),
    [
        ([], "there are no rows"),
        ([SOURCED, {"text": None, "url": SOURCE}], "1 of 2 rows have no text"),
        ([SOURCED, {"text": 7, "url": SOURCE}], "1 of 2 rows have no text"),
        ([SOURCED, {"text": ["a"], "url": SOURCE}], "1 of 2 rows have no text"),
        ([{"text": " ", "url": SOURCE}, {"text": "", "url": SOURCE}], "none of the texts has anything in it"),
    ],
)
def test_what_was_not_measured_does_not_pass_whatever_the_share(rows: list[dict[str, Any]], lack: str) -> None:
    success, result = outcome(rows, mostly=0.0)

    assert not success
    assert result["details"]["not_measured"] == [lack]


def test_rows_without_text_may_be_left_out_by_a_condition() -> None:
    frame = pd.DataFrame([SOURCED, {"text": None, "url": SOURCE}])
    expectation = ExpectColumnDocumentsToBeAccepted(
        column="text", settings=SETTINGS, row_condition=Column("text").is_not_null()
    )

    ((success, result),) = results(frame, gx.ExpectationSuite(name="a", expectations=[expectation])).values()

    assert success
    assert result["element_count"] == 1


def test_a_family_that_the_settings_leave_out_does_not_pass() -> None:
    found = results([SOURCED], copydesk_gx.family_suite(settings=SETTINGS))

    assert [name for name, (success, _) in found.items() if success] == [
        "expect_column_documents_to_be_accepted",
        "expect_column_texts_provenance_to_be_complete",
    ]
    assert found["expect_column_texts_to_speak_one_language"][1]["details"]["not_measured"] == [
        "none of the rules is applied by these settings"
    ]


def test_a_rule_that_breaks_fails_its_family_and_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    from copydesk.checks.links.shortened_link import ShortenedLink  # noqa: PLC0415 - to be broken

    def broken(*_: object) -> None:
        raise RuntimeError("out of order")

    monkeypatch.setattr(ShortenedLink, "find", broken)
    found = results([SOURCED], copydesk_gx.family_suite())

    assert [name for name, (success, _) in found.items() if not success] == [
        "expect_column_documents_to_be_accepted",
        "expect_column_texts_links_to_be_free_of_promotion",
    ]
    assert found["expect_column_texts_links_to_be_free_of_promotion"][1]["partial_unexpected_list"] == [
        "row 1: LINK001 could not be applied"
    ]


def test_each_rule_belongs_to_one_family() -> None:
    homes = {rule.code: [one.__name__ for one in FAMILIES if rule.code.startswith(one.family)] for rule in Gate().rules}

    assert {code: home for code, home in homes.items() if len(home) != 1} == {}


@pytest.mark.parametrize("expectation", FAULTS)
def test_each_family_fails_at_a_fault_of_its_kind(expectation: str) -> None:
    clean, faulty = ({"text": text, "url": SOURCE} for text in ("The council met on Tuesday.", FAULTS[expectation]))
    found = results([clean, faulty], copydesk_gx.family_suite())

    assert not found[expectation][0]
    assert found[expectation][1]["unexpected_count"] == 1
    assert not found["expect_column_documents_to_be_accepted"][0]


def test_provenance_that_is_lacking_fails_its_family_alone() -> None:
    found = results([UNSOURCED], copydesk_gx.family_suite())

    assert [name for name, (success, _) in found.items() if not success] == [
        "expect_column_documents_to_be_accepted",
        "expect_column_texts_provenance_to_be_complete",
    ]


def test_each_text_is_judged_once_however_many_expectations_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    judge = Gate.judge

    def counted(gate: Gate, given: Document) -> Verdict:
        judged.append(given.id)
        return judge(gate, given)

    monkeypatch.setattr(Gate, "judge", counted)

    results([SOURCED, UNSOURCED], copydesk_gx.family_suite())

    assert judged == ["row 1", "row 2"]


@pytest.mark.parametrize(
    ("form", "named"), [("COMPLETE", 30), ("BASIC", 20), ({"result_format": "BASIC", "partial_unexpected_count": 3}, 3)]
)
def test_the_result_format_says_how_many_rows_are_named(form: Any, named: int) -> None:  # noqa: ANN401 - of two kinds
    suite = copydesk_gx.document_suite(settings=SETTINGS)
    checkpoint = copydesk_gx.document_checkpoint(suite)
    checkpoint.result_format = form
    checkpoint.save()
    (validation,) = copydesk_gx.run(checkpoint, pd.DataFrame([UNSOURCED] * 30)).run_results.values()

    assert len(validation.results[0].result["partial_unexpected_list"]) == named


def test_no_document_text_reaches_the_result() -> None:
    frame = pd.DataFrame([UNSOURCED | {"id": "<script>ran=1</script>$x"}])
    told = json.dumps(outcome(frame)[1])

    assert "harbour" not in told
    assert "script" in told
    assert not set("<>$&'`{}") & set(
        outcome(frame)[1]["partial_unexpected_list"][0].replace("u{3", "").replace("}", "")
    )


def test_a_missing_column_and_settings_that_do_not_fit_are_errors_and_not_passes() -> None:
    for options in ({"column": "body"}, {"settings": {"select": ["nonsense"]}}, {"settings": {"no": 1}}):
        suite = copydesk_gx.document_suite(**options)
        result = copydesk_gx.run(copydesk_gx.document_checkpoint(suite), pd.DataFrame([SOURCED]))

        assert not result.success


def test_a_checkpoint_that_measures_nothing_is_refused() -> None:
    checkpoint = copydesk_gx.document_checkpoint(gx.ExpectationSuite(name="empty"))

    with pytest.raises(copydesk_gx.NotMeasuredError, match="0 of 0"):
        copydesk_gx.run(checkpoint, pd.DataFrame([SOURCED]))


def test_an_engine_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not 'dask'"):
        copydesk_gx.document_checkpoint(copydesk_gx.document_suite(), engine="dask")


LATE = """
import sys, warnings
warnings.simplefilter("ignore")
import great_expectations as gx, pandas as pd
context = gx.get_context(mode="file", project_root_dir=sys.argv[1])
checkpoint = context.checkpoints.get("copydesk")
frame = pd.DataFrame([{"text": "The harbour closed.", "url": None}])
alone = checkpoint.run(batch_parameters={"dataframe": frame})
print(alone.success, sum(len(one.results) for one in alone.run_results.values()))
import copydesk_gx
try:
    copydesk_gx.run(checkpoint, frame, context)
except copydesk_gx.NotMeasuredError as fault:
    print(fault)
print(copydesk_gx.run(context.checkpoints.get("copydesk"), frame, context).success)
"""


def test_an_expectation_dropped_from_a_stored_checkpoint_is_missed(tmp_path: Path) -> None:
    context = copydesk_gx.quiet_context(tmp_path)
    copydesk_gx.document_checkpoint(copydesk_gx.document_suite(settings=SETTINGS), context)

    told = started([sys.executable, "-c", LATE, str(tmp_path)], capture_output=True, text=True, check=True)  # noqa: S603

    assert told.stdout.splitlines() == [
        "True 0",
        "0 of 1 expectations were loaded; import what defines them before loading the checkpoint",
        "False",
    ]


def test_contexts_of_ours_report_to_nobody(tmp_path: Path) -> None:
    with listening() as events:
        for context in (copydesk_gx.quiet_context(), copydesk_gx.quiet_context(tmp_path)):
            assert context.config.analytics_enabled is False
            copydesk_gx.run(
                copydesk_gx.document_checkpoint(copydesk_gx.document_suite(settings=SETTINGS), context),
                pd.DataFrame([SOURCED]),
                context,
            )

    assert events == []


def test_a_spark_frame_whose_partitions_cannot_be_reached_is_refused() -> None:
    with pytest.raises(TypeError, match="Spark Connect"):
        judged_in_partitions(object(), {}, "{}")


def test_data_docs_hold_no_words_of_documents(tmp_path: Path) -> None:
    context = copydesk_gx.quiet_context(tmp_path)
    frame = pd.DataFrame([{"text": "<script>ran=1</script> The harbour closed.", "id": "<script>ran=2</script>"}])
    copydesk_gx.run(copydesk_gx.document_checkpoint(copydesk_gx.family_suite(), context), frame, context)
    context.build_data_docs()

    pages = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.html")]
    (shown,) = [page for page in pages if "PROV001" in page]

    assert [page for page in pages if "harbour" in page or "ran=" in page] == []
    assert r"\u003cscript\u003eran\u003d2" in shown
    assert "provenance of" in shown

"""The desk lets pass what is accepted, and nothing that it could not measure."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from copydesk import CopydeskError, Decision, Document, Verdict
from copydesk.integrations.desk import UNMEASURED, Answer, Desk
from copydesk.integrations.submission import submission
from copydesk.model import NotRunRule
from copydesk.pipeline import Pipeline
from tests.support.pages import FINE, OFFER, SETTINGS, SOURCE, UNSOURCED, verdicts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "held.jsonl", SETTINGS)


@pytest.mark.parametrize(
    ("text", "metadata", "decision", "grounds"),
    [
        (FINE, SOURCE, Decision.ACCEPT, ()),
        (UNSOURCED, {}, Decision.REVIEW, ("missing-source",)),
        (OFFER, {}, Decision.REJECT, ("promotional-link", "missing-source")),
        (None, SOURCE, Decision.REVIEW, (UNMEASURED,)),
        (FINE, {"url": ["https://example.org/a", 7]}, Decision.REVIEW, (UNMEASURED,)),
        pytest.param(FINE, {"url": 10**5000}, Decision.REVIEW, (UNMEASURED,), id="5,000 digits"),
    ],
)
def test_a_decision_comes_with_its_grounds(
    desk: Desk, text: object, metadata: dict[str, object], decision: Decision, grounds: tuple[str, ...]
) -> None:
    answer = desk.answer(submission(text, metadata))

    assert (answer.decision, answer.accepted, answer.grounds) == (decision, not grounds, grounds)
    assert len(answer.reasons) == len(grounds)


def test_what_is_not_accepted_is_kept(desk: Desk, tmp_path: Path) -> None:
    for text, metadata in ((FINE, SOURCE), (UNSOURCED, {}), (OFFER, {}), (None, {})):
        desk.answer(submission(text, metadata))

    assert verdicts(tmp_path / "held.jsonl") == [(UNSOURCED, "review"), (OFFER, "reject"), (None, None)]


def test_a_document_over_which_judging_breaks_is_held(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Pipeline, document: Document) -> None:
        raise ValueError(document.id)

    monkeypatch.setattr(Pipeline, "run", broken)
    answer = desk.answer(submission(FINE, SOURCE, "a"))

    assert (answer.decision, answer.measured, answer.grounds) == (Decision.REVIEW, False, (UNMEASURED,))
    assert "ValueError: a" in answer.reasons[0]
    assert verdicts(tmp_path / "held.jsonl") == [(FINE, None)]


def test_a_rule_that_was_not_run_is_a_ground() -> None:
    lack = NotRunRule("unsupported-figure", "there is no evidence")
    answer = Answer(Verdict(Document("a", FINE), Decision.REVIEW, not_run=(lack,)))

    assert (answer.measured, answer.grounds) == (False, ("unsupported-figure",))
    assert answer.reasons == ("unsupported-figure was not run: there is no evidence",)


def test_a_document_that_cannot_be_kept_is_not_answered(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "held.jsonl").unlink()
    (tmp_path / "held.jsonl").mkdir()

    assert desk.answer(submission(FINE, SOURCE)).accepted
    with pytest.raises(CopydeskError, match="cannot be written"):
        desk.answer(submission(OFFER, {}))


def test_a_desk_survives_pickling(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy: Desk = pickle.loads(pickle.dumps(desk))  # noqa: S301 - our own bytes
    monkeypatch.chdir("/")

    assert copy.answer(submission(OFFER, {})).decision is Decision.REJECT
    assert verdicts(tmp_path / "held.jsonl") == [(OFFER, "reject")]

"""A figure that nobody is named for; and what the rule says when it cannot look."""

from __future__ import annotations

from copydesk import Document, Gate, Settings, SourceText

GATE = Gate(Settings(select=("unattributed-figure",)))
TEXT = "The line carried 48,000 passengers in its first month."


def test_a_figure_without_a_source_is_found() -> None:
    (finding,) = GATE.judge(Document("a", TEXT)).findings

    assert finding.span is not None
    assert finding.span.of(TEXT) == "48,000 passengers"


def test_evidence_that_cannot_be_weighed_yet_is_said_and_not_passed_over() -> None:
    verdict = GATE.judge(Document("a", TEXT, sources=(SourceText("1", "It carried 48,000 passengers."),)))

    assert [lack.rule for lack in verdict.not_run] == ["unattributed-figure"]
    assert verdict.decision.value == "review"

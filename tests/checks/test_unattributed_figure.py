"""A figure that nobody is named for; and what the rule says when it cannot look."""

from __future__ import annotations

from copydesk import Document, Gate, Settings, Severity, SourceText

GATE = Gate(Settings(select=("unattributed-figure",)))
TEXT = "The line carried 48,000 passengers in its first month."


def test_a_figure_without_a_source_is_found() -> None:
    (finding,) = GATE.judge(Document("a", TEXT)).findings

    assert finding.span is not None
    assert finding.span.of(TEXT) == "48,000 passengers"


def test_figures_with_evidence_are_held_against_it_and_need_no_source_beside_them() -> None:
    verdict = GATE.judge(Document("a", TEXT, sources=(SourceText("1", "It carried 48,000 passengers."),)))

    assert not [finding for finding in verdict.findings if finding.rule == "unattributed-figure"]
    assert verdict.document.backings


def test_a_demanded_source_is_a_warning_in_editorial_text_as_well() -> None:
    gate = Gate(Settings(select=("unattributed-figure",), rules={"unattributed-figure": {"demand": ["money"]}}))
    text = "The new line cost 9 million euros, and carried 48,000 passengers in its first month."

    found = gate.judge(Document("a", text)).findings

    assert [(finding.severity, finding.span.of(text)) for finding in found if finding.span] == [
        (Severity.WARNING, "9 million euros"),
        (Severity.INFO, "48,000 passengers"),
    ]

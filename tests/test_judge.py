"""What counts, what is set aside, and what follows."""

from __future__ import annotations

import pytest

from copydesk.judge import judge
from copydesk.model import Decision, Document, Finding, NotRunRule, Policy, Severity, Verdict

DOCUMENT = Document("a", "text")


def finding(severity: Severity = Severity.ERROR, confidence: float = 1.0) -> Finding:
    return Finding("XYZ001", "made-up", severity, confidence, None, "A fault.")


def judged(*findings: Finding, policy: Policy | None = None, not_run: tuple[NotRunRule, ...] = ()) -> Verdict:
    return judge(DOCUMENT, findings, not_run, policy or Policy())


@pytest.mark.parametrize(
    ("severity", "decision"),
    [(Severity.INFO, Decision.ACCEPT), (Severity.WARNING, Decision.REVIEW), (Severity.ERROR, Decision.REJECT)],
)
def test_the_worst_finding_decides(severity: Severity, decision: Decision) -> None:
    assert judged(finding(Severity.INFO), finding(severity)).decision is decision


def test_nothing_found_is_accepted() -> None:
    assert judged().decision is Decision.ACCEPT


def test_a_rule_not_run_holds_the_document() -> None:
    verdict = judged(not_run=(NotRunRule("made-up", "no facts"),))

    assert verdict.decision is Decision.REVIEW


def test_or_rejects_it_where_the_policy_says_so() -> None:
    strict = Policy(not_run=Decision.REJECT)

    assert judged(not_run=(NotRunRule("made-up", "no facts"),), policy=strict).decision is Decision.REJECT
    assert judged(policy=strict).decision is Decision.ACCEPT


def test_an_unsure_finding_is_set_aside_and_says_why() -> None:
    verdict = judged(finding(confidence=0.3))

    assert verdict.decision is Decision.ACCEPT
    assert verdict.findings == ()
    assert verdict.set_aside[0].reason == "confidence 0.30 is under the floor of 0.50"


def test_a_floor_may_be_set_for_one_rule() -> None:
    verdict = judged(finding(confidence=0.3), policy=Policy(floors={"made-up": 0.2}))

    assert verdict.decision is Decision.REJECT


def test_a_severity_may_be_set_for_one_rule() -> None:
    verdict = judged(finding(), policy=Policy(severities={"made-up": Severity.INFO}))

    assert verdict.findings[0].severity is Severity.INFO
    assert verdict.decision is Decision.ACCEPT


def test_never_fails_and_still_reviews() -> None:
    assert judged(finding(), policy=Policy(fail_on=None)).decision is Decision.REVIEW

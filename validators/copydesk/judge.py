"""Findings become a verdict: what counts, what is set aside, and what follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from copydesk.model import Decision, NotRunRule, Origin, Segment, SetAside, Severity, Span, Verdict, graded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from copydesk.model import Document, Finding, Policy

    Excuse: TypeAlias = Callable[[Document, Finding], SetAside | Finding]


def judge(
    document: Document,
    findings: Iterable[Finding],
    not_run: tuple[NotRunRule, ...],
    policy: Policy,
    excuses: Sequence[Excuse] = (),
) -> Verdict:
    """The verdict on a document. A rule that could not run leaves it at best for review, or rejects it by the policy.

    A finding under the floor of confidence is set aside; of the others those that one of `excuses` sets aside.
    """
    counted: list[Finding] = []
    set_aside: list[SetAside] = []
    for finding in findings:
        outcome = _floored(finding, policy) or _excused(document, _graded(finding, policy), excuses)
        if isinstance(outcome, SetAside):
            set_aside.append(outcome)
        else:
            counted.append(outcome)
    decision = _decide(counted, policy, held=bool(not_run))
    return Verdict(document, decision, tuple(counted), tuple(set_aside), not_run)


def judge_again(verdict: Verdict, policy: Policy, excuse: Excuse) -> Verdict:
    """The verdict once more, with those findings set aside besides that `excuse` sets aside."""
    outcomes = [excuse(verdict.document, finding) for finding in verdict.findings]
    counted = [outcome for outcome in outcomes if not isinstance(outcome, SetAside)]
    set_aside = [outcome for outcome in outcomes if isinstance(outcome, SetAside)]
    return replace(
        verdict,
        decision=_decide(counted, policy, held=bool(verdict.not_run)),
        findings=tuple(counted),
        set_aside=(*verdict.set_aside, *set_aside),
    )


def joined(verdict: Verdict, more: Verdict, policy: Policy) -> Verdict:
    """The verdict once more, with what a second one on the same document counts and sets aside."""
    findings = sorted((*verdict.findings, *more.findings), key=lambda finding: finding.order)
    return replace(
        verdict,
        decision=_decide(findings, policy, held=bool(verdict.not_run)),
        findings=tuple(findings),
        set_aside=(*verdict.set_aside, *more.set_aside),
    )


def _floored(finding: Finding, policy: Policy) -> SetAside | None:
    floor = policy.floors.get(finding.rule, policy.confidence_floor)
    if finding.confidence >= floor:
        return None
    return SetAside(finding, f"confidence {finding.confidence:.2f} is under the floor of {floor:.2f}")


def _graded(finding: Finding, policy: Policy) -> Finding:
    return graded(finding, policy.severities.get(finding.rule, finding.severity))


def _excused(document: Document, finding: Finding, excuses: Sequence[Excuse]) -> SetAside | Finding:
    for excuse in excuses:
        outcome = excuse(document, finding)
        if isinstance(outcome, SetAside):
            return outcome
        finding = outcome
    return finding


def unmeasured(document: Document, rules: Iterable[str], reason: str) -> Verdict:
    """The verdict on a document that could not be examined: held for review, none of the rules run.

    Whatever was marked out of it so far is not shown: it is one segment of unknown origin.
    """
    whole = (Segment(Span(0, len(document.text)), Origin.UNKNOWN, confidence=0.0),) if document.text else ()
    not_run = tuple(NotRunRule(rule, reason) for rule in rules)
    return Verdict(replace(document, segments=whole), Decision.REVIEW, not_run=not_run)


def _decide(findings: list[Finding], policy: Policy, *, held: bool) -> Decision:
    worst = max((finding.severity.rank for finding in findings), default=-1)
    if _reaches(worst, policy.fail_on) or (held and policy.not_run is Decision.REJECT):
        return Decision.REJECT
    if held or _reaches(worst, policy.review_on):
        return Decision.REVIEW
    return Decision.ACCEPT


def _reaches(rank: int, threshold: Severity | None) -> bool:
    return threshold is not None and rank >= threshold.rank

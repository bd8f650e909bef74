"""Findings become a verdict: what counts, what is set aside, and what follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.model import Decision, NotRunRule, Origin, Segment, SetAside, Severity, Span, Verdict, graded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copydesk.model import Document, Finding, Policy


def judge(document: Document, findings: Iterable[Finding], not_run: tuple[NotRunRule, ...], policy: Policy) -> Verdict:
    """The verdict on a document. A rule that could not run leaves it at best for review."""
    counted: list[Finding] = []
    set_aside: list[SetAside] = []
    for finding in findings:
        floor = policy.floors.get(finding.rule, policy.confidence_floor)
        if finding.confidence < floor:
            set_aside.append(
                SetAside(finding, f"confidence {finding.confidence:.2f} is under the floor of {floor:.2f}")
            )
        else:
            counted.append(graded(finding, policy.severities.get(finding.rule, finding.severity)))
    return Verdict(document, _decide(counted, policy, held=bool(not_run)), tuple(counted), tuple(set_aside), not_run)


def unmeasured(document: Document, rules: Iterable[str], reason: str) -> Verdict:
    """The verdict on a document that could not be examined: held for review, none of the rules run.

    Whatever was marked out of it so far is not shown: it is one segment of unknown origin.
    """
    whole = (Segment(Span(0, len(document.text)), Origin.UNKNOWN, confidence=0.0),) if document.text else ()
    not_run = tuple(NotRunRule(rule, reason) for rule in rules)
    return Verdict(replace(document, segments=whole), Decision.REVIEW, not_run=not_run)


def _decide(findings: list[Finding], policy: Policy, *, held: bool) -> Decision:
    worst = max((finding.severity.rank for finding in findings), default=-1)
    if _reaches(worst, policy.fail_on):
        return Decision.REJECT
    if held or _reaches(worst, policy.review_on):
        return Decision.REVIEW
    return Decision.ACCEPT


def _reaches(rank: int, threshold: Severity | None) -> bool:
    return threshold is not None and rank >= threshold.rank

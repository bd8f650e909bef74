"""What only a run can show: messages that come again in later documents.

Verdicts come by one after the other in the order of the documents, however many workers judged them, so a run says the
same each time. The memory is bounded, and the text of earlier documents is not kept.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.checks import complete
from copydesk.checks.links.repeated_message import RepeatedMessage
from copydesk.judge import joined, judge
from copydesk.model import Unread
from copydesk.text.resemblance import Memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.judge import Excuse
    from copydesk.model import Check, Policy, Verdict


def across(
    results: Iterable[Verdict | Unread], checks: Sequence[Check], policy: Policy, excuses: Sequence[Excuse] = ()
) -> Iterator[Verdict | Unread]:
    """The results in their order, each verdict with the messages that earlier documents held as well."""
    check = next((check for check in checks if isinstance(check, RepeatedMessage)), None)
    met: Memory[tuple[str, str]] = Memory(check.memory if check else 0)
    for result in results:
        if check is None or isinstance(result, Unread):
            yield result
        elif found := list(check.across(result.document, met)):
            added = complete(result.document, [(finding, RepeatedMessage) for finding in found])
            seen = judge(result.document, added, (), policy, excuses)
            yield joined(_without(result, check.rule.name), seen, policy)
        else:
            yield result


def _without(verdict: Verdict, rule: str) -> Verdict:
    """The verdict less what one rule found in the document by itself."""
    findings = tuple(finding for finding in verdict.findings if finding.rule != rule)
    return replace(
        verdict, findings=findings, set_aside=tuple(one for one in verdict.set_aside if one.finding.rule != rule)
    )

"""What only a run can show: messages that come again in later documents.

Verdicts come by one after the other in the order of the documents, however many workers judged them, so a run says the
same each time. The memory is bounded, and the text of earlier documents is not kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.checks import complete
from copydesk.checks.links.repeated_message import RepeatedMessage
from copydesk.judge import judge
from copydesk.model import Unread
from copydesk.text.resemblance import Memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.model import Check, Policy, Verdict


def across(results: Iterable[Verdict | Unread], checks: Sequence[Check], policy: Policy) -> Iterator[Verdict | Unread]:
    """The results in their order, each verdict with the messages that earlier documents held as well."""
    check = next((check for check in checks if isinstance(check, RepeatedMessage)), None)
    met: Memory[tuple[str, str]] = Memory(check.memory if check else 0)
    for result in results:
        yield result if check is None or isinstance(result, Unread) else _seen(result, check, met, policy)


def _seen(verdict: Verdict, check: RepeatedMessage, met: Memory[tuple[str, str]], policy: Policy) -> Verdict:
    found = list(check.across(verdict.document, met))
    if not found:
        return verdict
    kept = [*verdict.findings, *(aside.finding for aside in verdict.set_aside)]
    others = [finding for finding in kept if finding.rule != check.rule.name]
    added = complete(verdict.document, [(finding, RepeatedMessage) for finding in found])
    findings = sorted([*others, *added], key=lambda finding: finding.order)
    return judge(verdict.document, findings, verdict.not_run, policy)

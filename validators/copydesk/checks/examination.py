"""Runs checks over a marked-out document and says which could not run."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.checks.pages import page
from copydesk.errors import NotRun
from copydesk.model import NotRunRule
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Check, Document, Finding


def examine(document: Document, checks: Sequence[Check]) -> tuple[tuple[Finding, ...], tuple[NotRunRule, ...]]:
    """Every finding of `checks` in the promised order, and the rules that could not be applied."""
    findings: list[tuple[Finding, type[Check]]] = []
    not_run: list[NotRunRule] = []
    for check in checks:
        try:
            findings += [(finding, type(check)) for finding in check.find(document)]
        except NotRun as lack:
            not_run.append(NotRunRule(check.rule.name, str(lack)))
        except Exception as fault:  # noqa: BLE001 - a broken check must be said, and must not stop the others
            not_run.append(NotRunRule(check.rule.name, f"the check broke: {type(fault).__name__}: {fault}"))
    findings.sort(key=lambda pair: pair[0].order)
    return tuple(complete(document, findings)), tuple(not_run)


def complete(document: Document, findings: Sequence[tuple[Finding, type[Check]]]) -> Iterator[Finding]:
    """The findings with their advice, each named by its content, so that a line put in above leaves the name be."""
    seen: defaultdict[tuple[str, str], int] = defaultdict(int)
    for finding, check in findings:
        words = " ".join(finding.span.of(document.text).split()) if finding.span else ""
        seen[finding.code, words] += 1
        key = "\0".join((finding.code, document.id, words, str(seen[finding.code, words])))
        digest = sha256(key)
        yield replace(finding, advice=finding.advice or page(check).advice, fingerprint=digest[:16])

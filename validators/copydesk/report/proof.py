"""One document's findings as lines for a terminal."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rich.cells import cell_len

from copydesk.model import Decision, Severity
from copydesk.report.escapes import one_line
from copydesk.report.excerpt import excerpt
from copydesk.report.lines import Lines
from copydesk.report.naming import called
from copydesk.report.tally import SAID, by_severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, Finding, Span, Verdict
    from copydesk.report.ink import Ink

_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_DECIDED = {Decision.ACCEPT: "green", Decision.REVIEW: "yellow", Decision.REJECT: "red"}
_WHOLE = 3  # findings of one rule in one document that are shown whole; of the others only the lines are named
_NAMED = 12  # lines named before the rest is only counted
_QUOTED = 300  # code points of evidence shown
_INDENT = "  "
_LABEL = len("expected  ")


def proof(verdict: Verdict, shown: Sequence[Finding], ink: Ink) -> Iterator[str]:
    """A heading, then each of `shown` with its line of text and its grounds; ends with an empty line."""
    document = verdict.document
    name, lines = one_line(called(document)), Lines(document.text)
    counts = by_severity(Counter(finding.severity for finding in verdict.findings))
    decided = ink.styled(SAID[verdict.decision], f"bold {_DECIDED[verdict.decision]}")
    yield f"{ink.styled(name, 'bold')}  {decided}  {counts}"
    yield ""
    rest: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    seen: Counter[str] = Counter()
    for finding in shown:
        seen[finding.code] += 1
        if seen[finding.code] > _WHOLE:
            rest[finding.code, finding.rule].append(finding)
        else:
            yield _head(name, lines, finding, ink)
            yield from _body(document, lines, finding, ink)
            if seen[finding.code] == 1:
                yield from _labelled("advice", finding.advice, ink)
            yield ""
    for (code, rule), findings in rest.items():
        yield from ink.hanging("", one_line(f"and {len(findings):,} more of {code} {rule}{_where(findings, lines)}"))
        yield ""


def _head(name: str, lines: Lines, finding: Finding, ink: Ink) -> str:
    place = ":{}:{}".format(*lines.place(finding.span.start)) if finding.span else ""
    severity = ink.styled(finding.severity.value, f"bold {_STYLES[finding.severity]}")
    return f"{name}{place}: {severity} {one_line(finding.code)} {ink.styled(one_line(finding.rule), 'bold')}"


def _body(document: Document, lines: Lines, finding: Finding, ink: Ink) -> Iterator[str]:
    yield from ink.hanging(_INDENT, one_line(finding.message))
    if finding.span and finding.span.start < min(finding.span.end, len(document.text)):
        yield from _snippet(document.text, lines, finding.span, _STYLES[finding.severity], ink)
    for grounds in finding.evidence:
        yield from _labelled("found", grounds.found, ink)
        yield from _labelled("expected", grounds.expected, ink)
        yield from _labelled("source", grounds.source, ink)
    yield from _labelled("note", finding.note, ink)


def _snippet(text: str, lines: Lines, span: Span, style: str, ink: Ink) -> Iterator[str]:
    number = str(lines.place(span.start).line)
    bar = f"{_INDENT}{' ' * len(number)} │ "
    part = excerpt(text, lines, span, ink.width - len(bar))
    marked = ink.styled(part.marked, f"bold {style}")
    under = ink.styled("^" * max(cell_len(part.marked), 1), style)
    yield (ink.styled(f"{_INDENT}{number} │ ", "dim") + part.before + marked + part.after).rstrip()
    yield ink.styled(bar, "dim") + " " * cell_len(part.before) + under


def _labelled(label: str, text: str, ink: Ink) -> list[str]:
    told = text if len(text) <= _QUOTED else text[:_QUOTED] + "…"
    return ink.hanging(_INDENT + label.ljust(_LABEL), one_line(told)) if text else []


def _where(findings: Sequence[Finding], lines: Lines) -> str:
    places = sorted({lines.place(finding.span.start).line for finding in findings if finding.span})
    named = ", ".join(map(str, places[:_NAMED])) + (" …" if len(places) > _NAMED else "")
    return f", in line{'s' if len(places) > 1 else ''} {named}" if places else ""

"""Verdicts for tests of reports: a few by hand, and whatever Hypothesis can think of."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from copydesk.model import (
    Decision,
    Document,
    Evidence,
    Finding,
    Name,
    NotRunRule,
    NumberClaim,
    Origin,
    Pile,
    Provenance,
    RelationClaim,
    RulePage,
    Run,
    Segment,
    SetAside,
    Severity,
    SourceText,
    Span,
    Support,
    Unread,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.report import Report

NASTY = (
    "\x00\x1b[31m\x07\x9b\u202e\u2066\u200b\ud800\udfff\ufeff\u2028\x85\r\n\t<script>&\"'`]]>--%0A::error::##vso[x]"
    "=+-@|*_#\\\U000e0041\U0001f600e\u0301ﷺעبا"
)
"""Characters that some format must not pass on as they are."""

COMMANDS = ("::error::x", "##vso[task.x]", "##[group]", "</script><script>alert(1)</script>", "=1+1", "]]>", "<U+D800>")
"""Words that some reader of some format would obey."""

texts = st.one_of(st.text(st.one_of(st.sampled_from(NASTY), st.characters()), max_size=80), st.sampled_from(COMMANDS))
"""Any text at all, lone surrogates and controls included."""

lines = st.lists(texts).map("\n".join)
"""Any text of several lines."""


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    """A span of a text of `length` code points."""
    start = draw(st.integers(0, length))
    return Span(start, draw(st.integers(start, length)))


@st.composite
def findings(draw: st.DrawFn, length: int) -> Finding:
    """A finding of a made-up rule, in a text of `length` code points or on the whole of it."""
    number = draw(st.integers(1, 3))
    return Finding(
        code=f"TST{number:03}",
        rule=f"made-up-{number}",
        severity=draw(st.sampled_from(Severity)),
        confidence=draw(st.floats(0, 1)),
        span=draw(st.none() | spans(length)),
        message=draw(texts),
        evidence=tuple(draw(st.lists(st.builds(Evidence, texts, texts, texts), max_size=2))),
        advice=draw(texts),
        fingerprint=f"{draw(st.integers(0, 2**64 - 1)):016x}",
        note=draw(st.just("") | texts),
    )


@st.composite
def covering(draw: st.DrawFn, length: int) -> tuple[Segment, ...]:
    """Segments of any origins that cover a text of `length` code points."""
    inner = draw(st.lists(st.integers(0, length), unique=True, max_size=5))
    edges = sorted({0, length, *inner})
    languages = st.sampled_from(["und", "en", "it", "he", "zh-Hant"])
    speakers = st.none() | texts
    return tuple(
        Segment(Span(start, end), draw(st.sampled_from(Origin)), 0.5, draw(languages), 0.5, draw(speakers))
        for start, end in pairwise(edges)
    )


def segments(length: int) -> st.SearchStrategy[tuple[Segment, ...]]:
    """Segments that cover a text of `length` code points; sometimes none."""
    return covering(length) | st.just(())


@st.composite
def marked(draw: st.DrawFn) -> Document:
    """Any text whatever, with any origins whatever, provenance and evidence."""
    text = draw(lines)
    provenance = Provenance(url=draw(st.none() | texts), sha256=draw(st.none() | texts))
    sources = tuple(draw(st.lists(st.builds(SourceText, texts, texts), max_size=2)))
    return Document(draw(texts), text, draw(texts), provenance, sources, segments=draw(covering(len(text))))


@st.composite
def numbers(draw: st.DrawFn, length: int) -> NumberClaim:
    """A figure of any value whatever."""
    return NumberClaim(
        draw(spans(length)), draw(st.none() | st.decimals()), draw(st.none() | texts), support=draw(_supports)
    )


@st.composite
def relations(draw: st.DrawFn, length: int) -> RelationClaim:
    """A stated relation between two names."""
    where = draw(spans(length))
    name = st.builds(Name, st.just(where), texts)
    return RelationClaim(where, draw(name), draw(texts), draw(name), where, support=draw(_supports))


_supports = st.sampled_from(Support)


@st.composite
def verdicts(draw: st.DrawFn) -> Verdict:
    """Any verdict whatever: overlapping findings, no segments, hidden characters, figures beyond all range."""
    text = draw(lines)
    length = len(text)
    some = st.lists(findings(length), max_size=6)
    return Verdict(
        document=Document(
            id=draw(texts),
            text=text,
            path=draw(texts),
            segments=draw(segments(length)),
            language=draw(st.sampled_from(["und", "en", "he"])),
            numbers=tuple(draw(st.lists(numbers(length), max_size=2))),
            relations=tuple(draw(st.lists(relations(length), max_size=2))),
        ),
        decision=draw(st.sampled_from(Decision)),
        findings=tuple(sorted(draw(some), key=lambda finding: finding.order)),
        set_aside=tuple(SetAside(finding, draw(texts), draw(st.sampled_from(Pile))) for finding in draw(some)[:2]),
        not_run=tuple(draw(st.lists(st.builds(NotRunRule, texts, texts), max_size=2))),
    )


runs = st.builds(
    Run,
    st.just("1.2.3"),
    st.dictionaries(texts, texts, max_size=2),
    st.lists(texts, max_size=2).map(tuple),
    st.lists(st.builds(Unread, texts, texts, texts), max_size=2).map(tuple),
    st.lists(texts, max_size=2).map(tuple),
    st.lists(st.builds(RulePage, st.just("TST001"), texts, st.sampled_from(Severity), texts, texts), max_size=1).map(
        tuple
    ),
    st.booleans(),
)
"""Any run whatever."""


def verdict(text: str, *found: Finding, decision: Decision = Decision.REJECT, path: str = "a.txt") -> Verdict:
    """A verdict on an editorial text in English."""
    segment = Segment(Span(0, len(text)), Origin.EDITORIAL, 0.9, "en", 0.9)
    return Verdict(Document(path, text, path, segments=(segment,), language="en"), decision, tuple(found))


def finding(span: Span | None, severity: Severity = Severity.WARNING, message: str = "Made up.") -> Finding:
    """A finding of the made-up rule TST001."""
    return Finding("TST001", "made-up", severity, 0.9, span, message, fingerprint="0123456789abcdef")


def figure(start: int, end: int, value: str, unit: str | None = None) -> NumberClaim:
    """A figure without a source."""
    return NumberClaim(Span(start, end), Decimal(value), unit)


RUN = Run("1.2.3")


def rendered(report: Report, found: Sequence[Verdict], run: Run = RUN) -> str:
    """What a report says of `found`."""
    return "".join(report.add(one) for one in found) + report.finish(run)

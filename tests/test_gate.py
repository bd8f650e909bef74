"""The gate, from outside: what must hold of any text whatever."""

from __future__ import annotations

import pickle
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk import Document, Gate, Origin, Settings, clean, restored

WORDS = st.sampled_from(
    [
        *("The council met on 3 May. „Nein“, sagte sie. И так далее。 15.000 troops! ½ 1e999 €3.5 million").split(),
        *("President Emmanuel Macron, son-in-law of https://example.org/a @anna lol MORE ON: 12/2025").split(),
        *("\n", "\n\n", "\r\n", "\u2028", "\u202e", "\ufeff", "\x00", "\ud800", "“", "’"),
    ]
)
TEXTS = st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=60).map(" ".join))


@cache
def gate() -> Gate:
    return Gate()


@given(TEXTS)
@settings(max_examples=300)
def test_segments_cover_the_text_without_overlap(text: str) -> None:
    segments = gate().judge(Document("a", text)).document.segments

    assert "".join(segment.span.of(text) for segment in segments) == text
    assert all(segment.span.start < segment.span.end for segment in segments)


@given(TEXTS)
@settings(max_examples=300)
def test_everything_found_lies_inside_the_text(text: str) -> None:
    verdict = gate().judge(Document("a", text))
    marked = verdict.document

    found = [
        *(finding.span for finding in verdict.findings if finding.span),
        *(link.span for link in marked.links),
        *(number.span for number in marked.numbers),
        *(relation.span for relation in marked.relations),
        *(name.span for name in marked.names),
    ]
    assert all(0 <= span.start < span.end <= len(text) for span in found)


@given(TEXTS)
@settings(max_examples=200)
def test_every_rule_runs_on_any_text(text: str) -> None:
    assert gate().judge(Document("a", text)).not_run == ()


@given(TEXTS)
@settings(max_examples=100)
def test_the_same_text_has_the_same_verdict(text: str) -> None:
    assert gate().judge(Document("a", text)) == Gate(gate().settings).judge(Document("a", text))


@given(TEXTS, st.sets(st.sampled_from(Origin), min_size=1))
@settings(max_examples=100)
def test_cleaning_loses_nothing_and_cuts_as_the_verdict_does(text: str, keep: set[Origin]) -> None:
    cleaned = gate().clean(Document("a", text))
    judged = clean(gate().judge(Document("a", text)).document, keep)

    assert (restored(cleaned), restored(judged)) == (text, text)
    assert cleaned.document.segments == judged.document.segments


def test_a_judged_document_is_cleaned_as_it_was_judged() -> None:
    verdict = gate().judge(Document("a", "The council met on Tuesday.\nlol who cares\n"))

    assert gate().clean(verdict.document).document is verdict.document


def test_a_gate_survives_pickling() -> None:
    document = Document("a", "The council met on Tuesday.")
    copy: Gate = pickle.loads(pickle.dumps(Gate(Settings(ignore=("MIX",)))))  # noqa: S301 - our own bytes

    assert copy.settings.ignore == ("MIX",)
    assert copy.judge(document) == Gate(copy.settings).judge(document)


def test_findings_are_sorted_and_named_by_content() -> None:
    text = "15.000 troops came.\nThen 15.000 troops left.\n"
    findings = gate().judge(Document("a", text)).findings
    lower = gate().judge(Document("a", "A line above.\n" + text)).findings

    assert [finding.order for finding in findings] == sorted(finding.order for finding in findings)
    assert {finding.fingerprint for finding in findings} <= {finding.fingerprint for finding in lower}
    assert len({finding.fingerprint for finding in findings}) == len(findings)

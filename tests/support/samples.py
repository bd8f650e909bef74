"""A small run that has everything a page shows: overlaps, a quotation, several languages, a text from right to left."""

from __future__ import annotations

from dataclasses import replace

from copydesk.model import (
    Decision,
    Document,
    Evidence,
    NotRunRule,
    Origin,
    Provenance,
    Segment,
    SetAside,
    Severity,
    Span,
    Verdict,
)
from tests.support.verdicts import finding, verdict

FAIR = "The fair opened.\nShe said “no” to 15.000 visitors.\nnice pictures\nche bella festa\n" + "and more " * 40


def fair() -> Verdict:
    """A rejected document with five findings, three of them on the same words."""
    cuts = [(0, 26, "editorial", "en"), (26, 30, "quotation", "en"), (30, 51, "editorial", "en")]
    cuts += [(51, 65, "user", "en"), (65, 81, "user", "it"), (81, len(FAIR), "promotion", "en")]
    segments = tuple(Segment(Span(a, z), Origin(origin), 0.9, language) for a, z, origin, language in cuts)
    grounds = (Evidence("15.000", "15 or 15,000", "the text"),)
    found = (
        replace(finding(None, Severity.ERROR), advice="Say where it comes from."),
        replace(finding(Span(34, 40)), evidence=grounds, advice="Write it out."),
        replace(finding(Span(36, 49), Severity.ERROR), code="TST002", rule="other-rule"),
        finding(Span(34, 49), Severity.INFO),
        finding(Span(51, len(FAIR)), Severity.ERROR),
    )
    named = tuple(replace(one, fingerprint=f"{number:016x}") for number, one in enumerate(found, 1))
    document = Document(
        "fair.txt", FAIR, "fair.txt", Provenance(publisher="The Gull"), segments=segments, language="en"
    )
    return Verdict(document, Decision.REJECT, named, (SetAside(finding(None), "under the floor"),))


def hebrew() -> Verdict:
    """A document for review, written from right to left, with a character that hides."""
    one = replace(finding(Span(11, 16)), fingerprint=f"{9:016x}")
    made = verdict("שלום לכולם \u202eabc\u202c", one, path="hebrew.txt", decision=Decision.REVIEW)
    return replace(
        made,
        document=replace(made.document, language="he"),
        not_run=(NotRunRule("blocked-domain", "no list was given"),),
    )


def run() -> list[Verdict]:
    """Three documents: rejected, for review, accepted."""
    return [fair(), hebrew(), verdict("All is well.", path="well.txt", decision=Decision.ACCEPT)]

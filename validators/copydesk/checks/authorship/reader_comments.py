"""MIX001 reader-comments."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Origin, Rule, Severity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Document, Segment

_EDITORIAL = (Origin.EDITORIAL, Origin.QUOTATION)
_ARTICLE = 100  # code points of an article
_PLAIN = frozenset({"stamp line", "comments heading", "reply link"})


@dataclass(frozen=True)
class ReaderComments:
    """Flags readers' comments that stand in a document as if they were part of the article.

    Why it matters
    --------------
    A scraper that takes the comments along with the article makes the publisher say what strangers wrote.
    Whatever is later learnt, quoted or counted from the document then carries their claims, languages and insults
    under the publisher's name.

    What to do
    ----------
    Cut the document where the finding begins, or keep the comments as a document of their own that says who speaks.
    The finding's evidence names what told the comments from the article.

    When to ignore it
    -----------------
    For pages whose purpose is the readers' word, such as collections of letters.
    A document that is nothing but posts is not mixed and is never flagged.
    """

    rule: ClassVar[Rule] = Rule("MIX001", "reader-comments", Severity.ERROR, "0.1")

    sure: float = 0.62  # how probable it must be that readers wrote the run

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding a run of comments that follows editorial text and that no editorial text follows."""
        tail = _tail(document.segments)
        comments = [segment for segment in tail if segment.origin is Origin.USER]
        if len(tail) == len(document.segments) or not comments or not _has_article(document, comments):
            return
        span = Span(comments[0].span.start, comments[-1].span.end).inked(document.text)
        lines = sum(1 for line in span.of(document.text).splitlines() if line.strip())
        sure = max(segment.confidence for segment in comments)
        if sure < self.sure:
            return
        yield self.rule.finding(
            span,
            f"Readers' comments, {lines} {'line' if lines == 1 else 'lines'}; the article ends before them, at "
            f"{_ending(document, tail)}.",
            Evidence(_signals(comments), "the publisher's own words", "wording and place of the lines"),
            confidence=sure,
        )


def _tail(segments: Sequence[Segment]) -> list[Segment]:
    """The segments after the last editorial one."""
    last = max((at for at, segment in enumerate(segments) if segment.origin in _EDITORIAL), default=-1)
    return list(segments[last + 1 :])


def _has_article(document: Document, comments: Sequence[Segment]) -> bool:
    """Whether more than a title stands before comments: one voice under a title is a blog or a letter.

    Comments that say so themselves, by stamps or a heading, need no long article.
    """
    said = sum(len(s.span.of(document.text).strip()) for s in document.segments if s.origin in _EDITORIAL)
    plain = sum(not _PLAIN.isdisjoint(segment.signals) for segment in comments)
    return said >= _ARTICLE or (said > 0 and plain > 1)


def _ending(document: Document, tail: Sequence[Segment]) -> str:
    article = document.text[: tail[0].span.start].rstrip()
    return f"“…{article[-40:].splitlines()[-1]}”"


def _signals(comments: Sequence[Segment]) -> str:
    seen = [signal for segment in comments for signal in segment.signals]
    ranked = sorted(((len(list(same)), signal) for signal, same in groupby(sorted(seen))), key=lambda x: (-x[0], x[1]))
    return ", ".join(signal for _, signal in ranked[:4]) or "the wording of comments"

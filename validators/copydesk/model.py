"""The nouns of the copy desk. Every offset is a Unicode code point of the decoded text, half-open."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol

from copydesk.claims import (  # noqa: F401, TC001 - found here with the other nouns
    Backing,
    Evidence,
    Hint,
    Name,
    NearName,
    NumberClaim,
    Period,
    RelationClaim,
    Requote,
)
from copydesk.span import Span
from copydesk.vocabulary import Bound, Decision, Direction, Origin, Pile, Ruling, Severity, Support  # noqa: F401 - as above

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Block(NamedTuple):
    """A line, paragraph or markup element, before anyone has judged who speaks in it. A tuple, as spans are."""

    span: Span
    kind: str = "paragraph"  # paragraph, heading, item, quote, code, table, matter
    origin: Origin | None = None  # what the markup itself says, where it says so
    signals: tuple[str, ...] = ()  # the markup that said it, e.g. ("ol.comment-list",)


@dataclass(frozen=True, slots=True)
class Link:
    """A link: where it stands in the text, and where it leads."""

    span: Span  # of the URL, or of the anchor's words when the target is hidden in markup
    url: str  # as written, unresolved
    domain: str = ""  # registrable domain, lower case; empty when there is none
    anchored: bool = False  # the text shows words, the markup holds the target


@dataclass(frozen=True, slots=True)
class Signal:
    """Something that speaks for promotion (points above zero) or against it (below)."""

    name: str
    points: float  # log-odds
    words: str = ""  # what was found, where it can be shown


@dataclass(frozen=True, slots=True)
class Appeal:
    """What a passage with links asks of its reader: how sure it is that it promotes something, and why."""

    links: tuple[Link, ...]  # one at least, in order
    signals: tuple[Signal, ...]  # strongest first
    confidence: float  # that the passage promotes, 0 to 1
    message: str = ""  # words and domains to know it by elsewhere; empty where they are the publisher's to repeat


class Witness(NamedTuple):
    """What one reader of languages says of a passage that another took for foreign."""

    name: str  # "eldc", "CLD2", "langdetect"
    language: str | None  # BCP 47, "und" where it cannot tell; None where it was not asked


class Segment(NamedTuple):
    """A passage of one origin and one language; those of a document cover it without overlap. A tuple, as spans are."""

    span: Span
    origin: Origin
    confidence: float = 1.0  # of the origin, 0 to 1
    language: str = "und"  # BCP 47
    language_confidence: float = 0.0  # 0 to 1
    speaker: str | None = None  # whose words a quotation is, where the text says so
    signals: tuple[str, ...] = ()  # what told the origin, strongest first
    witnesses: tuple[Witness, ...] = ()  # where the language is not the document's: who was asked, and said what


class Cell(NamedTuple):
    """Where in a table a figure stands, in the table's own words. A tuple, because a table has thousands."""

    row: tuple[str, ...]  # the texts of its row: ("Aal", "north")
    column: str  # "ships"
    figure: str  # as written: "4,100"


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text supplied with a document as evidence for its claims, or one figure of a table."""

    id: str  # of a figure: the file, its row and its column
    text: str  # of a figure: its row and column and itself, as shown in a finding
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a document says it comes from. Dates are ISO 8601 as given; nothing here is trusted."""

    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    retrieved: str | None = None
    licence: str | None = None
    sha256: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Pardon:
    """A comment in a document's own markup that asks for findings to be left out. Heeded only where settings allow."""

    rules: tuple[str, ...]  # names, codes or beginnings of codes, as written
    reason: str  # empty where none is given
    at: int  # where in the text the comment stands
    block: Span | None = None  # what it speaks of; None: the whole document


@dataclass(frozen=True, slots=True)
class Document:
    """One text, as read; then, as `segment` and `facts` go over it, as marked out."""

    id: str
    text: str
    path: str = ""
    provenance: Provenance = field(default_factory=Provenance)
    sources: tuple[SourceText, ...] = ()
    encoding: str = "utf-8"
    encoding_guessed: bool = False
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    appeals: tuple[Appeal, ...] = ()
    pardons: tuple[Pardon, ...] = ()
    segments: tuple[Segment, ...] = ()
    language: str = "und"
    numbers: tuple[NumberClaim, ...] = ()
    relations: tuple[RelationClaim, ...] = ()
    backings: tuple[Backing, ...] = ()
    requotes: tuple[Requote, ...] = ()
    conflicts: tuple[Backing, ...] = ()  # figures that another of the document contradicts
    impossible: tuple[Backing, ...] = ()  # figures that cannot be
    names: tuple[Name, ...] = ()
    hints: tuple[Hint, ...] = ()
    near_names: tuple[NearName, ...] = ()
    weighed: bool = False  # whether reference facts have been held against the relations

    def segment_at(self, offset: int) -> Segment:
        """The segment in which `offset` lies; IndexError when the document is not marked out."""
        return self.segments[bisect_right(self.segments, offset, key=lambda s: s.span.start) - 1]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of anything is read before it is refused."""

    file_bytes: int = 1 << 30  # of one file, after decompression
    record_chars: int = 10_000_000  # code points of one document
    expansion: int = 200  # bytes that one compressed byte may become
    depth: int = 200  # nesting of markup or JSON


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or record that could not be examined, by name and place."""

    path: str
    reason: str
    place: str = ""  # "line 12", "byte 801", "record 3"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a document, as plain data."""

    code: str
    rule: str
    severity: Severity
    confidence: float  # how sure, 0 to 1
    span: Span | None  # None: the document as a whole
    message: str
    evidence: tuple[Evidence, ...] = ()
    advice: str = ""
    fingerprint: str = ""
    note: str = ""  # what a reviewer who put off the decision wrote of it

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Sorts findings as the result record promises: start, end, code."""
        place = self.span or Span(0, 0)
        return (place.start, place.end, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Rule:
    """What identifies a rule. Its words stand in the docstring of its check."""

    code: str
    name: str
    severity: Severity
    since: str

    def finding(self, span: Span | None, message: str, *evidence: Evidence, confidence: float = 1.0) -> Finding:
        """A finding of this rule at its default severity."""
        return Finding(self.code, self.name, self.severity, confidence, span, message, evidence)


class Check(Protocol):
    """What a rule file holds: a frozen dataclass with a `rule`, its options as fields, and one generator.

    A check that lacks what it needs raises `errors.NotRun` with the reason.
    """

    rule: ClassVar[Rule]

    def find(self, document: Document) -> Iterator[Finding]:
        """The faults of one marked-out document, in any order."""
        ...


@dataclass(frozen=True, slots=True)
class NotRunRule:
    """A rule that could not be applied, and why."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A finding that does not count, and the pile it went to."""

    finding: Finding
    reason: str
    pile: Pile = Pile.FLOOR


@dataclass(frozen=True, slots=True)
class Waiver:
    """A reviewer's decision on one finding, by its fingerprint, or on a rule's findings under a path."""

    decision: Ruling
    reason: str
    fingerprint: str = ""  # of one finding; empty where `rule` tells which
    rule: str = ""  # name or code; empty for any
    path: str = ""  # pattern of the documents' paths: `*` within a folder, `**` across; empty for any
    by: str = ""
    date: str = ""  # of the decision, ISO 8601
    until: str = ""  # last day it holds, ISO 8601; empty for good


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes a document rejected or held."""

    fail_on: Severity | None = Severity.ERROR  # at or above: reject; None: never
    review_on: Severity | None = Severity.WARNING  # at or above: review
    confidence_floor: float = 0.5  # under it a finding is set aside
    severities: Mapping[str, Severity] = field(default_factory=dict)  # by rule name
    floors: Mapping[str, float] = field(default_factory=dict)  # by rule name
    not_run: Decision = Decision.REVIEW  # what a rule that could not be run makes of a document, at best


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the desk decided of a document, and on what grounds."""

    document: Document
    decision: Decision
    findings: tuple[Finding, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    not_run: tuple[NotRunRule, ...] = ()


@dataclass(frozen=True, slots=True)
class RulePage:
    """What a rule says of itself, for reports, which know findings and no rules."""

    code: str
    name: str
    severity: Severity  # unless settings say otherwise
    summary: str  # one sentence: what it flags
    markdown: str  # the page, without its options


@dataclass(frozen=True, slots=True)
class Run:
    """What a report says of a whole run, besides its verdicts."""

    version: str
    settings: Mapping[str, str] = field(default_factory=dict)  # those that differ from the default, as shown
    facts: tuple[str, ...] = ()  # the reference facts used: name, number of facts, snapshot
    unread: tuple[Unread, ...] = ()
    notices: tuple[str, ...] = ()  # waivers, comments and baseline entries that no longer fit, in words
    rules: tuple[RulePage, ...] = ()  # those that were run, by code
    baseline: bool = False  # whether findings known of old were told from new ones


def graded(finding: Finding, severity: Severity) -> Finding:
    """The same finding at another severity."""
    return finding if finding.severity is severity else replace(finding, severity=severity)

"""What is sent to the service and what it answers, as its OpenAPI page shows it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from copydesk.model import Decision  # noqa: TC001 - pydantic reads the annotation

_STRICT = ConfigDict(extra="forbid")  # a date sent as `publishd` would be missed in silence


class EvidenceText(BaseModel):
    """A text that the document's figures and quotations are held against."""

    model_config = _STRICT

    id: str = Field(description="name that findings cite", max_length=1000)
    text: str


class Submission(BaseModel):
    """One document, and where it says it comes from."""

    model_config = _STRICT

    text: str = Field(description="the document's text, plain", examples=["The ferry carried 1,200 people on Monday."])
    id: str | None = Field(
        None, description="your name for it, given back in the answer; without one, its SHA-256", max_length=1000
    )
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = Field(None, description="ISO 8601; the day at which offices are judged")
    retrieved: str | None = Field(None, description="ISO 8601")
    licence: str | None = None
    sha256: str | None = Field(None, description="hex digest the text should have")
    language: str | None = Field(None, description="declared language, a BCP 47 tag")
    evidence: list[str | EvidenceText] = Field(default=[], max_length=1000)


class Batch(BaseModel):
    """Several documents in one request."""

    model_config = _STRICT

    documents: list[Submission] = Field(min_length=1, max_length=1000)


class Told(BaseModel):
    """Who speaks in a passage, and in which language. Places are code points of the text, half-open."""

    start: int
    end: int
    origin: str
    language: str
    confidence: float
    speaker: str | None = None


class Ground(BaseModel):
    """What a finding rests on."""

    found: str
    expected: str | None
    source: str | None


class Fault(BaseModel):
    """A finding; without a place it speaks of the whole document."""

    code: str
    rule: str
    severity: Literal["info", "warning", "error"]
    confidence: float
    start: int | None
    end: int | None
    message: str
    advice: str
    evidence: list[Ground]
    fingerprint: str


class Result(BaseModel):
    """The result record `copydesk/result/1`, as `copydesk check --format jsonl` writes it; keys may be added."""

    model_config = ConfigDict(extra="allow")

    id: str
    sha256: str
    verdict: Decision
    language: str
    segments: list[Told]
    findings: list[Fault]
    not_run: list[dict[str, str]]


class Results(BaseModel):
    """One result or refusal for each document of a batch, in the same order."""

    results: list[Result | Problem]


class Problem(BaseModel):
    """Why there is no verdict, after RFC 9457. A document without a verdict is not accepted."""

    title: str
    status: int
    detail: str
    id: str | None = None


class Health(BaseModel):
    """That the service runs, and how many documents it has in hand."""

    status: Literal["ok"]
    version: str
    in_hand: int

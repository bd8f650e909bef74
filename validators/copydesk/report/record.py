"""The result record `copydesk/result/1`: one document's verdict as plain data."""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import TYPE_CHECKING, Any

import orjson

from copydesk.report.composition import composition
from copydesk.report.escapes import encodable
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from decimal import Decimal

    from copydesk.model import Finding, NumberClaim, RelationClaim, Segment, Verdict

SCHEMA = "copydesk/result/1"

_COMMAND = re.compile(rb"#(?=#(?:\[|vso\[|teamcity\[))", re.IGNORECASE)
_WHOLE = 2**53  # the largest integer up to which every JSON reader keeps each one apart (RFC 8259, section 6)


def record(verdict: Verdict) -> dict[str, Any]:
    """The promised keys in the promised order."""
    document = verdict.document
    claims = chain(map(_number, document.numbers), map(_relation, document.relations))
    return {
        "schema": SCHEMA,
        "id": document.id,
        "path": document.path,
        "sha256": sha256(document.text),
        "verdict": verdict.decision,
        "language": document.language,
        "composition": composition(document).shares(),
        "segments": [_segment(segment) for segment in document.segments],
        "claims": sorted(claims, key=lambda claim: (claim["start"], claim["end"], claim["kind"])),
        "findings": [_finding(finding) for finding in sorted(verdict.findings, key=lambda f: f.order)],
        "set_aside": [
            _finding(aside.finding) | {"reason": aside.reason, "pile": aside.pile}
            for aside in sorted(verdict.set_aside, key=lambda aside: aside.finding.order)
        ],
        "not_run": [{"rule": lack.rule, "reason": lack.reason} for lack in verdict.not_run],
    }


def dumped(value: Any) -> str:  # noqa: ANN401 - any JSON value
    r"""`value` as one line of JSON. NaN and infinity become null, a lone surrogate `<U+D800>`.

    Holds nothing that a build server would take for a command (see `escapes.inert`): the sign is written `\u0023`.
    """
    try:
        data = orjson.dumps(value)
    except orjson.JSONEncodeError:
        data = orjson.dumps(_encodable(value))
    else:
        if b"<U+" in data:
            data = orjson.dumps(_encodable(value))
    return _inert(data)


def exact(value: Any) -> str:  # noqa: ANN401 - any JSON value
    r"""`value` as one line of JSON that is read back as it was: a lone surrogate is written as JSON's own `\ud800`.

    Holds no build server's command, as `dumped` holds none. JSON would read two surrogates in a row as one character.
    """
    try:
        data = orjson.dumps(value)
    except orjson.JSONEncodeError:
        data = json.dumps(value, separators=(",", ":")).encode()
    return _inert(data)


def _inert(data: bytes) -> str:
    return _COMMAND.sub(rb"\\u0023", data).decode()


def _encodable(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    match value:
        case str():
            return encodable(value)
        case dict():
            return {encodable(key): _encodable(held) for key, held in value.items()}
        case list():
            return [_encodable(held) for held in value]
        case _:
            return value


def _segment(segment: Segment) -> dict[str, Any]:
    told: dict[str, Any] = {
        "start": segment.span.start,
        "end": segment.span.end,
        "origin": segment.origin,
        "language": segment.language,
        "confidence": round(segment.confidence, 4),
    }
    if segment.speaker is not None:
        told["speaker"] = segment.speaker
    if segment.signals:
        told["signals"] = list(segment.signals)
    return told


def _number(claim: NumberClaim) -> dict[str, Any]:
    told: dict[str, Any] = {
        "kind": "number",
        "start": claim.span.start,
        "end": claim.span.end,
        "value": _plain(claim.value),
        "unit": claim.unit,
        "approximate": claim.approximate,
        "support": claim.support,
    }
    stated = {
        "upper": _plain(claim.upper),
        "bound": claim.bound,
        "direction": claim.direction,
        "readings": [_plain(reading) for reading in claim.readings] or None,
        "phrase": claim.phrase and list(claim.phrase),
        "source": claim.source and list(claim.source),
        "time": claim.time and list(claim.time),
        "period": claim.period and str(claim.period),
        "place": claim.place and list(claim.place),
    }
    return told | {name: value for name, value in stated.items() if value is not None}


def _plain(value: Decimal | None) -> float | None:
    """An integer where it is one and JSON readers keep it exact, else the nearest double; None beyond its range."""
    if value is None or not value.is_finite():
        return None
    near = float(value)
    if abs(near) == float("inf"):
        return None
    return int(near) if near.is_integer() and abs(near) <= _WHOLE else near


def _relation(claim: RelationClaim) -> dict[str, Any]:
    return {
        "kind": "relationship",
        "start": claim.span.start,
        "end": claim.span.end,
        "subject": claim.subject.text,
        "relation": claim.relation,
        "object": claim.object.text,
        "past": claim.past,
        "support": claim.support,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    note = {"note": finding.note} if finding.note else {}
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": round(finding.confidence, 4),
        "start": finding.span.start if finding.span else None,
        "end": finding.span.end if finding.span else None,
        "message": finding.message,
        "advice": finding.advice,
        "evidence": [
            {"found": evidence.found, "expected": evidence.expected, "source": evidence.source}
            for evidence in finding.evidence
        ],
        "fingerprint": finding.fingerprint,
        **note,
    }

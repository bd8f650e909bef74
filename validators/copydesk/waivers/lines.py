"""One waiver as a line of JSON, `copydesk/waivers/1`."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Annotated, Literal

import orjson
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from copydesk.errors import SettingsError
from copydesk.model import Ruling, Waiver

SCHEMA = "copydesk/waivers/1"


def _day(said: str) -> str:
    """A day as ISO 8601 has it, and no point in time, which pydantic would read out of any number."""
    if said and dt.date.fromisoformat(said).isoformat() != said:
        raise ValueError("a day is written as in 2026-12-31")
    return said


_Day = Annotated[str, AfterValidator(_day)]
_Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class _Line(BaseModel):
    """What a line may hold. An unknown key is refused: a misspelt `until` would hold for good."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    said: Literal["copydesk/waivers/1"] = Field(default="copydesk/waivers/1", alias="schema")
    decision: Ruling
    reason: _Words
    fingerprint: str = ""
    rule: str = ""
    path: str = ""
    by: str = ""
    date: _Day | None = None
    until: _Day | None = None


def parsed(line: bytes | str) -> Waiver:
    """The waiver of one line; SettingsError says what does not fit."""
    try:
        told = orjson.loads(line)
    except orjson.JSONDecodeError as fault:
        raise SettingsError(f"no JSON: {fault}") from None
    if not isinstance(told, dict):
        raise SettingsError("a waiver is a JSON object")
    try:
        held = _Line.model_validate(told)
    except ValidationError as fault:
        lacks = (f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in fault.errors(include_url=False))
        raise SettingsError("; ".join(lacks)) from None
    if not (held.fingerprint or held.rule):
        raise SettingsError("neither fingerprint nor rule says which findings are meant")
    return Waiver(
        held.decision, held.reason, held.fingerprint, held.rule, held.path, held.by, held.date or "", held.until or ""
    )


def line_of(waiver: Waiver) -> bytes:
    """The line of one waiver with its line end; what is empty is left out. Read back it is the same waiver.

    SettingsError when no reader would take it.
    """
    told = {"schema": SCHEMA, **{name: value for name, value in asdict(waiver).items() if value}}
    try:
        line = orjson.dumps(told)
    except orjson.JSONEncodeError as fault:
        raise SettingsError(f"the waiver cannot be written: {fault}") from None
    parsed(line)
    return line + b"\n"

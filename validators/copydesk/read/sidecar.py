"""The file beside a file that says where it comes from: `article.txt` has `article.txt.provenance.json`."""

from __future__ import annotations

import errno
from dataclasses import fields
from pathlib import Path

import orjson

from copydesk.errors import ReadError
from copydesk.model import Provenance

_ENDING = ".provenance.json"
_LARGEST = 1 << 16  # bytes
FIELDS = tuple(field.name for field in fields(Provenance))


def is_sidecar(name: str) -> bool:
    """Whether a file of this name speaks of another and is no document."""
    return name.endswith(_ENDING)


def beside(path: str) -> str:
    """Where the sidecar of `path` would stand."""
    return f"{path}{_ENDING}"


def sidecar(path: str) -> Provenance:
    """What the sidecar of `path` says, empty without one; ReadError when it is no flat JSON object of known fields."""
    try:
        with Path(beside(path)).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return Provenance()
    except OSError as fault:
        if fault.errno == errno.ENAMETOOLONG:  # no file can stand there
            return Provenance()
        raise ReadError(fault.strerror or str(fault)) from None
    if len(data) > _LARGEST:
        raise ReadError(f"larger than the limit of {_LARGEST:,} bytes")
    try:
        said = orjson.loads(data)
    except orjson.JSONDecodeError as fault:
        raise ReadError(f"not JSON: {fault}") from None
    return _checked(said)


def merged(first: Provenance | None, second: Provenance) -> Provenance:
    """What `first` says, and what `second` says of the rest."""
    if first is None:
        return second
    return Provenance(*(getattr(first, name) or getattr(second, name) for name in FIELDS))


def _checked(said: object) -> Provenance:
    if not isinstance(said, dict):
        raise ReadError("not a JSON object")
    for name, value in said.items():
        if name not in FIELDS:
            raise ReadError(f"there is no field {name!r}; the fields are {', '.join(FIELDS)}")
        if not isinstance(value, str | None):
            raise ReadError(f"{name} is no string")
    return Provenance(**said)

"""Settings from TOML, environment and flags: one frozen model, read nowhere else."""

from __future__ import annotations

import json
import os
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from copydesk.errors import SettingsError
from copydesk.model import Decision, Limits, Origin, Policy, Provenance, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from copydesk.model import Rule

_FILES = ("copydesk.toml", "pyproject.toml")
_PREFIX = "COPYDESK_"
_FIELDS = frozenset({"id", "text", "evidence", *(field.name for field in fields(Provenance))})

_Share = Annotated[float, Field(ge=0, le=1)]


class LinkLists(BaseModel):
    """Domains that every rule on links goes by; an entry with a slash or that ends in `.txt` is a file of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    block: tuple[str, ...] = Field(default=(), description="domains that no text may link to")
    allow: tuple[str, ...] = Field(default=(), description="domains that no rule on links flags")
    own: tuple[str, ...] = Field(default=(), description="the publisher's own domains")

    @field_validator("block", "allow", "own", mode="after")
    @classmethod
    def _read(cls, entries: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(domain for entry in entries for domain in _domains(entry)))

    def options(self, wanted: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The lists that a rule has an option for, by its name."""
        lists = {"block": self.block, "allow": (*self.allow, *self.own), "own": self.own}
        return {name: lists[name] for name in wanted if lists.get(name)}


class Settings(BaseModel):
    """Everything a user may set. In `pyproject.toml` it stands under `[tool.copydesk]`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    select: tuple[str, ...] = Field(default=(), description="rules or code prefixes to run; empty for all")
    ignore: tuple[str, ...] = Field(default=(), description="rules or code prefixes to leave out")
    fail_on: Severity | None = Field(default=Severity.ERROR, description="severity that rejects a document")
    review_on: Severity | None = Field(
        default=Severity.WARNING, description="severity that holds a document for review"
    )
    not_run: Literal["review", "reject"] = Field(
        default="review", description="what a rule that could not be run makes of a document, at best"
    )
    confidence_floor: _Share = Field(default=0.5, description="findings less sure than this are set aside")
    severities: dict[str, Severity] = Field(default={}, description="severity by rule name")
    floors: dict[str, _Share] = Field(default={}, description="confidence floor by rule name")
    rules: dict[str, dict[str, Any]] = Field(default={}, description="options by rule name")
    facts: tuple[Path, ...] = Field(default=(), description="files of reference facts")
    starter_facts: bool = Field(default=True, description="whether the facts that ship with copydesk are used")
    evidence: tuple[Path, ...] = Field(
        default=(), description="texts, or folders of them, that every document's numbers are held against"
    )
    links: LinkLists = Field(default=LinkLists(), description="domains, or files of them, by list")
    keep: tuple[Origin, ...] = Field(
        default=(Origin.EDITORIAL, Origin.QUOTATION, Origin.UNKNOWN),
        min_length=1,
        description="origins whose passages `clean` keeps",
    )
    waivers: tuple[Path, ...] = Field(default=(), description="files of reviewers' decisions that are honoured")
    inline: bool = Field(default=False, description="whether comments in documents may set findings aside")
    baseline: Path | None = Field(default=None, description="file of findings known of old, which `check` sets aside")
    columns: dict[str, str] = Field(default={}, description="record column by field name, where they differ")
    limits: Limits = Limits()

    @field_validator("fail_on", "review_on", mode="before")
    @classmethod
    def _never(cls, value: object) -> object:
        return None if value == "never" else value

    @field_validator("columns")
    @classmethod
    def _known(cls, columns: dict[str, str]) -> dict[str, str]:
        if unknown := sorted(columns.keys() - _FIELDS):
            raise ValueError(f"there is no field {unknown[0]!r}; the fields are {', '.join(sorted(_FIELDS))}")
        return columns

    @property
    def policy(self) -> Policy:
        """The part that judges."""
        floors = (self.confidence_floor, self.severities, self.floors)
        return Policy(self.fail_on, self.review_on, *floors, Decision(self.not_run))

    def options(self, rule: Rule, fields: Iterable[str]) -> dict[str, Any]:
        """The options of a rule: its own, and for rules on links the lists that all of them go by."""
        own = dict(self.rules.get(rule.name, {}))
        if rule.code.startswith("LINK"):
            for name, domains in self.links.options(fields).items():
                if not isinstance(own.get(name), str):
                    own[name] = (*own.get(name, ()), *domains)
        return own

    def shown(self) -> dict[str, str]:
        """What differs from the defaults, as text for a report."""
        plain = self.model_dump(mode="json", exclude_defaults=True)
        return {name: json.dumps(value, ensure_ascii=False) for name, value in plain.items()}

    @classmethod
    def load(cls, config: Path | None = None, **flags: object) -> Self:
        """Settings from `config` (else the nearest file upward), then environment, then the flags that are not None."""
        merged: dict[str, Any] = {**_from_file(config), **_from_environment()}
        merged |= {name: value for name, value in flags.items() if value is not None}
        try:
            return cls.model_validate(merged)
        except ValidationError as fault:
            raise SettingsError(_said(fault)) from None


def _domains(entry: str) -> Iterator[str]:
    """The domains of one entry; of a file one a line, after the address in the form of a hosts file; # for comments."""
    if not _is_file(entry):
        yield entry.lower().strip(".")
        return
    try:
        lines = Path(entry).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as fault:
        raise ValueError(f"{entry}: {_reason(fault)}") from None
    for line in lines:
        if words := line.partition("#")[0].split():
            yield words[-1].lower().strip(".")


def _is_file(entry: str) -> bool:
    return "/" in entry or "\\" in entry or entry.endswith(".txt")


def _no_path(_: str) -> bool:
    return False


_PATHS: Mapping[str, Callable[[str], bool]] = {
    **dict.fromkeys(("facts", "evidence", "waivers", "baseline"), bool),
    "links": _is_file,
}
"""What tells, by setting, whether a text in it is a path; all that is not empty is, unless it could be a domain."""


def _from_file(config: Path | None) -> dict[str, Any]:
    path = config or _nearest()
    if path is None:
        return {}
    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise SettingsError(f"{path}: {_reason(fault)}") from None
    for name in ("tool", "copydesk") if path.name == "pyproject.toml" else ():
        table = table.get(name, {})
        if not isinstance(table, dict):
            raise SettingsError(f"{path}: {name} is no table")
    return {name: _placed(said, path.parent, _PATHS.get(name, _no_path)) for name, said in table.items()}


def _placed(said: Any, folder: Path, is_path: Callable[[str], bool]) -> Any:  # noqa: ANN401 - any value of TOML
    """`said`, with the paths in it, which are meant from the `folder` of their file, as they are from here."""
    match said:
        case str() if is_path(said) and not Path(said).is_absolute():
            return os.path.relpath(folder / said)
        case list():
            return [_placed(part, folder, is_path) for part in said]
        case dict():
            return {name: _placed(part, folder, is_path) for name, part in said.items()}
    return said


def _nearest() -> Path | None:
    here = Path.cwd()
    for folder in (here, *here.parents):
        for name in _FILES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or _speaks_of_copydesk(path)):
                return path
    return None


def _speaks_of_copydesk(path: Path) -> bool:
    try:
        return "[tool.copydesk" in path.read_text("utf-8", "replace")
    except OSError:  # somebody else's, in a folder above
        return False


def _from_environment() -> dict[str, Any]:
    """COPYDESK_FAIL_ON=warning and the like; lists are separated by commas."""
    found: dict[str, Any] = {}
    for name in ("select", "ignore", "facts", "evidence", "keep", "waivers"):
        if value := os.environ.get(_PREFIX + name.upper()):
            found[name] = tuple(part.strip() for part in value.split(","))
    for name in ("fail_on", "review_on", "not_run", "confidence_floor", "starter_facts", "inline", "baseline"):
        if value := os.environ.get(_PREFIX + name.upper()):
            found[name] = value
    return found


def _reason(fault: Exception) -> str:
    """Why a file cannot be read, without its path, which stands before."""
    return getattr(fault, "strerror", None) or str(fault)


def _said(fault: ValidationError) -> str:
    lines = (f"{'.'.join(map(str, error['loc']))}: {error['msg']}" for error in fault.errors())
    return "settings do not fit: " + "; ".join(lines)

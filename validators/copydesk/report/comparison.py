"""What became of the findings of one run by another: new, fixed, unchanged, set aside, or not looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from copydesk.model import Document, Severity
from copydesk.report.naming import called

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class Change(StrEnum):
    """What became of a finding."""

    NEW = "new"
    FIXED = "fixed"  # its rule went over its document again and did not find it
    UNCHANGED = "unchanged"
    ASIDE = "set aside"  # found again, but it no longer counts
    UNSEEN = "not looked at"  # its document is not in the second run, or its rule could not be applied there


class Sighting(NamedTuple):
    """A finding as a result file tells it. All its text is hostile."""

    document: str  # the path, with the record's id behind it where a file holds many
    code: str
    rule: str
    severity: Severity
    message: str
    fingerprint: str
    start: int | None = None  # code points; None for the document as a whole
    end: int | None = None
    reason: str = ""  # why it was set aside


@dataclass(frozen=True, slots=True)
class Comparison:
    """The findings of two runs side by side, each kind in the order of documents and places."""

    changes: Mapping[Change, Sequence[Sighting]]
    before: int  # documents in the first run
    after: int  # documents in the second

    def __getitem__(self, change: Change) -> Sequence[Sighting]:
        """The findings that something became of."""
        return self.changes[change]


@dataclass(slots=True)
class _Earlier:
    """The findings of one document in the first run that nobody has met again yet."""

    findings: dict[str, Sighting] = field(default_factory=dict)  # by fingerprint
    examined: bool = False  # whether the second run holds the document
    not_run: frozenset[str] = frozenset()  # rules that could not be applied there


def compare(old: Iterable[Mapping[str, Any]], new: Iterable[Mapping[str, Any]]) -> Comparison:
    """Holds the records `copydesk/result/1` of two runs against each other; the findings of both are kept in memory.

    A finding is the same where its document has the same path and id and its fingerprint is the same.
    """
    changes: dict[Change, list[Sighting]] = {change: [] for change in Change}
    before, documents = 0, dict[str, _Earlier]()
    for before, record in enumerate(old, 1):  # noqa: B007 - the number of the last is the count
        earlier = documents.setdefault(_called(record), _Earlier())
        earlier.findings |= {one.fingerprint: one for one in _sightings(record, "findings")}
    after = 0
    for after, record in enumerate(new, 1):  # noqa: B007 - as above
        _meet(record, documents.setdefault(_called(record), _Earlier()), changes)
    for earlier in documents.values():
        for sighting in earlier.findings.values():
            looked = earlier.examined and sighting.rule not in earlier.not_run
            changes[Change.FIXED if looked else Change.UNSEEN].append(sighting)
    return Comparison({change: sorted(found, key=_place) for change, found in changes.items()}, before, after)


def _meet(record: Mapping[str, Any], earlier: _Earlier, changes: Mapping[Change, list[Sighting]]) -> None:
    earlier.examined = True
    earlier.not_run = frozenset(_text(lack, "rule") for lack in record["not_run"])
    for sighting in _sightings(record, "findings"):
        known = earlier.findings.pop(sighting.fingerprint, None)
        changes[Change.UNCHANGED if known else Change.NEW].append(sighting)
    for sighting in _sightings(record, "set_aside"):
        if earlier.findings.pop(sighting.fingerprint, None):
            changes[Change.ASIDE].append(sighting)


def _sightings(record: Mapping[str, Any], name: str) -> Iterable[Sighting]:
    document = _called(record)
    for told in record[name]:
        severity = told.get("severity")
        yield Sighting(
            document,
            _text(told, "code"),
            _text(told, "rule"),
            Severity(severity) if severity in set(Severity) else Severity.INFO,
            _text(told, "message"),
            _text(told, "fingerprint"),
            _offset(told, "start"),
            _offset(told, "end"),
            _text(told, "reason"),
        )


def _called(record: Mapping[str, Any]) -> str:
    return called(Document(_text(record, "id"), "", _text(record, "path")))


def _text(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name)
    return value if isinstance(value, str) else ""


def _offset(told: Mapping[str, Any], name: str) -> int | None:
    value = told.get(name)
    return value if isinstance(value, int) else None


def _place(sighting: Sighting) -> tuple[str, int, int, str, str]:
    start, end = sighting.start or 0, sighting.end or 0
    return (sighting.document, start, end, sighting.code, sighting.message)

"""Findings known of old: a file that sets them aside until they are fixed, and then forgets them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import orjson

from copydesk.errors import SettingsError
from copydesk.model import Pile, SetAside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from copydesk.model import Document, Finding, Verdict

SCHEMA = "copydesk/baseline/1"

_REASON = "known of old: in the baseline"


class Entry(NamedTuple):
    """A finding by its content: no line or offset, so that a text may grow above it. Sorts by document, then rule."""

    path: str  # of the file; the document's id where it has none
    rule: str
    fingerprint: str


@dataclass(slots=True)
class Baseline:
    """The entries of a file, and what a run shows of them. With `taking` every finding becomes an entry."""

    known: frozenset[Entry] = frozenset()
    taking: bool = False
    _met: set[Entry] = field(default_factory=set)
    _examined: set[str] = field(default_factory=set)  # paths of entries
    _not_run: set[tuple[str, str]] = field(default_factory=set)  # path and rule of entries
    _paths: Mapping[str, frozenset[str]] = field(init=False)  # the rules of the entries, by path

    def __post_init__(self) -> None:
        rules: dict[str, set[str]] = {}
        for entry in self.known:
            rules.setdefault(entry.path, set()).add(entry.rule)
        self._paths = {path: frozenset(named) for path, named in rules.items()}

    def excuse(self, document: Document, finding: Finding) -> SetAside | Finding:
        """The finding set aside where the file knows it, or takes it in."""
        entry = Entry(_path(document), finding.rule, finding.fingerprint)
        if not self.taking and entry not in self.known:
            return finding
        self._met.add(entry)
        return SetAside(finding, _REASON, Pile.BASELINE)

    def add(self, verdict: Verdict) -> None:
        """Notes that a document was gone through, and by which rules it was not."""
        path = _path(verdict.document)
        if rules := self._paths.get(path):
            self._examined.add(path)
            self._not_run |= {(path, lack.rule) for lack in verdict.not_run if lack.rule in rules}

    def stale(self, rules: frozenset[str]) -> list[Entry]:
        """The entries that a run by `rules` went over and did not find again, in order."""
        return sorted(entry for entry in self.known - self._met if self._looked_for(entry, rules))

    def kept(self, rules: frozenset[str]) -> list[Entry]:
        """The entries without those that are stale, and with those taken in, in order."""
        return sorted((self.known - set(self.stale(rules))) | self._met)

    def _looked_for(self, entry: Entry, rules: frozenset[str]) -> bool:
        ran = entry.rule in rules and (entry.path, entry.rule) not in self._not_run
        return ran and (entry.path in self._examined or self._is_gone(entry.path))

    def _is_gone(self, path: str) -> bool:
        """Whether there is no such file any more; not asked where no file of the baseline was met at all."""
        return bool(self._examined) and not Path(path).exists()


def load(path: Path) -> frozenset[Entry]:
    """The entries of a file; SettingsError names the line that is none."""
    try:
        head, *lines = path.read_bytes().splitlines() or [b""]
    except OSError as fault:
        raise SettingsError(f"baseline {path}: {fault.strerror or fault}; --write-baseline makes one") from None
    if _read(head) != {"schema": SCHEMA}:
        raise SettingsError(f"baseline {path} line 1: not of the form {SCHEMA}")
    entries = set()
    for number, line in enumerate(lines, 2):
        told = _read(line)
        if not isinstance(told, dict) or set(told) != set(Entry._fields) or not all(map(_is_text, told.values())):
            raise SettingsError(f"baseline {path} line {number}: an entry has path, rule and fingerprint")
        entries.add(Entry(**told))
    return frozenset(entries)


def lines_of(entries: list[Entry]) -> Iterator[str]:
    """The lines of a file that holds `entries`."""
    for told in ({"schema": SCHEMA}, *(entry._asdict() for entry in entries)):
        yield orjson.dumps(told).decode() + "\n"


def _path(document: Document) -> str:
    """With what UTF-8 cannot hold replaced, since it goes to a file and comes back."""
    return (document.path or document.id).encode("utf-8", "replace").decode()


def _read(line: bytes) -> object:
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return None


def _is_text(value: object) -> bool:
    return isinstance(value, str)

"""Statements of Wikidata: the ranks that count, the items they point to, the dates that qualify them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from copydesk.errors import FactsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TIME = re.compile(r"([+-])(\d{4,16})-(\d\d)-(\d\d)T")
_DAY, _MONTH, _YEAR, _DECADE = 11, 10, 9, 8  # what Wikidata calls precision
_LAST = 9999


@dataclass(frozen=True, slots=True)
class Claim:
    """What a statement says of its item."""

    object: str  # an item
    since: str = ""
    until: str = ""
    body: str = ""  # the item that an office is "of"

    @property
    def told(self) -> tuple[str, str, str, str]:
        """The four, in their order."""
        return self.object, self.since, self.until, self.body


def claims(stated: Mapping[str, Any], name: str) -> Iterator[Claim | FactsError]:
    """The statements of one property, or why one cannot be used.

    Those of deprecated rank are left out; beside one of preferred rank, so are those of normal rank without dates, for
    it takes their place.
    """
    found = stated.get(name)
    found = [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    preferred = any(one.get("rank") == "preferred" for one in found)
    for one in found:
        dated = isinstance(one.get("qualifiers"), dict) and not {"P580", "P582"}.isdisjoint(one["qualifiers"])
        rank = one.get("rank")
        if rank != "deprecated" and (rank == "preferred" or dated or not preferred):
            claim = _claim(one)
            if claim is not None:
                yield claim


def _claim(stated: Mapping[str, Any]) -> Claim | FactsError | None:
    """A statement; None where it says that there is nobody, or somebody not known."""
    target = item_of(stated.get("mainsnak"))
    if not target:
        return None
    qualifiers = stated.get("qualifiers")
    qualifiers = qualifiers if isinstance(qualifiers, dict) else {}
    try:
        since, until = _date(qualifiers, "P580"), _date(qualifiers, "P582")
    except FactsError as fault:
        return fault
    bodies = filter(None, map(item_of, _snaks(qualifiers, "P642")))
    return Claim(target, since, until, next(bodies, ""))


def _snaks(qualifiers: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = qualifiers.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _value(snak: object) -> Mapping[str, Any]:
    data = snak.get("datavalue") if isinstance(snak, dict) and snak.get("snaktype") == "value" else None
    value = data.get("value") if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}


def item_of(snak: object) -> str:
    """The id of the item that a snak points to; empty where it points to none."""
    value = _value(snak)
    if value.get("entity-type") != "item":
        return ""
    number = value.get("numeric-id")
    return str(value.get("id") or (f"Q{number}" if isinstance(number, int) else ""))


def _date(qualifiers: Mapping[str, Any], name: str) -> str:
    """The day, month or year of a qualifier, in ISO 8601; of several the widest; FactsError for one of no use."""
    ending = name == "P582"
    found = []
    for snak in _snaks(qualifiers, name):
        if snak.get("snaktype") == "somevalue" and ending:
            raise FactsError("it ended, and when is not known")
        value = _value(snak)
        if value:
            found.append(_iso(value, ending=ending))
    return (max if ending else min)(found, default="")


def _iso(value: Mapping[str, Any], *, ending: bool) -> str:
    written, precision = str(value.get("time")), value.get("precision")
    precision = precision if isinstance(precision, int) else _DAY
    parts = _TIME.match(written)
    year = int(parts[2]) if parts else 0
    if parts is None or parts[1] == "-" or not 0 < year <= _LAST or precision < _DECADE:
        raise FactsError(f"its date is too far off or too vague: {written[:40]}")
    if precision == _DECADE:
        year = year - year % 10 + (9 if ending else 0)
    day = (f"{year:04}", parts[3], parts[4])
    known = max(1, min(precision, _DAY) - _YEAR + 1)
    return "-".join(part for part in day[:known] if part != "00")

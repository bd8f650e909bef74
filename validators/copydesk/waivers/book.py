"""Which waiver, if any, speaks of a finding."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from copydesk.model import Pile, Ruling, SetAside
from copydesk.waivers.patterns import fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from copydesk.model import Document, Finding, Waiver

_Key = tuple[str, str, str]


@dataclass(frozen=True)
class Waivers:
    """The waivers in force and those that have expired. Of several that fit a finding the last line decides."""

    in_force: tuple[Waiver, ...] = ()
    expired: tuple[Waiver, ...] = ()
    _places: Mapping[str, list[int]] = field(default_factory=dict, repr=False)  # by fingerprint, rule name and code

    @classmethod
    def of(cls, waivers: Iterable[Waiver], today: str) -> Waivers:
        """The waivers as they stand on a day (ISO 8601); one replaces, or withdraws, those before it on the same."""
        latest: dict[_Key, Waiver] = {}
        for waiver in waivers:
            key = (waiver.fingerprint, waiver.rule, waiver.path)
            latest.pop(key, None)
            if waiver.decision is not Ruling.WITHDRAW:
                latest[key] = waiver
        in_force = tuple(waiver for waiver in latest.values() if not waiver.until or waiver.until >= today)
        expired = tuple(waiver for waiver in latest.values() if waiver.until and waiver.until < today)
        places: dict[str, list[int]] = {}
        for place, waiver in enumerate(in_force):
            places.setdefault(waiver.fingerprint or waiver.rule, []).append(place)
        return cls(in_force, expired, places)

    def __bool__(self) -> bool:
        """Whether any waiver is in force."""
        return bool(self.in_force)

    def fitting(self, document: Document, finding: Finding) -> Waiver | None:
        """The waiver that speaks of a finding."""
        keys = {finding.fingerprint, finding.rule, finding.code} - {""}
        places = sorted((place for key in keys for place in self._places.get(key, ())), reverse=True)
        for place in places:
            if _speaks_of(self.in_force[place], document, finding):
                return self.in_force[place]
        return None

    def excuse(self, document: Document, finding: Finding) -> SetAside | Finding:
        """The finding set aside where a reviewer accepted or dismissed it; noted where the decision is put off."""
        waiver = self.fitting(document, finding) if self.in_force else None
        if waiver is None:
            return finding
        if waiver.decision is Ruling.DEFER:
            return replace(finding, note=_said(waiver))
        return SetAside(finding, _said(waiver), Pile.WAIVED)


def _speaks_of(waiver: Waiver, document: Document, finding: Finding) -> bool:
    path = document.path or document.id
    return (
        waiver.fingerprint in {"", finding.fingerprint}
        and waiver.rule in {"", finding.rule, finding.code}
        and (waiver.path in {"", path} or fits(waiver.path, path))
    )


def _said(waiver: Waiver) -> str:
    words = {Ruling.ACCEPT: "accepted", Ruling.DISMISS: "dismissed", Ruling.DEFER: "deferred"}
    who = f" by {waiver.by}" if waiver.by else ""
    until = f" until {waiver.until}" if waiver.until else ""
    return f"{words[waiver.decision]}{who}{until}: {waiver.reason}"

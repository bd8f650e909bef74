"""Which waivers served in a run, for the lines that say which did not."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from copydesk.model import Pile
from copydesk.waivers.patterns import fits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Verdict, Waiver
    from copydesk.waivers.book import Waivers


@dataclass(slots=True)
class Usage:
    """Counts the waivers that served, from verdicts, wherever these were reached."""

    waivers: Waivers
    _served: set[Waiver] = field(default_factory=set)
    _unmet: dict[str, None] = field(init=False)  # paths of waivers that no document has had yet

    def __post_init__(self) -> None:
        self._unmet = dict.fromkeys(waiver.path for waiver in self.waivers.in_force if waiver.path)

    def add(self, verdict: Verdict) -> None:
        """Counts one verdict in."""
        if not self.waivers:
            return
        path = verdict.document.path or verdict.document.id
        for pattern in [known for known in self._unmet if known == path or fits(known, path)]:
            del self._unmet[pattern]
        noted = [finding for finding in verdict.findings if finding.note]
        waived = [aside.finding for aside in verdict.set_aside if aside.pile is Pile.WAIVED]
        fitting = (self.waivers.fitting(verdict.document, finding) for finding in (*noted, *waived))
        self._served.update(waiver for waiver in fitting if waiver)

    def notices(self, rules: frozenset[str], *, whole: bool) -> Iterator[str]:
        """Expired waivers; and unused ones, where the `whole` of the documents was gone through.

        Of one that names a path or a rule it is said only if a document of that path was met, by one of `rules`.
        """
        for waiver in self.waivers.expired:
            yield f"waiver of {_named(waiver)} expired on {waiver.until}: {waiver.reason}"
        for waiver in self.waivers.in_force if whole else ():
            looked = waiver.path not in self._unmet and (not waiver.rule or waiver.rule in rules)
            if looked and waiver not in self._served:
                yield f"waiver of {_named(waiver)} fits no finding: {waiver.reason}"


def _named(waiver: Waiver) -> str:
    parts = (waiver.fingerprint, waiver.rule, f"under {waiver.path}" if waiver.path else "")
    return " ".join(filter(None, parts))

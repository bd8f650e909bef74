"""PROV001 missing-source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from copydesk.model import Evidence, Finding, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.model import Document

_FIELDS = ("url", "publisher", "author", "published", "retrieved", "licence", "sha256", "language")


@dataclass(frozen=True)
class MissingSource:
    """Flags a document that does not say where it comes from.

    Why it matters
    --------------
    A passage that cannot be traced to a publisher or an address can neither be corrected nor withdrawn, and nobody
    can weigh what it says.
    Dublin Core and W3C PROV both name the source as the first thing to record.

    What to do
    ----------
    Record the address or the publisher beside the text: in front matter, a sidecar file, a record's columns, or the
    flags `--url` and `--publisher`.

    When to ignore it
    -----------------
    For texts of your own making that never leave the house; or set `require` to the fields your archive keeps.
    """

    rule: ClassVar[Rule] = Rule("PROV001", "missing-source", Severity.WARNING, "0.1")

    require: tuple[str, ...] = ("url|publisher",)  # each must be there; | separates fields of which one is enough

    def __post_init__(self) -> None:
        for name in "|".join(self.require).split("|"):
            if name not in _FIELDS:
                raise ValueError(f"require: there is no field {name!r}; the fields are {', '.join(_FIELDS)}")

    def find(self, document: Document) -> Iterator[Finding]:
        """One finding that names every field the policy asks for and the document lacks."""
        lacking = [
            wanted.replace("|", " or ")
            for wanted in self.require
            if not any(getattr(document.provenance, name) for name in wanted.split("|"))
        ]
        if lacking:
            yield self.rule.finding(
                None,
                f"The document does not say its {', nor its '.join(lacking)}.",
                Evidence("nothing", " and ".join(lacking), "the policy of this gate"),
            )

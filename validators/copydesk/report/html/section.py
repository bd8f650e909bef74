"""One document as a section of the page: its text in place, with who speaks beside it and every finding on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from copydesk.report.html.layout import rows
from copydesk.report.html.notes import numbered
from copydesk.report.html.strip import strip
from copydesk.report.html.templates import rendered
from copydesk.report.lines import Lines
from copydesk.report.naming import called
from copydesk.report.tally import by_severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from markupsafe import Markup

    from copydesk.model import Verdict
    from copydesk.report.composition import Composition

_VAST = 400  # rows from which a browser draws only those in sight
_LOOSE = 120  # mean code points a line from which a line is taken for a paragraph
_TONGUES = 6  # languages told apart by the look of their ribbon


def section(verdict: Verdict, key: str, digest: str, made_of: Composition) -> Markup:
    """The section of one document, which links name by `key`; `digest` is that of its text as it was judged."""
    document, lines = verdict.document, Lines(verdict.document.text)
    notes = numbered(verdict.findings, lines)
    return rendered(
        "document.html.j2",
        key=key,
        verdict=verdict,
        document=document,
        composition=made_of.sentence(),
        name=called(document),
        digest=digest,
        counts=by_severity(Counter(finding.severity for finding in verdict.findings)),
        notes=notes,
        rows=rows(document, notes, lines),
        strip=strip(document, notes),
        tongues=_tongues(document.language, made_of.shares()["languages"]),
        vast=_VAST,
        loose=lines.length > _LOOSE * len(lines.starts),
    )


def _tongues(main: str, found: Iterable[str]) -> Mapping[str, int]:
    """The languages of a document by number: 0 its own, then the others, the most frequent first."""
    others = [name for name in found if name != main]
    return {main: 0} | {name: min(i, _TONGUES) for i, name in enumerate(others, 1)}

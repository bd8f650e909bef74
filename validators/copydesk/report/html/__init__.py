"""Format `html`: for reviewers, who need nothing but a browser; it asks nothing of the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from copydesk.report.composition import composition
from copydesk.report.html.listing import Listing
from copydesk.report.html.overview import Overview
from copydesk.report.html.redaction import redacted
from copydesk.report.html.section import section
from copydesk.report.html.shelf import Shelf
from copydesk.report.html.templates import policy, rendered, script, style
from copydesk.report.html.texts import SINGLE, Texts
from copydesk.text.digests import sha256

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from copydesk.model import Run, Verdict

_FRAMES = "frame-src 'self' file:"  # pages of texts; browsers differ on whether a file is 'self' to a file
_REVIEW = "connect-src 'self'"  # where `copydesk review` serves the page


class HtmlReport:
    """One page; where `beside`, its path, is known, the texts of a large run go to pages beside it.

    Used as a context manager it tidies the pages of earlier runs away. With `redact` it holds no word of any text.
    """

    def __init__(self, beside: Path | None = None, *, redact: bool = False, single: int = SINGLE) -> None:
        self._shelf = Shelf(beside) if beside else None
        self._texts = Texts(self._shelf, single=single)
        self._listing = Listing(redacted=redact)
        self._overview = Overview()
        self._redact = redact

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        if self._shelf:
            self._shelf.close(well=kind is None)

    def add(self, verdict: Verdict) -> str:
        """Nothing yet: the overview stands before the documents."""
        digest = sha256(verdict.document.text)
        key = self._listing.key(verdict.document)
        told, made_of = redacted(verdict) if self._redact else verdict, composition(verdict.document)
        self._overview.add(told, made_of)
        self._listing.add(told, key, self._texts.add(section(told, key, digest, made_of)), made_of)
        return ""

    def finish(self, run: Run) -> str:
        """The page."""
        pages = self._texts.pages()
        also = (_FRAMES, _REVIEW) if pages else (_REVIEW,)
        return rendered(
            "index.html.j2",
            run=run,
            overview=self._overview,
            redacted=self._redact,
            pages=pages,
            sections=self._texts.inline(),
            island=self._listing.island([page.address for page in pages]),
            style=style(),
            script=script(),
            policy=policy(script(), *also),
        )

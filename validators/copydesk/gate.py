"""The gate that other tools stand behind: a document in, a verdict out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Provenance, Run, Unread
from copydesk.pipeline import Pipeline, across
from copydesk.settings import Settings
from copydesk.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.cleaning import Cleaned
    from copydesk.model import Document, Verdict


class Gate:
    """Judges documents by one set of settings. Can be pickled: it is rebuilt from its settings on the other side."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._pipeline = Pipeline(self.settings)

    def judge(self, document: Document) -> Verdict:
        """The verdict on one document."""
        return self._pipeline.run(document)

    def clean(self, document: Document) -> Cleaned:
        """The document cut in two by who speaks: the origins that the setting `keep` names, and the rest.

        A document out of a verdict is cut as it was judged, and not marked out anew.
        """
        return self._pipeline.clean(document)

    def read(self, paths: Sequence[str], about: Provenance | None = None) -> Iterator[Document | Unread]:
        """The documents under `paths`, as read; what cannot be read comes by name and place."""
        return self._pipeline.read(paths, about or Provenance())

    def check(self, paths: Sequence[str], about: Provenance | None = None) -> Iterator[Verdict | Unread]:
        """A verdict for every document under `paths`, and what cannot be read."""
        yield from across(
            (item if isinstance(item, Unread) else self.judge(item) for item in self.read(paths, about)), self.settings
        )

    def described(self, unread: tuple[Unread, ...] = ()) -> Run:
        """What a report says of a run through this gate."""
        return Run(__version__, self.settings.shown(), self._pipeline.facts.described(), unread)

    def __reduce__(self) -> tuple[type[Gate], tuple[Settings]]:
        return (type(self), (self.settings,))

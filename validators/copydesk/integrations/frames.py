"""A pandas frame as documents: one a row, with the provenance that its columns tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.model import Document, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

_PROVENANCE = ("url", "publisher", "author", "published", "retrieved", "licence", "sha256", "language")


def documents(frame: pd.DataFrame, text_column: str = "text") -> Iterator[Document | None]:
    """A document for each row, named "row 1" and on; None for a row without text. KeyError without the column.

    Columns of the frame that bear the name of a field of `Provenance` are read as such.
    """
    fields = [name for name in _PROVENANCE if name in frame.columns]
    given = frame[fields].astype(object).where(frame[fields].notna(), None).to_dict("records")
    for number, (text, provenance) in enumerate(zip(frame[text_column], given, strict=True), start=1):
        known = {str(name): str(value) for name, value in provenance.items() if value is not None}
        yield Document(f"row {number}", text, provenance=Provenance(**known)) if isinstance(text, str) else None

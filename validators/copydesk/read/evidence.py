"""Files of evidence: texts as they are, and tables figure by figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.errors import ReadError
from copydesk.model import Provenance, SourceText, Unread
from copydesk.read.files import documents_of
from copydesk.read.media import Medium, medium_of
from copydesk.read.paths import find, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.model import Limits

_TABLES = frozenset({Medium.DELIMITED, Medium.PARQUET})


def evidence(paths: Sequence[str], limits: Limits) -> Iterator[SourceText | Unread]:
    """The texts under `paths`, each figure of the tables there, and a reason for all that could not be read.

    A CSV or Parquet file with a column `text` holds texts; any other is a table, and needs the extra `tables`.
    """
    for path in paths:
        empty = True
        for found in find([path]):
            for one in [found] if isinstance(found, Unread) else _contents(found, limits):
                empty = False
                yield one
        if empty:
            yield Unread(path, "there is no text under it")


def _contents(path: str, limits: Limits) -> Iterator[SourceText | Unread]:
    if medium_of(path) in _TABLES:
        yield from _table(path, limits)
        return
    for found in documents_of(path, limits, {}, Provenance()):
        yield found if isinstance(found, Unread) else SourceText(found.id, found.text)


def _table(path: str, limits: Limits) -> Iterator[SourceText | Unread]:
    try:
        from copydesk.read.figures import figures  # noqa: PLC0415 - pandas and pandera are an extra, and heavy
    except ImportError:
        reason = "a table as evidence needs pandas and pandera: pip install 'copydesk[tables]'"
        yield Unread(shown(path), reason)
        return
    try:
        yield from figures(path, limits)
    except ReadError as fault:
        yield Unread(shown(path), fault.reason, fault.place)

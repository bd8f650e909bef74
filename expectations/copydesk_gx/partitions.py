"""Spark: each partition is judged where it lies, and only judgements travel. copydesk must be installed there too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from copydesk.integrations.frames import documents_of
from copydesk_gx.judging import Judgements, judgements

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def judged_in_partitions(frame: Any, columns: dict[str, str], settings: str) -> Judgements:  # noqa: ANN401 - of Spark
    """What the gate says of the rows of a Spark frame; a row without an id is named by its place in its partition.

    TypeError for a frame of Spark Connect.
    """
    if not hasattr(frame, "rdd"):
        raise TypeError("the partitions of a Spark Connect frame cannot be reached; use a classic session, or pandas")
    found = Judgements()
    for part in frame.rdd.mapPartitionsWithIndex(partial(_judged, columns=columns, settings=settings)).collect():
        found.add(part)
    return found


def _judged(index: int, rows: Iterable[Any], columns: dict[str, str], settings: str) -> Iterator[Judgements]:
    given = (row.asDict(recursive=True) for row in rows)
    yield judgements(documents_of(given, columns, f"partition {index}, row"), settings)

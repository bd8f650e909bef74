"""Which files are read, and as what: told by the name's ending alone."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath


class Medium(StrEnum):
    """What a file holds."""

    PLAIN = "plain text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    JSON_LINES = "JSON Lines"
    DELIMITED = "CSV"
    PARQUET = "Parquet"

    @property
    def of_records(self) -> bool:
        """Whether it holds a document a record, not one alone."""
        return self in {Medium.JSON_LINES, Medium.DELIMITED, Medium.PARQUET}


_MEDIA = {
    ".txt": Medium.PLAIN,
    ".text": Medium.PLAIN,
    ".md": Medium.MARKDOWN,
    ".markdown": Medium.MARKDOWN,
    ".html": Medium.HTML,
    ".htm": Medium.HTML,
    ".xhtml": Medium.HTML,
    ".jsonl": Medium.JSON_LINES,
    ".ndjson": Medium.JSON_LINES,
    ".csv": Medium.DELIMITED,
    ".tsv": Medium.DELIMITED,
    ".parquet": Medium.PARQUET,
}
COMPRESSED = (".gz", ".zst")


def suffixes() -> tuple[str, ...]:
    """The endings of the names that are read in a folder, compressed ones included, in alphabetical order."""
    packed = (f"{suffix}{outer}" for suffix in _MEDIA if suffix != ".parquet" for outer in COMPRESSED)
    return tuple(sorted((*_MEDIA, *packed)))


def medium_of(name: str) -> Medium | None:
    """What a file of this name holds; None when its ending is not one that is read. Parquet is packed within."""
    path = PurePath(name.lower())
    if path.suffix not in COMPRESSED:
        return _MEDIA.get(path.suffix)
    medium = _MEDIA.get(PurePath(path.stem).suffix)
    return None if medium is Medium.PARQUET else medium

"""The lines at the head of a Markdown file that say where it comes from."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from copydesk.model import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MATTER = re.compile(r"(---|\+\+\+)[ \t]{0,9}\r?\n")
_LARGEST = 16_384  # characters
_FIELD = re.compile(r"([A-Za-z][\w-]{0,40}):[ \t]+(\S.{0,2000})")
_QUOTES = "\"'"

# By field, the keys under which Jekyll, Hugo, Pandoc and Obsidian's clipper write it, the surest first.
_KEYS = {
    "url": ("url", "canonical_url", "canonical", "source_url", "source"),
    "publisher": ("publisher", "site", "site_name"),
    "author": ("author", "authors", "byline"),
    "published": ("published", "date", "publishdate", "published_at"),
    "retrieved": ("retrieved", "accessed", "created", "scraped"),
    "licence": ("licence", "license", "rights"),
    "sha256": ("sha256",),
    "language": ("language", "lang"),
}


def front_matter(text: str) -> tuple[int, Provenance]:
    """Where the front matter ends, 0 without any, and what it says.

    Between `+++` stands TOML. Between `---` only flat `key: value` lines are read and no more of YAML: its tags,
    anchors and nested values hold nothing that provenance needs, and much that harms.
    """
    opening = _MATTER.match(text)
    if not opening:
        return 0, Provenance()
    closing = re.compile(rf"^{re.escape(opening[1])}[ \t]{{0,9}}\r?(?:\n|\Z)", re.MULTILINE)
    end = closing.search(text, opening.end(), opening.end() + _LARGEST)
    if not end:
        return 0, Provenance()
    inner = text[opening.end() : end.start()]
    return end.end(), _provenance(_toml(inner) if opening[1] == "+++" else dict(_flat(inner)))


def _provenance(said: Mapping[str, str]) -> Provenance:
    return Provenance(
        **{field: next((said[key] for key in keys if said.get(key)), None) for field, keys in _KEYS.items()}
    )


def _toml(inner: str) -> dict[str, str]:
    """The top level of a TOML table as strings; nothing when it is no TOML."""
    try:
        table = tomllib.loads(inner.replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return {}
    return {key.lower(): said for key, value in table.items() if (said := _said(value))}


def _said(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(part for part in value if isinstance(part, str))
    return "" if isinstance(value, dict) else str(value)


def _flat(inner: str) -> Iterator[tuple[str, str]]:
    for line in inner.splitlines():
        if field := _FIELD.fullmatch(line.rstrip()):
            key, value = field.groups()
            if value[0] in _QUOTES and value[0] == value[-1] and len(value) > 1:
                yield key.lower(), value[1:-1]
            elif value[0] not in "&*!|>{[\"'%@`":
                yield key.lower(), value.partition(" #")[0].rstrip()

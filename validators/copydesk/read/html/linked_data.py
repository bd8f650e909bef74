"""JSON-LD in a page: what schema.org's article types say of publisher, author and date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson

from copydesk.model import Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LARGEST = 200_000  # characters of one script
_MOST = 5_000  # values looked at
_FIELDS = {
    "url": "url",
    "publisher": "publisher",
    "author": "author",
    "published": "datePublished",
    "licence": "license",
    "language": "inLanguage",
}


def provenance_in(scripts: Iterable[str]) -> Provenance:
    """What the first object with a date of publication says; nothing where there is none."""
    for script in scripts:
        for thing in _objects(script):
            if "datePublished" in thing:
                return Provenance(**{field: _name(thing.get(key)) for field, key in _FIELDS.items()})
    return Provenance()


def _objects(script: str) -> Iterator[dict[str, object]]:
    """The objects of a script from the outside in; none when it is too large or no JSON."""
    try:
        level: list[object] = [orjson.loads(script)] if len(script) <= _LARGEST else []
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return
    left = _MOST
    while level and left > 0:
        left -= len(level)
        objects = [value for value in level if isinstance(value, dict)]
        yield from objects
        inner = [list(value.values()) for value in objects] + [value for value in level if isinstance(value, list)]
        level = [part for parts in inner for part in parts if isinstance(part, dict | list)]


def _name(value: object) -> str | None:
    """A string, the name or address of an object, or those of several."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        name = value.get("name") or value.get("url") or value.get("@id")
        return name.strip() or None if isinstance(name, str) else None
    if isinstance(value, list):
        return ", ".join(filter(None, (_name(part) for part in value if not isinstance(part, list)))) or None
    return None

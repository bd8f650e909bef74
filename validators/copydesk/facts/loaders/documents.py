"""Facts written by hand in YAML: things with their names, then facts, with a source and a snapshot for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copydesk.errors import FactsError
from copydesk.facts.loaders.streams import whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from copydesk.facts.loaders.intake import Intake

_LONGEST = 1 << 20  # bytes of a file that somebody wrote by hand
_DEEPEST = 8  # lists and mappings in one another
_FORM = "`entities` and `facts`, two lists, and perhaps `source` and `snapshot`"
_KNOWN = {"entities", "facts", "source", "snapshot"}


def records(path: Path, intake: Intake) -> Iterator[tuple[str, object]]:  # noqa: ARG001 - the shape of all loaders
    """The facts of a document, each with the aliases, the type and the id that `entities` gives to its two names."""
    document = _read(path)
    unknown = sorted(map(str, document.keys() - _KNOWN))
    if unknown:
        raise FactsError(f"{path}: {unknown[0]!r} is not known here; a file of facts holds {_FORM}")
    known: dict[str, dict[str, Any]] = {}
    for number, entity in enumerate(_list(path, document, "entities"), 1):
        if isinstance(entity, dict) and isinstance(entity.get("name"), str):
            known[entity["name"]] = entity
        else:
            yield f"entity {number}", FactsError("an entity needs a name")
    defaults: dict[str, Any] = {name: document[name] for name in ("source", "snapshot") if name in document}
    for number, fact in enumerate(_list(path, document, "facts"), 1):
        yield f"fact {number}", _completed(fact, known, defaults)


def _completed(fact: object, known: Mapping[str, Mapping[str, Any]], defaults: Mapping[str, Any]) -> object:
    if not isinstance(fact, dict):
        return fact
    described = {
        f"{end}_{field}": entity[field]
        for end in ("subject", "object")
        if (entity := known.get(str(fact.get(end))))
        for field in ("aliases", "type", "id")
        if entity.get(field)
    }
    return {**defaults, **described, **fact}


def _list(path: Path, document: Mapping[str, Any], name: str) -> list[Any]:
    found = document.get(name) or []
    if not isinstance(found, list):
        raise FactsError(f"{path}: `{name}` must be a list")
    return found


def _read(path: Path) -> dict[str, Any]:
    """The document as plain mappings, lists and strings: nothing is built, and an anchor cannot be repeated."""
    try:
        import yaml  # noqa: PLC0415 - an extra, and 20 ms
    except ImportError:
        raise FactsError(f"{path}: YAML needs PyYAML; install it with `pip install 'copydesk[yaml]'`") from None
    reader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes strings of all that is written, and nothing else
    try:
        text = whole(path, _LONGEST).decode("utf-8-sig")
        _refuse_tricks(path, yaml.parse(text, Loader=reader))
        found = reader(text).get_single_data()
    except (yaml.YAMLError, RecursionError) as fault:
        raise FactsError(f"{path}: not YAML: {' '.join(str(fault).split())[:300]}") from None
    if not isinstance(found, dict):
        raise FactsError(f"{path}: a file of facts in YAML holds {_FORM}")
    return found


def _refuse_tricks(path: Path, events: Iterable[object]) -> None:
    """FactsError where a few bytes stand for very many: aliases of anchors, and nests in nests."""
    depth = 0
    for event in events:
        kind = type(event).__name__
        depth += kind.endswith(("MappingStartEvent", "SequenceStartEvent"))
        depth -= kind.endswith(("MappingEndEvent", "SequenceEndEvent"))
        if kind == "AliasEvent":
            raise FactsError(f"{path}: anchors and aliases are not read; write the value out")
        if depth > _DEEPEST:
            raise FactsError(f"{path}: its lists and mappings nest deeper than facts do")

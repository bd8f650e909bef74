"""Facts held in memory: for the starter facts, and for files small enough to be read at each start."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from copydesk.facts.likeness import SOUND, sounding
from copydesk.text.names import buckets, key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from copydesk.facts.store import Entity, Fact


class MemoryStore:
    """A keeper of facts that is filled entry by entry, and then only asked."""

    def __init__(self, label: str, snapshot: str = "") -> None:
        self.label = label
        self.snapshot = snapshot
        self.count = 0
        self._entities: dict[str, Entity] = {}
        self._spellings: dict[str, list[str]] = {}
        self._named: defaultdict[str, list[str]] = defaultdict(list)
        self._facts: defaultdict[str, list[Fact]] = defaultdict(list)
        self._drawers: dict[bool, dict[str, list[tuple[str, str]]]] = {}  # those of sounds apart: few ask for them
        self._single: set[str] = set()

    def add_entity(self, entity: Entity, aliases: Iterable[str] = ()) -> None:
        """Makes an entity known; one that is known already gains the aliases."""
        known = self._entities.get(entity.id)
        if known is None:
            self._entities[entity.id] = entity
        elif entity.kind and not known.kind:
            self._entities[entity.id] = replace(known, kind=entity.kind)
        spellings = self._spellings.setdefault(entity.id, [])
        for name in (entity.name, *aliases):
            if name not in spellings:
                spellings.append(name)
                bearers = self._named[key(name)]
                if entity.id not in bearers:
                    bearers.append(entity.id)

    def add_fact(self, fact: Fact, single: str = "") -> None:
        """Makes a fact known. Its two entities must be known. `single` is the end that has but one partner."""
        self.count += 1
        self._facts[fact.subject].append(fact)
        if fact.object != fact.subject:
            self._facts[fact.object].append(fact)
        if single:
            self._single.add(f"{fact.relation}:{single}")

    @property
    def title(self) -> str:
        """Its name, the number of its facts and their snapshot, on one line."""
        dated = f", as of {self.snapshot}" if self.snapshot else ""
        return f"{self.label}: {self.count:,} facts{dated}"

    def entity(self, entity_id: str) -> Entity:
        """The entity of this id."""
        return self._entities[entity_id]

    def named(self, name_key: str) -> Sequence[Entity]:
        """Those who bear a name."""
        ids = self._named.get(name_key)
        return [self._entities[entity_id] for entity_id in ids] if ids else ()  # most names nobody bears

    def names(self, entity_id: str) -> Sequence[str]:
        """Every spelling of an entity's name, its own first."""
        return self._spellings[entity_id]

    def near(self, bucket: str) -> Sequence[tuple[str, str]]:
        """The names that lie in a drawer."""
        kind = bucket.startswith(SOUND)
        if kind not in self._drawers:
            self._drawers[kind] = self._sorted_into(sounding if kind else buckets)
        return self._drawers[kind].get(bucket, ())

    def facts(self, entity_id: str, relation: str = "") -> Sequence[Fact]:
        """The facts of one relation, or of all, in which an entity stands at either end."""
        found = self._facts.get(entity_id, ())
        return [fact for fact in found if fact.relation == relation] if relation else list(found)

    def every(self) -> Iterator[Fact]:
        """All facts, once each, by their subjects."""
        yield from (fact for end, found in self._facts.items() for fact in found if fact.subject == end)

    def single(self, relation: str, end: str) -> bool:
        """Whether these facts declare that one end has but one partner in the relation."""
        return f"{relation}:{end}" in self._single

    def _sorted_into(self, drawers_of: Callable[[str], Iterable[str]]) -> dict[str, list[tuple[str, str]]]:
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for name_key, ids in self._named.items():
            for drawer in drawers_of(name_key):
                found[drawer] += ((name_key, entity_id) for entity_id in ids)
        return dict(found)

"""Whom the names of a document mean, as far as one keeper of facts knows."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from copydesk.text.names import key, surname

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copydesk.facts.store import Entity, Store
    from copydesk.model import Document


class Reading:
    """One document held against one keeper of facts: remembers whom each name means."""

    def __init__(self, store: Store, document: Document, others: Sequence[Store] = ()) -> None:
        self.store = store
        self.document = document
        self.others = others
        self._elsewhere = [other for other in others if other is not store]
        self._meant: dict[str, Sequence[Entity]] = {}
        self._full: defaultdict[str, list[str]] | None = None

    def meant(self, name: str) -> Sequence[Entity]:
        """The entities that a name can mean: by its spelling, or by a fuller name in the same document."""
        name_key = key(name)
        found = self._meant.get(name_key)
        if found is None:
            found = self._meant[name_key] = self._look_up(name_key)
        return found

    def sure(self, name: str) -> Sequence[Entity]:
        """Those whom a name means beyond doubt: a given name or a surname alone may be anybody's."""
        name_key = key(name)
        if " " in name_key:
            return self._borne(name_key)
        fuller = self._fuller_names()[name_key]
        if fuller:
            return self._borne(fuller[0]) if len(fuller) == 1 else ()
        return [one for one in self.meant(name) if one.kind in {"country", "organisation", "place"}]

    def _look_up(self, name_key: str) -> Sequence[Entity]:
        found = self._borne(name_key)
        if found or not name_key:
            return found
        if " of " in name_key:
            return self.store.named(name_key.partition(" of ")[0])
        fuller = self._fuller_names()[name_key]
        return self._borne(fuller[0]) if len(fuller) == 1 else ()

    def _borne(self, name_key: str) -> Sequence[Entity]:
        """Those who bear the name; or, of a country or an organisation, another name that other facts know it by."""
        found = self.store.named(name_key)
        if not found and name_key.count(" ") > 1:
            found = self.store.named(_without_middle(name_key))
        if not found and self._elsewhere:
            found = [one for other in _synonyms(name_key, self._elsewhere) for one in self.store.named(other)]
        return found

    def same(self, name: str, entity_id: str) -> bool:
        """Whether a name is part of a known one, or has it for a part: "Kushner", "Senator Phil Gramm"."""
        name_key = key(name)
        words = set(name_key.split())
        spellings = [set(key(known).split()) for known in self.store.names(entity_id)]
        if not words or any(words <= known or (known <= words and len(known) > 1) for known in spellings):
            return bool(words)
        return any(set(other.split()) in spellings for other in _synonyms(name_key, self.others))

    def _fuller_names(self) -> defaultdict[str, list[str]]:
        """The full names of the document by their last word."""
        if self._full is None:
            self._full = defaultdict(list)
            for name_key in dict.fromkeys(key(name.text) for name in self.document.names if " " in name.text):
                self._full[surname(name_key)].append(name_key)
        return self._full


def _synonyms(name_key: str, stores: Iterable[Store]) -> dict[str, None]:
    """The other names by which `stores` know a country or an organisation."""
    return {
        key(spelling): None
        for store in stores
        for one in store.named(name_key)
        if one.kind in {"country", "organisation"}
        for spelling in store.names(one.id)
    }


def _without_middle(name_key: str) -> str:
    """The key without single letters: "donald j trump" is "donald trump"."""
    words = name_key.split() or [""]
    return " ".join([words[0], *(word for word in words[1:-1] if len(word) > 1), *words[1:][-1:]])

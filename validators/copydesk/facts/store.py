"""What every keeper of facts can be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from copydesk.facts.dates import EVER, Days, days

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that facts are about."""

    id: str
    name: str
    kind: str = ""  # person, country, organisation, place; empty: not said


@dataclass(frozen=True, slots=True)
class Fact:
    """A relation that holds or held, read "subject is the relation of object". Both ends are ids of entities."""

    subject: str
    relation: str
    object: str
    since: str = ""  # ISO 8601, perhaps partial; empty: not said
    until: str = ""  # empty: not said, or still so at the snapshot
    source: str = ""
    snapshot: str = ""  # the day for which an open end was last confirmed

    @property
    def term(self) -> Days:
        """The days on which it may have held; an end that is not said is open."""
        since, until = days(self.since), days(self.until)
        return Days(since.first if since else EVER.first, until.last if until else EVER.last)

    @property
    def dated(self) -> bool:
        """Whether it says when it began or ended."""
        return bool(self.since or self.until)


class Store(Protocol):
    """A keeper of facts."""

    @property
    def title(self) -> str:
        """Its name, the number of its facts and their snapshot, on one line."""
        ...

    def entity(self, entity_id: str) -> Entity:
        """The entity of this id."""
        ...

    def named(self, name_key: str) -> Sequence[Entity]:
        """Those who bear a name, as a key of `text.names`."""
        ...

    def names(self, entity_id: str) -> Sequence[str]:
        """Every spelling of an entity's name, its own first."""
        ...

    def near(self, bucket: str) -> Sequence[tuple[str, str]]:
        """The names that lie in a drawer of `likeness.drawers`: their keys, and the ids of those who bear them."""
        ...

    def facts(self, entity_id: str, relation: str = "") -> Sequence[Fact]:
        """The facts of one relation, or of all, in which an entity stands at either end."""
        ...

    def single(self, relation: str, end: str) -> bool:
        """Whether these facts declare that one "subject" (or one "object") has but one partner in the relation."""
        ...

"""Whom the names of a document mean, as far as one keeper of facts knows."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import pairwise
from string import ascii_uppercase, digits
from typing import TYPE_CHECKING

from copydesk.facts.following import objects_of, subjects_of
from copydesk.model import Name, Span
from copydesk.text.names import key, surname, without_ending

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from copydesk.facts.store import Entity, Fact, Store
    from copydesk.model import Document
    from copydesk.text.vocabulary import Relation

    _Way = Callable[[Store, Relation, str], Iterator[Fact]]
    Joined = Mapping[int, Sequence[Name]]  # the names that several make together, by the place of the first


_MORE = 3  # names behind one that may be part of it
_GAP = 24  # code points between them
_JOINED = re.compile(  # what stands between them
    r" (?:(?:of|for|and|&|e|und|et|y|bin|bint|in) )?(?:the )?"
    r"|, (?:\d{1,2}\w\w )?(?:\w{3,12} of )?"
    r"|,? ?[\"“”„(] ?"
    r"| ?[\"“”)],? ?"
)
_REACH = 18  # code points before a name in which a word may begin that is part of it
_MARKS = '"“„('
_BEGINS = frozenset(ascii_uppercase + digits)  # what both begin with that may stand beside a name
_BEGINNING = re.compile(r"(?!The )[A-Z0-9][\w'’]* ")  # "Led Zeppelin"
_BEHIND = re.compile(r" (?:[0-9]{1,3}\b|[A-Z][\w'’]{1,15}(?: [A-Z][\w'’]{1,15})?)")  # "Mercury 2"


class Reading:
    """One document held against one keeper of facts: remembers whom each name means."""

    def __init__(
        self, store: Store, document: Document, others: Sequence[Store] = (), joined: Joined | None = None
    ) -> None:
        self.store = store
        self.document = document
        self.others = others
        self.joined = joined_names(document) if joined is None else joined
        self._elsewhere = [other for other in others if other is not store]
        self.apart: dict[tuple[str, str, str], Fact | None] = {}  # by relation and names: what tells them apart
        self._meant: dict[str, Sequence[Entity]] = {}
        self._wholes: dict[int, Name] = {}
        self._followed: dict[tuple[bool, str, str], Sequence[Fact]] = {}
        self._full: defaultdict[str, list[str]] | None = None

    @cached_property
    def named(self) -> frozenset[str]:
        """The keys of all names of the document, alone and with those behind them."""
        names = self.document.names
        wholes = (self.whole(number) for number in self.joined)
        return frozenset(key(name.text) for name in (*names, *wholes))

    def meant(self, name: str) -> Sequence[Entity]:
        """The entities that a name can mean: by its spelling, or by a fuller name in the same document."""
        found = self._meant.get(name)
        if found is None:
            found = self._meant[name] = self._look_up(key(name))
        return found

    def whole(self, number: int) -> Name:
        """A name of the document with those behind it, where the facts know them as one: "Philip, Duke of Parma"."""
        if number not in self.joined:
            return self.document.names[number]
        if number not in self._wholes:
            longer = (one for one in self.joined[number] if self.store.named(key(one.text)))
            self._wholes[number] = next(longer, self.document.names[number])
        return self._wholes[number]

    def sure(self, name: str) -> Sequence[Entity]:
        """Those whom a name means beyond doubt: a given name or a surname alone may be anybody's."""
        name_key = key(name)
        if " " in name_key:
            return self._borne(name_key)
        fuller = self._fuller_names().get(name_key, ())
        if fuller:
            return self._borne(fuller[0]) if len(fuller) == 1 else ()
        return [one for one in self.meant(name) if one.kind in {"country", "organisation", "place"}]

    def subjects(self, relation: Relation, entity_id: str) -> Sequence[Fact]:
        """The facts that somebody is the `relation` of an entity."""
        return self._remembered(subjects_of, relation, entity_id)

    def objects(self, relation: Relation, entity_id: str) -> Sequence[Fact]:
        """The facts that an entity is the `relation` of somebody."""
        return self._remembered(objects_of, relation, entity_id)

    def _remembered(self, way: _Way, relation: Relation, entity_id: str) -> Sequence[Fact]:
        asked = (way is subjects_of, relation.id, entity_id)
        found = self._followed.get(asked)
        if found is None:
            found = self._followed[asked] = tuple(way(self.store, relation, entity_id))
        return found

    def _look_up(self, name_key: str) -> Sequence[Entity]:
        found = self._borne(name_key)
        if found or not name_key:
            return found
        if " of " in name_key:
            return self.store.named(name_key.partition(" of ")[0])
        fuller = self._fuller_names().get(name_key, ())
        if len(fuller) == 1:
            return self._borne(fuller[0])
        return self._untitled(name_key.split()) if " " in name_key else ()

    def _untitled(self, words: list[str]) -> Sequence[Entity]:
        """The people whose full name is the end of these words: "Attorney General Ana Castro"."""
        for first in range(1, len(words) - 1):
            found = [one for one in self.store.named(" ".join(words[first:])) if one.kind == "person"]
            if found:
                return found
        return ()

    def _borne(self, name_key: str) -> Sequence[Entity]:
        """Those who bear the name; or, of a country or an organisation, another name that other facts know it by."""
        found = self.store.named(name_key) or (self._shortened(name_key) if " " in name_key else ())
        if found or not self._elsewhere:
            return found
        known = [store for store in self._elsewhere if store.named(name_key)]
        return [one for other in _synonyms(name_key, known) for one in self.store.named(other)] if known else ()

    def _shortened(self, name_key: str) -> Sequence[Entity]:
        """Those whose name is several words without the letters between them, or without what stands behind a name."""
        found = self.store.named(_without_middle(name_key)) if name_key.count(" ") > 1 else ()
        shorter = without_ending(name_key)
        return found or (self.store.named(shorter) if shorter != name_key else ())

    def same(self, name: str, entity_id: str) -> bool:
        """Whether a name is part of a known one, or has it for a part: "Kushner", "Senator Phil Gramm"."""
        name_key = key(name)
        words = set(name_key.split())
        spellings = [set(key(known).split()) for known in self.store.names(entity_id)]
        if not words or any(words <= known or (known <= words and len(known) > 1) for known in spellings):
            return bool(words)
        return any(set(other.split()) in spellings for other in _synonyms(name_key, self.others))

    def _fuller_names(self) -> Mapping[str, list[str]]:
        """The full names of the document by their last word."""
        if self._full is None:
            self._full = defaultdict(list)
            for name_key in dict.fromkeys(key(name.text) for name in self.document.names if " " in name.text):
                self._full[surname(name_key)].append(name_key)
        return self._full


def joined_names(document: Document) -> Joined:
    """What each name of a document makes with those behind it, the longest first, by its place among the names."""
    text, names = document.text, document.names
    joints = [*(_is_joint(text, one.span.end, other.span.start) for one, other in pairwise(names)), False]
    found: dict[int, Sequence[Name]] = {}
    for number, (span, _) in enumerate(names):
        longer = [*_longer(document, number, joints)] if joints[number] else []
        begin, end = _begun(text, span.start), _ended(text, span.end)
        if begin < span.start or end > span.end:
            longer += _framed(text, span, begin, end)
        if longer:
            found[number] = longer
    return found


def _is_joint(text: str, end: int, start: int) -> bool:
    """Whether the name that begins at `start` may be one with that which ends at `end`."""
    return start - end <= _GAP and _JOINED.fullmatch(text, end, start) is not None


def _longer(document: Document, number: int, joints: Sequence[bool]) -> Iterator[Name]:
    """A name with those behind it, each joined to the one before; the longest first."""
    start, last = document.names[number].span.start, number
    while joints[last] and last < number + _MORE:
        last += 1
    for behind in range(last, number, -1):
        span = Span(start, document.names[behind].span.end)
        yield Name(span, span.of(document.text))


def _framed(text: str, span: Span, begin: int, end: int) -> Iterator[Name]:
    """A name with the words beside it, from `begin` and to `end`, that are read as parts of no name."""
    if begin < span.start:
        further = _begun(text, begin)
        if further < begin:
            yield Name(Span(further, span.end), text[further : span.end])
        yield Name(Span(begin, span.end), text[begin : span.end])
    if end > span.end:
        yield Name(Span(span.start, end), text[span.start : end])


def _begun(text: str, start: int) -> int:
    """Where the capitalised word or the number begins that stands right before a name; else where the name begins."""
    if text[start - 1 : start] != " ":
        return start
    begin = text.rfind(" ", max(0, start - _REACH), start - 1) + 1
    begin += text[begin] in _MARKS
    return begin if text[begin] in _BEGINS and _BEGINNING.fullmatch(text, begin, start) else start


def _ended(text: str, end: int) -> int:
    """Where the number or the capitalised words end that stand right behind a name; else where the name ends."""
    behind = _BEHIND.match(text, end) if text[end + 1 : end + 2] in _BEGINS else None
    return behind.end() if behind else end


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

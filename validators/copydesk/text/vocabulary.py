"""The readable vocabulary: relations (`relations.toml`), the small words around them (`grammar.toml`), nations."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "de", "fr", "es", "it")


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that a text may state and a fact may hold, read "SUBJECT is the RELATION of OBJECT"."""

    id: str
    label: str  # in plain words: "prime minister", "son- or daughter-in-law"
    kind: str  # kinship, office, succession, post, belonging, place
    inverse: str = ""  # the relation read from the other end
    broader: str = ""  # the relation that this one is a kind of
    per_object: int = 0  # how many subjects one object has at a time; 0: any number
    per_subject: int = 0  # how many objects one subject has at a time; 0: any number
    paths: tuple[tuple[str, ...], ...] = ()  # relations that, one after the other, amount to this one
    nests: bool = False  # its places lie in one another, so that one does not exclude another
    loose: bool = False  # its paths hold for nearer ties too, so that it excludes none
    beside: bool = False  # a true partner beside it does not speak for another
    shared: bool = False  # several hold it together, so that those known do not exclude one more


@dataclass(frozen=True, slots=True)
class Sense:
    """What a noun states: a relation, and the object where the noun itself names it ("Taoiseach")."""

    relation: str
    of: str = ""


@cache
def _table(file: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))


@cache
def relations() -> Mapping[str, Relation]:
    """Every relation by its id."""
    return {name: _relation(name, row) for name, row in _table("relations.toml").items() if name != "title"}


def _relation(name: str, row: Mapping[str, Any]) -> Relation:
    stated = {field.name: row[field.name] for field in fields(Relation) if field.name in row}
    plain = {"label": name.replace("_", " ")}
    return Relation(id=name, **plain | stated | {"paths": tuple(map(tuple, row.get("paths", ())))})


@cache
def nouns(language: str) -> Mapping[str, Sense]:
    """What each noun phrase in lower case states: those of English, and those of `language` where it has any."""
    found: dict[str, Sense] = {}
    spoken = dict.fromkeys((language, "en")) if language in LANGUAGES else ("en",)
    for name, row in _table("relations.toml").items():
        if name != "title":
            for tongue in spoken:
                for word in row.get(tongue, ()):
                    found.setdefault(word, Sense(name))
    for row in _table("relations.toml")["title"]:
        for word in row["words"]:
            found[word] = Sense(row["relation"], row["of"])
    return found


def wording(relation: str, words: str) -> str:
    """How to call a relation back: by the noun that stated it ("son-in-law"), else by its label."""
    noun = words.lower()
    return noun if noun in nouns("en") else relations()[relation].label


def agreeing(relation: str, noun: str) -> str:
    """The name of a relation for somebody of whom a noun is said: "son-in-law" beside "son"; else its label."""
    last = noun.lower().rpartition(" ")[2]
    sex = next((words for words in map(gendered, ("masculine", "feminine")) if last in words), frozenset())
    names = (word for word in _table("relations.toml")[relation].get("en", ()) if word in sex)
    return next(names, relations()[relation].label)


@cache
def grammar() -> Mapping[str, str]:
    """The tag of each small word, by the word in lower case."""
    found: dict[str, str] = {}
    for row in _table("grammar.toml").values():
        for word in row["words"] if "tag" in row else ():
            found.setdefault(word, row["tag"])
    return dict.fromkeys(verbs("verbs"), "G") | dict.fromkeys(verbs("past_verbs"), "V") | found


@cache
def verbs(tense: str) -> Mapping[str, str]:
    """The relation whose holder is the subject of a verb, by the verb in lower case; `tense`: "verbs", "past_verbs"."""
    return {
        word: name for name, row in _table("relations.toml").items() if name != "title" for word in row.get(tense, ())
    }


@cache
def nations(language: str) -> Mapping[str, str]:
    """The country that an adjective of nations means, by the adjective in lower case; none of English."""
    table = _table("nations.toml")
    endings = table["endings"].get(language, ("",))
    return {
        adjective + ending: country
        for country, row in table["adjectives"].items()
        for adjective in row.get(language, ())
        for ending in endings
    }


@cache
def gendered(gender: str) -> frozenset[str]:
    """The words in lower case that a "he" or a "she" agrees with; `gender`: "masculine", "feminine"."""
    return frozenset(_table("grammar.toml")[gender]["words"])


@cache
def hints() -> Mapping[str, tuple[str, ...]]:
    """The relations that a word in lower case hints at, without stating one."""
    found: dict[str, tuple[str, ...]] = {}
    for name, row in _table("relations.toml").items():
        for word in row.get("hints", ()) if name != "title" else ():
            found[word] = (*found.get(word, ()), name)
    return found


def is_kin(relation: str) -> bool:
    """Whether a relation is one of kinship."""
    return relations()[relation].kind == "kinship"


@cache
def couples() -> frozenset[str]:
    """The words in lower case behind which "of A and B" makes spouses of A and B."""
    return frozenset(_table("relations.toml")["spouse"]["couples"])


@cache
def demonyms() -> frozenset[str]:
    """The English adjectives of nations, in lower case."""
    return frozenset(_table("grammar.toml")["demonym"]["words"])


@cache
def parties() -> Mapping[str, str]:
    """The American party that stands before the state in "(D-Ohio)", by its letter and hyphen in lower case."""
    return _table("grammar.toml")["party"]["of"]  # type: ignore[no-any-return]  # a table of the file


@cache
def fact_names() -> Mapping[str, tuple[str, bool]]:
    """What the relation column of a file of facts may say: the relation, and whether subject and object change places.

    A bare name reads as in Wikidata: `capital` between France and Paris says that the capital of France is Paris. With
    `_of` behind it, it reads the other way: Paris is `capital_of` France.
    """
    found: dict[str, tuple[str, bool]] = {}
    for name, row in _table("relations.toml").items():
        if name != "title":
            found[name] = (name, True)
            found[f"{name}_of"] = (name, False)
            for entry in row.get("facts", ()):
                reading, _, alias = entry.partition(":")
                found[alias] = (name, reading == "has")
    return found

"""Entities as Wikidata's JSON writes them, made by hand: in today's form and in the one before 2015."""

from __future__ import annotations

from typing import Any, Literal

Form = Literal["today", "old"]

Json = dict[str, Any]


def entity(item: str, names: dict[str, list[str]], form: Form = "today", **claims: list[Json]) -> Json:
    """An entity with its names by language, the label first, and its statements by property."""
    nothing: object = {} if form == "today" else []
    labels = {code: {"language": code, "value": spelt[0]} for code, spelt in names.items()}
    aliases = {code: [{"language": code, "value": one} for one in spelt[1:]] for code, spelt in names.items()}
    known: Json = {"id": item, "type": "item", "labels": labels or nothing, "aliases": aliases or nothing}
    dated = {"modified": "2026-01-31T08:00:00Z"} if form == "today" else {}
    return known | dated | {"claims": claims or nothing}


def statement(target: str, form: Form = "today", rank: str = "normal", qualifiers: Json | None = None) -> Json:
    """A statement that points to an item, and its qualifiers by property."""
    stated = {"type": "statement", "rank": rank, "mainsnak": snak(target, form)}
    return stated | ({"qualifiers": qualifiers} if qualifiers else {})


def snak(target: str, form: Form = "today") -> Json:
    """What points to an item: in the old form by its number only."""
    value: Json = {"entity-type": "item", "numeric-id": int(target[1:])}
    if form == "today":
        value["id"] = target
    return {"snaktype": "value", "datavalue": {"type": "wikibase-entityid", "value": value}}


def moment(written: str, form: Form = "today", precision: int = 11) -> Json:
    """A date, given as YYYY-MM-DD: in the old form its year is padded to eleven digits."""
    time = f"+{written}T00:00:00Z" if form == "today" else f"+0000000{written}T00:00:00Z"
    return {"snaktype": "value", "datavalue": {"type": "time", "value": {"time": time, "precision": precision}}}

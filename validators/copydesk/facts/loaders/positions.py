"""Reads the name of an office for what it is, and of whom: "President of the French Republic"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.text.vocabulary import nouns, relations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ONE_COUNTRY = {"secretary of state": "united states"}  # the foreign minister in that country, elsewhere somebody else


def office_in(names: Iterable[str], bodies: Sequence[str], languages: Iterable[str], *, bare: bool = False) -> str:
    """The relation that an office is, going by its names once those of its country or body are taken off.

    With `bare` a name that holds none of them will do. Empty where none of the names leaves one of the nouns of
    `text/relations.toml`.
    """
    known = {noun: sense for language in languages for noun, sense in nouns(language).items()}
    for name in names:
        whole = name.casefold()
        for noun in (*_without(whole, [body.casefold() for body in bodies]), *([whole] if bare else [])):
            sense = known.get(noun)
            if sense and relations()[sense.relation].kind == "office" and _meant(noun, bodies):
                return sense.relation
    return ""


def _without(name: str, bodies: Iterable[str]) -> Iterable[str]:
    """What is left of the name of an office without that of a body, where that stands before or behind it."""
    for body in bodies:
        before = name.removeprefix(f"{body} ")
        if before != name:
            yield before
        for link in (" of the ", " of ", " der ", " des ", " von ", " de la ", " de ", " du ", " del ", " della "):
            behind = name.removesuffix(f"{link}{body}")
            if behind != name:
                yield behind


def _meant(noun: str, bodies: Iterable[str]) -> bool:
    only = _ONE_COUNTRY.get(noun)
    return only is None or only in {body.casefold() for body in bodies}

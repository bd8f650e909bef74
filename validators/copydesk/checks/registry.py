"""Finds the rules by walking the folders: adding a rule edits no list."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

import copydesk.checks as home
from copydesk.errors import CopydeskError
from copydesk.model import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from types import ModuleType

    from copydesk.model import Check


@cache
def all_checks() -> Mapping[str, type[Check]]:
    """Every check of the package by the name of its rule, in the order of the codes."""
    found = {check.rule.name: check for check in _walk()}
    return dict(sorted(found.items(), key=lambda item: item[1].rule.code))


def _walk() -> Iterator[type[Check]]:
    for family in pkgutil.iter_modules(home.__path__, f"{home.__name__}."):
        if family.ispkg:
            package = importlib.import_module(family.name)
            for file in pkgutil.iter_modules(package.__path__, f"{family.name}."):
                yield _check_in(importlib.import_module(file.name))


def _check_in(module: ModuleType) -> type[Check]:
    here: list[type[Check]] = [
        thing
        for thing in vars(module).values()
        if isinstance(thing, type)
        and thing.__module__ == module.__name__
        and isinstance(getattr(thing, "rule", 0), Rule)
    ]
    if len(here) != 1 or not hasattr(here[0], "__dataclass_fields__"):
        raise CopydeskError(f"{module.__name__}: a rule file holds one frozen dataclass with a rule, found {len(here)}")
    check = here[0]
    expected = module.__name__.rpartition(".")[2].replace("_", "-")
    if check.rule.name != expected:
        raise CopydeskError(f"{module.__name__}: its rule is named {check.rule.name!r}, not {expected!r}")
    return check

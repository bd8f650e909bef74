"""Reference facts: what is known, of whom, since when and from whom; and what they say of a document's relations."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from copydesk.facts import sources, sqlite
from copydesk.facts import starter as shipped
from copydesk.facts.building import BuildReport, build
from copydesk.facts.census import Census, census
from copydesk.facts.comparison import Change, changes
from copydesk.facts.loaders import Intake
from copydesk.facts.lookup import Known, find
from copydesk.facts.weighing import Facts

if TYPE_CHECKING:
    from pathlib import Path

    from copydesk.facts.store import Store

__all__ = ["BuildReport", "Census", "Change", "Facts", "Intake", "Known", "build", "census", "changes", "find", "load"]


def load(paths: tuple[Path, ...] = (), *, starter: bool = True) -> Facts:
    """The facts of `paths`, and those that ship with copydesk unless `starter` is false.

    A path is a file that `build` wrote (`.sqlite`), or one of those that `build` reads, which is then kept in memory.
    FactsError says which file and line cannot be read.
    """
    stores: list[Store] = [sqlite.opened(path) if path.suffix == ".sqlite" else sources.store(path) for path in paths]
    if starter:
        stores.append(_starter())
    return Facts(tuple(stores))


_starter = cache(shipped.store)  # read once a process: once filled it is only asked, so gates and threads may share it

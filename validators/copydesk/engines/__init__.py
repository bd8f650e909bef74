"""Many documents at once: each engine gives the same verdicts in the same order as one gate would."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from copydesk.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.cleaning import Cleaned
    from copydesk.engines.local import Work
    from copydesk.model import Unread, Verdict


class Engine(Protocol):
    """What a module of this package does."""

    def check(self, work: Work, workers: int) -> Iterator[Verdict | Unread]:
        """What `Gate.check` yields, in its order."""
        ...

    def clean(self, work: Work, workers: int) -> Iterator[Cleaned | Unread]:
        """What `Gate.part` returns of each document, and what cannot be read, in their order."""
        ...


def engine(name: str) -> Engine:
    """The engine of that name; SettingsError when what it needs is not installed."""
    try:
        return cast("Engine", import_module(f"copydesk.engines.{name}"))
    except ModuleNotFoundError as fault:
        raise SettingsError(f"the engine {name} needs {fault.name}: pip install 'copydesk[{name}]'") from None

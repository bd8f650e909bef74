"""What the person who loads facts may choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")


def unwatched(rows: Iterable[T]) -> Iterator[T]:
    """The same rows; nobody is told of them."""
    return iter(rows)


@dataclass(frozen=True, slots=True)
class Intake:
    """How files of facts are taken in."""

    languages: tuple[str, ...] = ("en", "de", "fr", "es", "it")  # of labels, where a file has several; the first names
    watch: Callable[[Iterable[tuple[int, bytes | None]]], Iterator[tuple[int, bytes | None]]] = unwatched
    """Passes the lines of a file through; progress on long work."""

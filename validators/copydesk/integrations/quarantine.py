"""Where documents go that are not accepted: a file that only grows, one line a document, each on disk at once."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from copydesk import durable
from copydesk.errors import CopydeskError
from copydesk.report.record import exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Quarantine:
    """A file of JSON Lines to which any number of threads and processes may append. It can be pickled."""

    path: Path

    def prepare(self) -> None:
        """Makes the file where there is none, so that a path that cannot be written is known before it is needed.

        Raises CopydeskError when it cannot.
        """
        with self._told(), durable.appending(self.path):
            pass

    def put(self, record: Mapping[str, Any]) -> None:
        """Appends `record` as one line, which is on disk when this returns.

        Raises CopydeskError when it cannot be written; the file is then as it was.
        """
        line = exact(record).encode() + b"\n"
        with self._told():
            durable.append(self.path, line)

    def records(self) -> Iterator[dict[str, Any]]:
        """The records in the order in which they came; one that came twice, word for word, is given once.

        A line cut short is left out: whoever wrote it died before `put` returned, and still had the document.
        """
        seen: set[bytes] = set()
        with self.path.open("rb") as lines:
            for line in lines:
                digest = hashlib.sha256(line.strip()).digest()
                if digest not in seen and (found := _read(line)) is not None:
                    seen.add(digest)
                    yield found

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as fault:
            reason = fault.strerror or str(fault)
            raise CopydeskError(f"{self.path}: the quarantine cannot be written: {reason}") from fault


def _read(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None

"""While documents are judged and reported, no socket is opened and no program started."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from copydesk import Document, Gate, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterator

WATCHED = (
    "socket.connect",
    "socket.getaddrinfo",
    "socket.bind",
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.spawn",
)
heard: list[str] | None = None


def _listen(event: str, _: tuple[object, ...]) -> None:
    if heard is not None and event.startswith(WATCHED):
        heard.append(event)


sys.addaudithook(_listen)  # a hook cannot be taken away, so it is deaf outside `listening`


@contextmanager
def listening() -> Iterator[list[str]]:
    global heard  # noqa: PLW0603 - the hook sees only this module
    heard = []
    try:
        yield heard
    finally:
        heard = None


def test_judging_reaches_nothing_outside() -> None:
    text = (
        "French President Emanuel Macron met 300 guests. See https://bit.ly/3xFerry and www.example.co.uk/a?ref=7.\n"
        "la rivoluzione è morta e nessuno lo vuole dire\nUnd morgen fahren wir alle zusammen ans Meer.\n"
    )
    document = Document("a", text, provenance=Provenance(published="2024-05-01", url="https://example.org/a"))

    with listening() as events:
        Gate().judge(document)

    assert events == []

"""Three documents for a gate that asks for a source and holds without one: one for each decision."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from copydesk import Settings
from copydesk.integrations.quarantine import Quarantine

SETTINGS = Settings(select=("missing-source", "promotional-link"))
SOURCE = {"url": "https://example.org/a"}
FINE = "The council met on Tuesday.\n"
UNSOURCED = "The council met again on Friday.\n"
OFFER = "Click here for 50% off your first order! https://bit.ly/3xFerry\n"


def kept(path: Path | str) -> list[dict[str, Any]]:
    """What the quarantine at `path` holds."""
    return list(Quarantine(Path(path)).records())


def verdicts(path: Path | str) -> list[tuple[str, str | None]]:
    """The text and the verdict of each document in the quarantine at `path`; None where it was not measured."""
    return [(record["text"], record["result"] and record["result"]["verdict"]) for record in kept(path)]

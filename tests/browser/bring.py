"""Sees to it that there is a Chromium for the tests: one that is there, else Debian's, else playwright's own.

`python tests/browser/bring.py` is a step of `poe test`; it changes nothing where a browser is found.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a Chromium: $CHROMIUM, one on the path, or playwright's own; None when there is none."""
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if named:
        return named
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def _ways() -> Iterator[list[list[str]]]:
    """The commands that bring one, way by way."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        apt = ["apt-get", "-q", "-y"]
        yield [[*apt, "update"], [*apt, "install", "--no-install-recommends", "chromium", "fonts-dejavu-core"]]
    yield [[sys.executable, "-m", "playwright", "install", "chromium"]]


def bring() -> str | None:
    """The path of a Chromium, fetched where there was none."""
    for way in _ways() if chromium() is None else ():
        if all(subprocess.run(command, check=False).returncode == 0 for command in way) and chromium():  # noqa: S603
            break
    return chromium()


if __name__ == "__main__":
    sys.exit(0 if bring() else "no Chromium could be brought; install one, or name one in $CHROMIUM")

"""Asks git which files changed. The one place that starts another program, and only when `--diff-base` is given."""

from __future__ import annotations

import os
import subprocess
from itertools import chain

from copydesk.errors import SettingsError

_SINCE = ("diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--no-renames", "--diff-filter=d")
_UNTRACKED = ("ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/")
_PATIENCE = 120  # seconds


def changed_since(revision: str) -> frozenset[str]:
    """The real paths of files that differ from where `revision` and HEAD parted, and of those git does not know yet.

    SettingsError when this is no repository, or git knows no such revision.
    """
    top = os.fsencode(os.fsdecode(_git("rev-parse", "--show-toplevel")).removesuffix("\n"))
    parted = _git("merge-base", "--end-of-options", revision, "HEAD").decode().strip()
    names = chain(_git(*_SINCE, parted, "--").split(b"\0"), _git(*_UNTRACKED).split(b"\0"))
    return frozenset(os.path.realpath(os.fsdecode(os.path.join(top, name))) for name in names if name)  # noqa: PTH118


def _git(*arguments: str) -> bytes:
    """What git answers; no shell reads the arguments, and file names end with NUL."""
    try:
        ran = subprocess.run(  # noqa: S603 - fixed words; the revision stands behind --end-of-options
            ("git", "-c", "core.fsmonitor=false", *arguments),  # noqa: S607 - the user's own git
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as fault:
        raise SettingsError(f"--diff-base needs git: {fault}") from None
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines() or ["it gave no reason"]
        raise SettingsError(f"--diff-base: git says: {said[0]}")
    return ran.stdout

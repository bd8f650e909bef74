"""Calls the command line as a person does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def run(*tokens: str | Path) -> int:
    """The exit code of `copydesk TOKENS`."""
    with pytest.raises(SystemExit) as left:
        main([str(token) for token in tokens])
    code = left.value.code
    assert isinstance(code, int)
    return int(code)

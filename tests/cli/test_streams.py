"""Standard streams that are full, closed or broken off: one line at most, and an exit code that is no success."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

_COPYDESK = f"exec {sys.executable} -m copydesk"


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("check a.txt > /dev/full", 2, "copydesk: No space left on device\n"),
        ("rules > /dev/full", 2, "copydesk: No space left on device\n"),
        ("check a.txt >&-", 2, "copydesk: standard output is closed; send it to /dev/null if it is not wanted\n"),
        ("check - --format jsonl <&-", 4, "not read  -: standard input is closed\n"),
        ("check absent.txt --format jsonl", 4, "not read  absent.txt: there is no such file\n"),
        ("check absent.txt --format jsonl 2>&-", 4, ""),
    ],
)
def test_a_stream_that_fails_is_said_in_one_line(tmp_path: Path, command: str, code: int, said: str) -> None:
    (tmp_path / "a.txt").write_text("The council met on Tuesday.\n", encoding="utf-8")

    shell = ["/bin/sh", "-c", f"{_COPYDESK} {command}"]
    done = subprocess.run(shell, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603 - our own command

    assert (done.returncode, done.stdout, done.stderr) == (code, "", said)
